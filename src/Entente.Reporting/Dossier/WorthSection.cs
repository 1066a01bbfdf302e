using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>What the strategies are worth by the criteria of each judge, on a scale from 0 to 100.</summary>
/// <param name="Title">The finding.</param>
/// <param name="Judges">One a judge, in the case's order.</param>
internal sealed record WorthSection(Phrase Title, ImmutableArray<JudgeEntry> Judges);

/// <summary>One judge.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Name as it stands inside a sentence.</param>
/// <param name="Note">Id of the note on the criteria.</param>
/// <param name="Finding">Who comes out first, and how surely.</param>
/// <param name="Strategies">One entry a strategy, in the page's order.</param>
/// <param name="Criteria">What this judge cares about.</param>
/// <param name="Flips">What would put another strategy first, strongest first.</param>
internal sealed record JudgeEntry(
    string Id,
    string Name,
    string Note,
    Phrase Finding,
    ImmutableArray<WorthEntry> Strategies,
    ImmutableArray<CriterionEntry> Criteria,
    ImmutableArray<Phrase> Flips);

/// <summary>One strategy's worth to one judge, in points.</summary>
/// <param name="Strategy">Id.</param>
/// <param name="Mean">Mean over members and scenarios.</param>
/// <param name="Low">5 % quantile.</param>
/// <param name="High">95 % quantile.</param>
/// <param name="WorstCase">Least of the scenarios' means.</param>
/// <param name="WorstScenario">Id of the scenario that gives it.</param>
/// <param name="MeanRegret">Mean shortfall from the best strategy of the same run.</param>
/// <param name="GreatestRegret">Greatest over scenarios of the mean regret.</param>
/// <param name="ShareBest">Share of runs in which it is the best.</param>
/// <param name="ShareBestWords">The same in words.</param>
/// <param name="ByScenario">Mean in each scenario, in the page's order.</param>
internal sealed record WorthEntry(
    string Strategy,
    double Mean,
    double Low,
    double High,
    double WorstCase,
    string WorstScenario,
    double MeanRegret,
    double GreatestRegret,
    double ShareBest,
    string ShareBestWords,
    ImmutableArray<double> ByScenario);

/// <summary>One thing that a judge cares about.</summary>
/// <param name="Outcome">Title of the outcome.</param>
/// <param name="Direction"><c>more</c> or <c>less</c> is better.</param>
/// <param name="Swing">From worst to best, with unit.</param>
/// <param name="Weight">Range of the weight.</param>
/// <param name="IsJudgement">Whether it is our judgement.</param>
/// <param name="Claims">Ids of claims.</param>
/// <param name="Remark">Why.</param>
internal sealed record CriterionEntry(
    string Outcome,
    string Direction,
    string Swing,
    string Weight,
    bool IsJudgement,
    ImmutableArray<string> Claims,
    string Remark);
