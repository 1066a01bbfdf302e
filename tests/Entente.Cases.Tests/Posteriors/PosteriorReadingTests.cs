using Entente.Cases.Posteriors;
using Entente.Cases.Tests.Fixtures;
using Entente.Diagnostics;

namespace Entente.Cases.Tests.Posteriors;

public sealed class PosteriorReadingTests
{
    private const string Manifest = "posteriors/2004-12-31.json";
    private const string Table = "posteriors/2004-12-31.csv";

    private static readonly DateOnly s_until = new(2004, 12, 31);

    [Fact]
    public void Its_draws_and_discrepancies_are_read()
    {
        Posterior posterior = Read(Calibrated(hash: "x")).Posteriors.ShouldHaveSingleItem();

        (posterior.Name, posterior.Until, posterior.AsOf, posterior.CaseHash, posterior.Count).ShouldBe(("2004-12-31", s_until, null, "x", 2));
        posterior.Parameters.ShouldHaveSingleItem().Variable.Path.ShouldBe("growth_rate");
        posterior.Draws.ShouldHaveSingleItem().ShouldBe([0.15, 0.17]);
        DiscrepancyDraws discrepancy = posterior.Discrepancies.ShouldHaveSingleItem();
        (discrepancy.Variable, discrepancy.IsRelative).ShouldBe(("catch", true));
        discrepancy.Deviations.ShouldBe([0.1, 0.2]);
        discrepancy.Years.ShouldBe([2, 4]);
    }

    [Fact]
    public void Its_table_is_written_as_it_is_read()
    {
        using var written = new StringWriter();

        PosteriorTable.Write(Read(Calibrated(hash: "x")).Posteriors.Single(), written);

        written.ToString().ShouldBe("growth_rate,deviation of catch,years of catch\n0.15,0.1,2\n0.17,0.2,4\n");
    }

    [Fact]
    public void Members_take_its_draws_one_after_the_other_and_round_again() =>
        Enumerable.Range(0, 5).Select(Read(Calibrated(hash: "x")).Posteriors.Single().DrawOf).ShouldBe([0, 1, 0, 1, 0]);

    [Fact]
    public void A_table_that_is_missing_is_reported() =>
        TinyCase.Folder().With(Manifest, Text("x")).ShouldWarn(PosteriorDiagnostics.NotReadable, "2004-12-31.csv");

    [Fact]
    public void A_manifest_that_is_no_json_is_reported() =>
        Calibrated("x").With(Manifest, "{\"format\": 1").ShouldWarn(PosteriorDiagnostics.NotReadable);

    [Fact]
    public void A_cell_that_is_no_number_is_reported() =>
        Calibrated("x").With(Table, "0.17,", "many,").ShouldWarn(PosteriorDiagnostics.NotReadable, "many");

    [Fact]
    public void A_discrepancy_has_to_be_above_zero() =>
        Calibrated("x").With(Table, "0.1,2\n", "0,2\n").ShouldWarn(PosteriorDiagnostics.NotReadable, "0");

    [Fact]
    public void A_table_without_draws_is_reported() =>
        Calibrated("x").With(Table, "growth_rate,deviation of catch,years of catch\n").ShouldWarn(PosteriorDiagnostics.NotReadable);

    [Fact]
    public void A_table_that_another_calibration_wrote_is_reported() =>
        Calibrated("x").With(Manifest, "{\"format\": 1,", "{\"format\": 1, \"table_sha256\": \"0\",").ShouldWarn(PosteriorDiagnostics.NotReadable, "table_sha256");

    [Fact]
    public void A_date_that_never_ends_is_reported() =>
        Calibrated("x").With(Manifest, "\"2004-12-31\"", "\"2004/..\"").ShouldWarn(PosteriorDiagnostics.NotReadable, "until");

    [Fact]
    public void A_parameter_that_the_case_does_not_have_is_reported() =>
        Calibrated("x").With(Table, "growth_rate,d", "growth_rat,d").ShouldWarn(PosteriorDiagnostics.NotThisCase, "growth_rat");

