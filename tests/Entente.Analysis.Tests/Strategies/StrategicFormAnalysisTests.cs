using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Strategies;

public class StrategicFormAnalysisTests
{
    private const int Members = 12;

    private static readonly Ensemble s_ensemble = Run();

    [Fact]
    public void Every_strategy_meets_every_reply_once()
    {
        StrategicForm form = CaseAnalysis.Of(s_ensemble).StrategicForm!;

        form.Players.Select(p => (p.Party, p.Judge?.Id)).ShouldBe([("alder", "alder"), ("birch", "birch")]);
        form.Profiles.Select(p => string.Join(' ', p.Strategies.Select(s => s.Id))).ShouldBe(
            ["keep follow", "keep hold-out", "leave follow", "leave hold-out"], ignoreOrder: true);
        form.Members.ShouldBe(Members);
    }

    [Fact]
    public void Worth_is_the_mean_over_members_of_the_judges_weighted_criteria()
    {
        StrategicForm form = CaseAnalysis.Of(s_ensemble).StrategicForm!;
        EnsembleCell cell = s_ensemble.ReplyCells.Single(c => c.Strategy.Id == "leave" && c.Replies[0].Id == "hold-out");

        StrategyProfile profile = form.Profiles.Single(p => p.Strategies[0].Id == "leave" && p.Strategies[1].Id == "hold-out");

        for (int judge = 0; judge < form.Judges.Length; judge++)
        {
            profile.Worths[judge].ShouldBe(Enumerable.Range(0, Members).Average(m => Worth(form.Judges[judge], cell, m)), 1e-9);
        }
    }

    [Fact]
    public void A_member_that_cannot_be_judged_in_some_combination_counts_in_none()
    {
        EnsembleCell bad = s_ensemble.ReplyCells[0];
        EnsembleCell holed = bad with { Outcomes = [.. bad.Outcomes.Select(o => o.SetItem(3, double.NaN))] };

        StrategicForm form = CaseAnalysis.Of(s_ensemble with { ReplyCells = s_ensemble.ReplyCells.SetItem(0, holed) }).StrategicForm!;

        form.Members.ShouldBe(Members - 1);
        form.Profiles.SelectMany(p => p.Worths).ShouldAllBe(w => double.IsFinite(w));
    }

    [Fact]
    public void Where_nobody_replies_there_is_no_strategic_form() =>
        CaseAnalysis.Of(s_ensemble with { ReplyCells = [] }).StrategicForm.ShouldBeNull();

    private static double Worth(Judge judge, EnsembleCell cell, int member)
    {
        Case source = s_ensemble.Experiment.Case;
        int[] own = [.. Enumerable.Range(0, source.Criteria.Length).Where(i => source.Criteria[i].Judge == judge)];
        double weights = own.Sum(i => s_ensemble.WeightDraws[i][member]);
        return own.Sum(i =>
        {
            double outcome = cell.Outcomes[source.Outcomes.IndexOf(source.Criteria[i].Outcome)][member];
            return 100 * s_ensemble.WeightDraws[i][member] / weights * source.Criteria[i].ScoreOf(outcome);
        });
    }

    private static Ensemble Run()
    {
        Case source = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;
        return EnsembleRunner.Run(new Experiment(source, source.Scenarios, source.Strategies, Members, source.Seed), threads: 2);
    }
}
