using Entente.Analysis.Scoring;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Scoring;

public class AblationTests
{
    private static readonly string s_folder = Repository.PathTo("cases", "alder-and-birch");
    private static readonly Case s_case = CaseReader.Read(s_folder).Case!;
    private static readonly Case s_reduced = CaseReader.Read(s_folder, new CaseReadOptions { Negotiation = false }).Case!;
    private static readonly Experiment s_whole = ForecastScoring.Plan(s_case, 20, new DateOnly(2008, 12, 31), forecastsDrivers: false) with { Seed = 3 };

    [Fact]
    public void The_table_and_each_loop_are_taken_away_in_turn()
    {
        var planned = Ablation.Plan(s_whole, s_reduced);

        planned.Select(p => p.Id).ShouldBe([Ablation.WithoutBargaining, "gates", "filling"]);
        (planned[0].Experiment.Case, planned[0].Experiment.CutLoop).ShouldBe((s_reduced, null));
        planned.Skip(1).Select(p => (p.Experiment.Case, p.Experiment.CutLoop!.Id)).ShouldBe([(s_case, "gates"), (s_case, "filling")]);
        planned.ShouldAllBe(p => p.Experiment.Seed == 3 && p.Experiment.Members == 20 && p.Experiment.Scenarios.Length == 1 && p.Experiment.Strategies.Length == 1);
        planned[0].Experiment.Strategies.ShouldAllBe(s => s_reduced.Strategies.Contains(s));
    }

    [Fact]
    public void Where_there_is_no_table_to_take_away_the_loops_are_all() =>
        Ablation.Plan(s_whole, withoutBargaining: null).Select(p => p.Id).ShouldBe(["gates", "filling"]);

    [Fact]
    public void All_take_the_same_draws_of_the_parameters()
    {
        Ensemble whole = Run(s_whole);

        foreach (PlannedAblation planned in Ablation.Plan(s_whole, s_reduced))
        {
            Ensemble reduced = Run(planned.Experiment);
            reduced.ParameterDraws.SelectMany(p => p).ShouldBe(whole.ParameterDraws.SelectMany(p => p), planned.Id);
        }
    }

    private static Ensemble Run(Experiment experiment) => EnsembleRunner.Run(experiment, 1, cancellation: TestContext.Current.CancellationToken);
}
