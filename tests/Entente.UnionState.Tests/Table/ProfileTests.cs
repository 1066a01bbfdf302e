using Entente.Analysis;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.UnionState.Tests.Runs;
using Case = Entente.Cases.Case;

namespace Entente.UnionState.Tests.Table;

/// <summary>Moscow's, Minsk's and the West's strategies against one another in the future as it was.</summary>
public class ProfileTests
{
    private const int Members = 64;

    private static readonly Lazy<StrategicForm> s_form = new(Form);

    [Fact]
    public void All_combinations_meet() => s_form.Value.Profiles.Length.ShouldBe(27);

    [Fact]
    public void From_one_combination_no_side_gains_by_leaving_alone()
    {
        string[] titles = [.. s_form.Value.Equilibria.ShouldHaveSingleItem().Strategies.Select(s => s.Title)];

        Documentation.ShouldSay($"there is one combination from which no side gains by leaving alone: Moscow “{titles[0]}”, Minsk “{titles[1]}”, the West “{titles[2]}”.");
    }

    [Fact]
    public void Moscow_fares_best_and_the_West_worst_where_the_West_sanctions()
    {
        foreach (var pair in s_form.Value.Profiles.GroupBy(p => (p.Strategies[0].Id, p.Strategies[1].Id)))
        {
            Worth(pair, "moscow", "sanction").ShouldBeGreaterThan(Worth(pair, "moscow", "engage"));
            Worth(pair, "west", "sanction").ShouldBeLessThan(Worth(pair, "west", "engage"));
        }
    }

    private static double Worth(IEnumerable<StrategyProfile> profiles, string judge, string west) =>
        profiles.Single(p => p.Strategies[2].Id == west).Worths[s_form.Value.Judges.ToList().FindIndex(j => j.Id == judge)];

    private static StrategicForm Form()
    {
        Case @case = NegotiatedCase.Case;
        Scenario reference = @case.Scenarios.Single(s => s.Id == @case.ReferenceScenario);
        Ensemble ensemble = EnsembleRunner.Run(
            new Experiment(@case, [reference], @case.Strategies, Members, @case.Seed),
            Environment.ProcessorCount,
            null,
            TestContext.Current.CancellationToken);
        return CaseAnalysis.Of(ensemble).StrategicForm.ShouldNotBeNull();
    }
}
