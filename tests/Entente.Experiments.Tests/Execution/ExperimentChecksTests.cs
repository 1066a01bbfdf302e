using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Experiments.Tests.Samples;
using Entente.Language.Semantics;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Execution;

public class ExperimentChecksTests
{
    private static readonly Case s_case = TinyCase.Build();
    private static readonly Experiment s_experiment = new(s_case, s_case.Scenarios, s_case.Strategies, 40, 7);

    [Fact]
    public void A_sound_experiment_passes() => Codes(s_experiment).ShouldBeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(1_000_001)]
    public void A_number_of_members_that_makes_no_ensemble_is_reported(int members) =>
        Codes(s_experiment with { Members = members }).ShouldBe(["ENT5001"]);

    [Fact]
    public void Having_no_scenario_or_no_strategy_is_reported()
    {
        Codes(s_experiment with { Scenarios = [] }).ShouldBe(["ENT5002"]);
        Codes(s_experiment with { Strategies = [] }).ShouldBe(["ENT5002"]);
    }

    [Theory]
    [InlineData(2008, 2005)]
    [InlineData(1990, 1999)]
    [InlineData(2011, 2020)]
    [InlineData(double.NaN, 2005)]
    public void A_window_that_the_run_does_not_reach_into_is_reported(double from, double to) =>
        Codes(With(s_case with { Outcomes = [s_case.Outcomes[0] with { From = from, To = to }] })).ShouldBe(["ENT5003"]);

    [Fact]
    public void An_ensemble_that_memory_cannot_hold_is_reported()
    {
        Case fine = s_case with { Scenarios = [.. Enumerable.Repeat(s_case.Scenarios[0], 30)] };

        Codes(With(fine) with { Members = 1_000_000 }).ShouldBe(["ENT5004"]);
    }

    [Fact]
    public void A_driver_without_points_is_reported_and_the_rest_still_runs()
    {
        Case empty = s_case with { Drivers = [s_case.Drivers[0] with { Series = TinyCase.Series("none") }] };

        Codes(With(empty)).ShouldBe(["ENT5006"]);
        EnsembleRunner.Run(With(empty), 1, null, TestContext.Current.CancellationToken).Cells[0].Band(Variable("price").Index).Values[2][0].ShouldBe(10);
    }

    [Fact]
    public void An_intervention_on_a_stock_is_reported_once_and_with_the_others()
    {
        Intervention onStock = TinyCase.Intervene(Variable("output"), InterventionKind.Add, 1);
        Case wrong = s_case with { Scenarios = [s_case.Scenarios[0] with { Inputs = [onStock] }] };

        Codes(With(wrong) with { Members = 0 }).ShouldBe(["ENT5001", "ENT2006"]);
    }

    private static string[] Codes(Experiment experiment) => [.. ExperimentChecks.Of(experiment).Select(d => d.Code)];

    private static Experiment With(Case @case) => new(@case, @case.Scenarios, @case.Strategies, 40, 7);

    private static Variable Variable(string path) => s_case.Model.TryFind(path, out Variable? v) ? v : throw new ArgumentException(path, nameof(path));
}
