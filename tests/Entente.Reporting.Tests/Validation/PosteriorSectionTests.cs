using System.Collections.Immutable;
using System.Text.Json;
using Entente.Analysis;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Reporting.Building;
using Entente.Reporting.Dossier;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests.Validation;

public sealed class PosteriorSectionTests
{
    private static readonly Case s_case = BargainingCase.Case;

    [Fact]
    public void A_parameter_whose_interval_narrowed_was_moved_and_stands_before_one_that_did_not()
    {
        PosteriorSection section = Section(Build(
            (s_case.Parameters[0], q => q),
            (s_case.Parameters[1], q => 0.4 + (0.2 * q))));

        section.Parameters.Select(p => (p.Path, p.IsMoved)).ShouldBe([(s_case.Parameters[1].Variable.Path, true), (s_case.Parameters[0].Variable.Path, false)]);
        section.Parameters[0].Posterior[0].ShouldBeGreaterThan(section.Parameters[0].Prior[0]);
        section.Parameters[1].Width.ShouldBe("1.00");
        section.Title.ToString().ShouldBe("The observations up to 31 December 2012 moved one of two uncertain parameters");
    }

    [Fact]
    public void What_was_not_fitted_keeps_its_prior_and_is_listed_by_how_much_it_could_move_what_is_observed()
    {
        Posterior posterior = Build((s_case.Parameters[0], q => q)) with
        {
            Summary = new PosteriorSummary(
                12, [new(s_case.Parameters[0].Variable.Path, 4, true), new(s_case.Parameters[1].Variable.Path, 0.02, false)], [new(100, 0.4), new(100, 0.25)], 210.4, 380, 1.0123),
        };

        PosteriorSection section = Section(posterior);

        section.Kept.Select(k => (k.Name, k.Effect)).ShouldBe([(s_case.Parameters[1].Variable.Name, "0.02")]);
        section.Terms.Select(t => t.Text).ShouldBe(
        [
            "12 verified observations that were over and published by 31 December 2012",
            "4,000 equally weighted draws, 380 of them distinct; the effective sample size on the way never fell below 210",
            "two waves of 100 points; not ruled out of the prior: 40\u00A0%, 25\u00A0%",
            "the sample's two halves differ by a potential scale reduction of 1.012 at most (1 is none, above 1.1 a warning)",
            "entente calibrate CASE --until 2012-12-31",
        ]);
    }

    [Fact]
    public void Where_parameters_are_drawn_from_their_priors_there_is_no_section() =>
        DossierBuilder.Build(BargainingCase.Result, SampleAnalysis.Run).Posterior.ShouldBeNull();

    [Fact]
    public void The_page_and_the_summary_hold_the_experiments_posterior()
    {
        AnalysisResult plain = BargainingCase.Result;
        Posterior posterior = Build((s_case.Parameters[1], q => 0.4 + (0.2 * q)));
        AnalysisResult result = plain with { Ensemble = plain.Ensemble with { Experiment = plain.Ensemble.Experiment with { Posterior = posterior } } };

        DossierData data = DossierBuilder.Build(result, SampleAnalysis.Run);
        JsonElement summary = JsonSerializer.SerializeToElement(SummaryExport.Of(result), DossierJson.ForFiles).GetProperty("posterior");

        data.Notes.Select(n => n.Id).ShouldContain(data.Posterior!.Parameters.Single().Note);
        summary.GetProperty("until").GetString().ShouldBe("2012-12-31");
        summary.GetProperty("parameters")[0].GetProperty("moved").GetBoolean().ShouldBeTrue();
    }

    private static PosteriorSection Section(Posterior posterior) => PosteriorBuilder.Build(s_case, posterior, new NoteBook(s_case))!;

    // Each parameter's draws are quantiles of its prior, taken from where the function sends the unit interval.
    private static Posterior Build(params (Parameter Parameter, Func<double, double> Quantile)[] drawn)
    {
        const int Draws = 4000;
        return new Posterior
        {
            Name = "2012-12-31",
            Until = new DateOnly(2012, 12, 31),
            CaseHash = "x",
            Parameters = [.. drawn.Select(d => d.Parameter)],
            Draws = [.. drawn.Select(d => Enumerable.Range(0, Draws).Select(i => Experiments.Sampling.Prior.Quantile(d.Parameter, d.Quantile((i + 0.5) / Draws))).ToImmutableArray())],
            Count = Draws,
        };
    }
}
