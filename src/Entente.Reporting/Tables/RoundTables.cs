using System.Collections.Immutable;
using Entente.Analysis.Negotiations;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Cases.Negotiations;
using Entente.Experiments.Negotiations;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tables;

/// <summary>One round of a negotiation, for a terminal.</summary>
public static class RoundTables
{
    private const string None = "–";

    // Fewer points than this are the search's rounding.
    private const double Tie = 1e-6;

    /// <summary>What the round is and how it ended, in a sentence.</summary>
    public static string Heading(RoundFinding finding)
    {
        InspectedRound round = finding.Round;
        string names = string.Join(" and ", round.Rounds.Select(r => r.Title));
        string outcome = (round.Agreed.IsEmpty, round.RefusedBy) switch
        {
            (false, _) => "a package is agreed",
            (true, { } party) => $"no agreement: {NameOf(round, party)} refuses what it would have gained from",
            _ => "no agreement: no package leaves every side better off than disagreeing",
        };
        return $"{names}, {TimeWords.Month(round.Time)}: {outcome}.";
    }

    /// <summary>Issue by issue: what is settled, each side's gain from it, what is vetoed by whom, what would bring the next option.</summary>
    public static ReportTable Issues(RoundFinding finding)
    {
        InspectedRound round = finding.Round;
        return new ReportTable(
            "The issues; gains in points of each side's own criteria",
            [
                new("issue", false),
                new("settled", false),
                .. round.Problem.Parties.Select(p => new ReportColumn(p.Name, true)),
                new("vetoed if it stood alone", false),
                new("nearest other option, and what it would take", false),
            ],
            [.. finding.Issues.Select((issue, place) => IssueRow(round, issue, place))]);
    }

    /// <summary>Side by side: while they disagree, the least that is signed, the package, the best that could be had.</summary>
    public static ReportTable Parties(RoundFinding finding) => new(
        "The sides, in points",
        [
            new("side", false), new("power", true), new("while they disagree", true), new("signs from", true), new("gets", true), new("gain", true),
            new("could get at best", true),
        ],
        [.. finding.Parties.Select((party, place) => (ImmutableArray<string>)
        [
            finding.Round.Problem.Parties[place].Name,
            DisplayNumber.Percent(party.Power),
            DisplayNumber.Points(party.Disagreement),
            DisplayNumber.Points(party.Floor),
            DisplayNumber.Points(party.Payoff),
            DisplayNumber.Points(party.Payoff - party.Disagreement),
            double.IsNaN(party.Best) ? None : DisplayNumber.Points(party.Best),
        ])]);

    /// <summary>What every solution concept would settle on.</summary>
    public static ReportTable Methods(RoundFinding finding) => new(
        "The same table under each solution concept",
        [new("concept", false), .. finding.Round.Problem.Parties.Select(p => new ReportColumn(p.Name, true)), new("agreement", false)],
        [.. finding.Methods.Where(result => result.Agreement is not null || result.Reason is not null).Select(result => MethodRow(finding.Round, result))]);

    private static ImmutableArray<string> IssueRow(InspectedRound round, IssueFinding issue, int place)
    {
        ImmutableArray<IssueOption> options = round.Options[place];
        string next = issue.NextStep is { } step
            ? $"{options[step.Option].Title}: {Needed(round, step)}"
            : None;
        return
        [
            round.Issues[place].Title,
            issue.Agreed < 0 ? None : options[issue.Agreed].Title,
            .. issue.Gains.Select(gain => issue.Agreed < 0 ? None : DisplayNumber.Points(gain)),
            issue.Vetoes.IsEmpty ? None : string.Join("; ", issue.Vetoes
                .GroupBy(veto => string.Join(" and ", veto.Parties.Select(p => round.Problem.Parties[p].Name)))
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(veto => options[veto.Option].Title))}")),
            next,
        ];
    }

    private static string Needed(InspectedRound round, NextStep step) =>
        step.Points < Tie ? "as good as what is settled" : $"{DisplayNumber.Points(step.Points)} more for {round.Problem.Parties[step.Party].Name}";

    private static ImmutableArray<string> MethodRow(InspectedRound round, BargainingResult result)
    {
        IMethod? method = Bargaining.Solvers.Methods.Find(result.Method);
        string agreement = result.Agreement is { } agreed && !agreed.Options.IsEmpty && agreed.Lottery.IsEmpty
            ? string.Join(", ", agreed.Options.Select((option, issue) => $"{round.Issues[issue].Id}={round.Options[issue][option].Id}"))
            : result.Agreement?.Text ?? result.Reason ?? None;
        return
        [
            method?.Name ?? result.Method,
            .. round.Problem.Parties.Select((_, party) => result.Agreement is { } a && a.Payoffs.Length > party ? DisplayNumber.Points(a.Payoffs[party]) : None),
            agreement,
        ];
    }

    private static string NameOf(InspectedRound round, string party) =>
        round.Problem.Parties.First(p => p.Id == party).Name;
}