    [Fact]
    public void The_posterior_of_the_case_as_it_is_is_chosen_without_a_word()
    {
        var problems = new DiagnosticBag();

        Posterior? chosen = PosteriorChoice.Of(Read(Fitting()), s_until, null, problems);

        chosen.ShouldNotBeNull().Name.ShouldBe("2004-12-31");
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_posterior_of_other_files_is_not_chosen()
    {
        FolderFixture changed = Fitting().With(TinyCase.Parameters, "0.1,0.2,0.3", "0.1,0.2,0.4");

        Chosen(changed, s_until).ShouldBe((null, PosteriorDiagnostics.OtherFiles.Code));
    }

    [Fact]
    public void A_case_that_nobody_has_calibrated_says_so() =>
        Chosen(TinyCase.Folder(), s_until).ShouldBe((null, PosteriorDiagnostics.NoPosterior.Code));

    [Fact]
    public void A_case_that_could_not_be_calibrated_by_then_does_not() =>
        Chosen(TinyCase.Folder(), new DateOnly(2003, 12, 31)).ShouldBe((null, null));

    [Fact]
    public void An_earlier_posterior_is_chosen_with_a_note() =>
        Chosen(Fitting(), new DateOnly(2006, 6, 30)).ShouldBe(("2004-12-31", PosteriorDiagnostics.EarlierPosterior.Code));

    [Fact]
    public void A_later_posterior_is_not_chosen() =>
        Chosen(Fitting(), new DateOnly(2004, 6, 30)).ShouldBe((null, PosteriorDiagnostics.NoPosterior.Code));

    [Theory]
    [InlineData(TinyCase.Model, "<eqn>fish * effort</eqn>", "<eqn>fish * effort * 1</eqn>")]
    [InlineData(TinyCase.Observations, "0.1,0,", "0.2,0,")]
    [InlineData(TinyCase.Settings, "decision: 2005-01", "decision: 2004-01")]
    [InlineData("series/points.csv", "catch,2003,9,", "catch,2003,8,")]
    public void What_a_calibration_rests_on_changes_the_hash(string file, string old, string changed) =>
        HashOf(TinyCase.Folder().With(file, old, changed)).ShouldNotBe(HashOf(TinyCase.Folder()));

    [Theory]
    [InlineData(TinyCase.Settings, "title: The lake", "title: A lake")]
    [InlineData(TinyCase.Questions, "Will the lake rest in 2006?", "Will it rest in 2006?")]
    [InlineData(TinyCase.Claims, "The lake held 80 t.", "It held 80 t.")]
    [InlineData("series/points.csv", "catch,2003,9,", "catch,2006,4,t/year,,yes,Lake board,,\ncatch,2003,9,")]
    public void What_it_does_not_rest_on_does_not(string file, string old, string changed) =>
        HashOf(TinyCase.Folder().With(file, old, changed)).ShouldBe(HashOf(TinyCase.Folder()));

    private static (string? Name, string? Code) Chosen(FolderFixture folder, DateOnly until)
    {
        var problems = new DiagnosticBag();
        Posterior? chosen = PosteriorChoice.Of(Read(folder), until, null, problems);
        return (chosen?.Name, problems.SingleOrDefault()?.Code);
    }

    private static string HashOf(FolderFixture folder) => CalibrationHash.Of(Read(folder), s_until);

    private static FolderFixture Fitting() => Calibrated(HashOf(TinyCase.Folder()));

    [Fact]
    public void What_the_manifest_tells_of_how_it_was_made_is_read_and_what_it_does_not_tell_is_left_out()
    {
        PosteriorSummary told = Read(Calibrated("x").With(Manifest, "{\"format\": 1,", """
            {"format": 1, "distinct_draws": 7, "largest_reduction": 1.02, "read": [{}, {}], "stages": [{"effective_size": 90.5}, {"effective_size": 60}],
             "screening": [{"path": "growth_rate", "effect": 2.5, "led": true}, {"path": 3}], "waves": [{"points": 100, "prior_left": 0.3}],
            """)).Posteriors.Single().Summary;

        (told.Observations, told.DistinctDraws, told.LargestReduction, told.LeastEffectiveSize).ShouldBe((2, 7, 1.02, 60));
        told.Screening.ShouldBe([new ScreenedEffect("growth_rate", 2.5, true)]);
        told.Waves.ShouldBe([new WaveLeft(100, 0.3)]);
        PosteriorSummary untold = Read(Calibrated("x")).Posteriors.Single().Summary;
        (untold.Observations, untold.DistinctDraws, untold.LargestReduction, untold.LeastEffectiveSize).ShouldBe((0, null, null, null));
        (untold.Screening.Length, untold.Waves.Length).ShouldBe((0, 0));
    }

    private static FolderFixture Calibrated(string hash) => TinyCase.Folder().With(Manifest, Text(hash)).With(Table, """
        growth_rate,deviation of catch,years of catch
        0.15,0.1,2
        0.17,0.2,4

        """);

    private static string Text(string hash) => $$"""
        {"format": 1, "until": "2004-12-31", "calibration_hash": "{{hash}}", "discrepancies": [{"variable": "catch", "scale": "relative"}]}
        """;

    private static Case Read(FolderFixture folder)
    {
        using (folder)
        {
            CaseReadResult result = TinyCase.Read(folder);
            return result.Case.ShouldNotBeNull(TinyCase.Lines(result.Diagnostics, ""));
        }
    }
}

internal static class PosteriorFixtures
{
    /// <summary>Holds that one posterior is left out, with that warning, and that the case is read.</summary>
    public static void ShouldWarn(this FolderFixture folder, DiagnosticDescriptor descriptor, params ReadOnlySpan<string> facts)
    {
        using (folder)
        {
            CaseReadResult result = TinyCase.Read(folder);

            Diagnostic diagnostic = result.Diagnostics.ShouldHaveSingleItem();
            (diagnostic.Code, diagnostic.Severity).ShouldBe((descriptor.Code, Severity.Warning));
            foreach (string fact in facts)
            {
                diagnostic.ToString().ShouldContain(fact);
            }

            result.Case.ShouldNotBeNull().Posteriors.ShouldBeEmpty();
        }
    }
}
