using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Analysis;
using Entente.Analysis.Loops;
using Entente.Cases.Loops;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Reporting.Building;
using Entente.Reporting.Dossier;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;
using Entente.Reporting.Words;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests.Validation;

public sealed partial class LoopSectionTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;

    private static readonly AnalysisResult s_result = CaseAnalysis.Of(EnsembleRunner.Run(
        new Experiment(s_case, s_case.Scenarios, s_case.Strategies, 32, s_case.Seed) { LoopMembers = 32, ComparesReplies = false },
        threads: 1,
        cancellation: TestContext.Current.CancellationToken));

    private static readonly DossierData s_data = DossierBuilder.Build(s_result, SampleAnalysis.Run);

    [Fact]
    public void The_section_on_loops_of_alder_and_birch() =>
        Golden.Match("loops.json", NumberList().Replace(
            JsonSerializer.Serialize(s_data.Loops, DossierJson.ForFiles),
            list => Blank().Replace(list.Value, " ").Replace("[ ", "[", StringComparison.Ordinal).Replace(" ]", "]", StringComparison.Ordinal)) + "\n");

    [Fact]
    public void The_reference_scenario_comes_first_and_each_moment_names_the_loop_that_dominates_it()
    {
        LoopSection section = s_data.Loops!;
        ScenarioLoops reference = s_result.Loops!.Scenarios.Single(s => s.Scenario.Id == s_case.ReferenceScenario);

        section.Scenarios[0].Scenario.ShouldBe(s_case.ReferenceScenario);
        section.Scenarios[0].Effects[0].Select(m => m.Dominant).ShouldBe(
            [.. reference.Outcomes[0].Periods.Select(p => p.Effects).Append(reference.Outcomes[0].Whole).Select(e => (int?)s_case.Loops.IndexOf(e.Dominant!.Loop))]);
    }

    [Fact]
    public void A_loop_leads_to_its_variables_and_the_claims_behind_them()
    {
        NoteEntry note = s_data.Notes.Single(n => n.Id == "loop:filling");

        note.Text.ShouldStartWith("A balancing loop. Cut, “trade growth” see “trade” as it was at the decision.");
        note.Inputs.Single().Text.ShouldBe("“trade growth” reads it");
        note.Claims.Length.ShouldBeGreaterThan(0);
        note.Claims.ShouldBeSubsetOf(s_data.Claims.Select(c => c.Id));
    }

    [Fact]
    public void The_title_names_the_loop_that_moves_most_pairs_or_says_that_none_stands_out()
    {
        Title(s_result.Loops!.Scenarios[1]).ShouldBe(
            "One feedback loop stands out in the future “Harvests stay as they were”: filling, The nearer trade is to what the duty allows, the slower it grows");
        Title(WithoutEffects(s_result.Loops!.Scenarios[1])).ShouldBe("No feedback loop stands out in the future “Harvests stay as they were”");
    }

    [Fact]
    public void The_finding_counts_reinforcing_and_balancing_loops_and_pairs_without()
    {
        LoopFinding.Of(s_result.Loops!.Scenarios[1], s_case.Loops).ToString().ShouldBe(
            "Of 2 pairs of a key outcome and a period a reinforcing loop moves 0 most, a balancing one 2, and none moves 0 by enough: filling in 2.");
        LoopFinding.Of(WithoutEffects(s_result.Loops!.Scenarios[1]), s_case.Loops).ToString().ShouldBe(
            "No loop moves any of the 2 pairs of a key outcome and a period by enough to be told from the spread of the runs.");
    }

    [Fact]
    public void Where_no_loop_was_cut_there_is_no_section() =>
        DossierBuilder.Build(SampleAnalysis.Build(4), SampleAnalysis.Run).Loops.ShouldBeNull();

    private static string Title(ScenarioLoops scenario) => LoopFinding.Title(scenario, s_case.Loops, (Loop loop) => loop.Id).ToString();

    private static ScenarioLoops WithoutEffects(ScenarioLoops scenario) => scenario with
    {
        Outcomes = [.. scenario.Outcomes.Select(o => o with { Periods = [.. o.Periods.Select(p => p with { Effects = p.Effects with { Loops = [] } })] })],
    };

    [GeneratedRegex(@"\[[-\s\d.,Eenul]+\]")]
    private static partial Regex NumberList();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
