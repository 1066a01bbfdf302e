using Entente.Cases.Reading;
using Entente.Cases.Tests.Fixtures;
using Entente.Cases.Validation;
using Entente.Diagnostics;

namespace Entente.Cases.Tests.Reading;

public sealed class CaseReaderTests
{
    [Fact]
    public void A_case_without_problems_is_read_whole()
    {
        using FolderFixture folder = TinyCase.Folder();

        CaseReadResult result = TinyCase.Read(folder);

        result.Diagnostics.ShouldBeEmpty();
        Case read = result.Case.ShouldNotBeNull();
        read.Id.ShouldBe("lake");
        read.Decision.ShouldBe(2005);
        read.FitUntil.ShouldBe(2005);
        (read.Members, read.Seed).ShouldBe((20, 7UL));
        (read.ReferenceScenario, read.ReferenceStrategy).ShouldBe(("calm", "rest"));
        read.Judges.ShouldBe([new Judge("north", "The northern town")]);
        read.Stages.ShouldHaveSingleItem().Variable.Path.ShouldBe("fish");
        read.AnswerTemplates.ShouldHaveSingleItem().ShouldContain("{strategy:rest}");
        read.Model.Variables.Length.ShouldBe(6);
    }

    [Fact]
    public void An_outcome_runs_from_the_decision_to_the_end_of_the_run_unless_it_says_otherwise()
    {
        using FolderFixture folder = TinyCase.Folder();

        Outcome outcome = TinyCase.Read(folder).Case!.Outcomes.ShouldHaveSingleItem();

        (outcome.From, outcome.To).ShouldBe((2005, 2010));
        (outcome.Aim, outcome.AimIsAtLeast, outcome.IsKey).ShouldBe((50, true, true));
    }

    [Theory]
    [InlineData("decimals: 0", 1)]
    [InlineData("decimals: 0\n    factor: 100", 100)]
    public void An_outcome_is_shown_in_the_models_units_unless_a_factor_says_otherwise(string settings, double factor)
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Settings, "decimals: 0", settings);

        TinyCase.Read(folder).Case!.Outcomes.ShouldHaveSingleItem().Factor.ShouldBe(factor);
    }

    [Fact]
    public void A_window_runs_from_the_start_of_its_first_month_to_the_end_of_its_last()
    {
        using FolderFixture folder = TinyCase.Folder()
            .With(TinyCase.Settings, "statistic: final", "statistic: mean\n    from: 2006-02\n    to: 2008-06");

        Outcome outcome = TinyCase.Read(folder).Case!.Outcomes.ShouldHaveSingleItem();

        outcome.From.ShouldBe(2006 + (1.0 / 12), 1e-12);
        outcome.To.ShouldBe(2008.5, 1e-12);
        outcome.Statistic.ShouldBe(OutcomeStatistic.Mean);
    }

    [Fact]
    public void A_strategy_says_what_it_does_and_why()
    {
        using FolderFixture folder = TinyCase.Folder();

        Strategy strategy = TinyCase.Read(folder).Case!.Strategies.ShouldHaveSingleItem();

        (strategy.Id, strategy.Party, strategy.Title).ShouldBe(("rest", "north", "Rest"));
        Intervention input = strategy.Inputs.ShouldHaveSingleItem();
        (input.Variable.Path, input.Kind, input.Value).ShouldBe(("effort", InterventionKind.Multiply, 0));
        (input.From, input.OverYears, input.Until).ShouldBe((2005, 0.5, 2007));
        input.Basis.IsJudgement.ShouldBeFalse();
        input.Basis.ClaimIds.ShouldBe(["C1"]);
        input.Basis.Note.ShouldBe("As the report asks.");
    }

    [Fact]
    public void Tables_are_bound_to_the_model_and_the_evidence()
    {
        using FolderFixture folder = TinyCase.Folder();

        Case read = TinyCase.Read(folder).Case!;

        read.Parameters.Select(p => (p.Variable.Path, p.Distribution, p.Low, p.Mode, p.High)).ShouldBe(
            [("growth_rate", DistributionKind.Triangular, 0.1, 0.2, 0.3), ("fish", DistributionKind.LogUniform, 50, 100, 200)]);
        Driver driver = read.Drivers.ShouldHaveSingleItem();
        (driver.Variable.Path, driver.Factor, driver.UnverifiedError, driver.HoldYears).ShouldBe(("rain", 0.01, 0.2, 3));
        driver.Series.Points.Select(p => (p.Value, p.IsVerified)).ShouldBe([(110, true), (90, false)]);
        read.Criteria.ShouldHaveSingleItem().MoreIsBetter.ShouldBeTrue();
        read.Observations.ShouldHaveSingleItem().Series.Id.ShouldBe("catch");
        read.Questions.Select(q => q.ImpliedProbability).ShouldBe([0.7, 0.2]);
    }

    [Fact]
    public void The_hash_changes_with_a_file_that_is_read_and_not_with_another()
    {
        string Hash(FolderFixture folder)
        {
            using (folder)
            {
                return TinyCase.Read(folder).Case!.Hash;
            }
        }

        string original = Hash(TinyCase.Folder());

        original.Length.ShouldBe(64);
        Hash(TinyCase.Folder()).ShouldBe(original);
        Hash(TinyCase.Folder().With("README.md", "About the lake.")).ShouldBe(original);
        Hash(TinyCase.Folder().With(TinyCase.Scenario, "Calm years", "Calmer years")).ShouldNotBe(original);
        Hash(TinyCase.Folder().With(TinyCase.Model, "<eqn>1</eqn>", "<eqn>1.0</eqn>")).ShouldNotBe(original);
    }

    [Fact]
    public void Only_settings_model_a_scenario_and_a_strategy_are_needed()
    {
        FolderFixture folder = TinyCase.Folder().With(TinyCase.Strategy, "claims: [C1]", "claims: []")
            .With(TinyCase.Strategy, "basis: claims", "basis: judgement")
            .With(TinyCase.Model, " claims=\"C1\" codes=\"fish\"", "")
            .With(TinyCase.Model, " links=\"L1\"", "")
            .With(TinyCase.Model, " claims=\"C2\"", "");
        string[] kept = [TinyCase.Settings, TinyCase.Model, TinyCase.Scenario, TinyCase.Strategy];
        foreach (string path in folder.Paths.Except(kept).ToList())
        {
            folder.Without(path);
        }

        using (folder)
        {
            CaseReadResult result = TinyCase.Read(folder);

            result.Case.ShouldNotBeNull().Evidence.Claims.ShouldBeEmpty();
            result.Diagnostics.ShouldAllBe(d => d.Code == CaseDiagnostics.EvidenceWithoutClaims.Code);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_reported()
    {
        CaseReadResult result = CaseReader.Read("/no/such/case", TestContext.Current.CancellationToken);

        Diagnostic diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(CaseDiagnostics.NoFolder.Code);
        diagnostic.Message.ShouldContain("/no/such/case");
        result.Case.ShouldBeNull();
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using FolderFixture folder = TinyCase.Folder();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Should.Throw<OperationCanceledException>(() => CaseReader.Read(folder.Write(), cancellation.Token));
    }
}
