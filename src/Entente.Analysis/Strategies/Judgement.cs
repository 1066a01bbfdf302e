using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Analysis.Strategies;

/// <summary>
/// What the strategies are worth to one judge, in points from 0 (every criterion at its worst) to 100 (every one at its best),
/// weights normalised to sum to one in each member.
/// </summary>
/// <param name="Judge">Whose criteria.</param>
/// <param name="Strategies">One entry a strategy, in the case's order.</param>
/// <param name="Flips">Where another strategy comes first, greatest margin first.</param>
public sealed record Judgement(Judge Judge, ImmutableArray<StrategyWorth> Strategies, ImmutableArray<RankingFlip> Flips)
{
    /// <summary>For each criterion what it would have to weigh for another strategy to come first, nearest first.</summary>
    public ImmutableArray<BreakEvenWeight> BreakEvens { get; init; } = [];
}

/// <summary>One strategy's worth to one judge, over all members and scenarios.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Mean">Mean worth over members and scenarios, each scenario counting the same.</param>
/// <param name="Low">5 % quantile over the same.</param>
/// <param name="High">95 % quantile.</param>
/// <param name="WorstCase">Least of the scenarios' means.</param>
/// <param name="WorstScenario">The scenario that gives it.</param>
/// <param name="MeanRegret">Mean of the shortfall from the best strategy in the same member and scenario (absolute, in points).</param>
/// <param name="GreatestRegret">Greatest over scenarios of the mean regret in that scenario.</param>
/// <param name="ShareBest">Share of members and scenarios in which it is the best; ties count for each of the tied.</param>
/// <param name="ByScenario">Mean worth in each scenario, in the experiment's order.</param>
public sealed record StrategyWorth(
    Strategy Strategy,
    double Mean,
    double Low,
    double High,
    double WorstCase,
    Scenario WorstScenario,
    double MeanRegret,
    double GreatestRegret,
    double ShareBest,
    ImmutableArray<double> ByScenario);

/// <summary>
/// A condition under which another strategy comes out first than does over all runs, by more than twice the standard error
/// that the number of members leaves.
/// </summary>
/// <param name="Kind">What the condition is about.</param>
/// <param name="Subject">Id of the scenario, path of the parameter, or id of the outcome whose weight it is.</param>
/// <param name="Condition">
/// The condition in words: "in 'The West is closed'", "Price adjustment time above 3.2 year", "weight of Subsidy above 40 %".
/// </param>
/// <param name="Leader">The strategy that is first under the condition.</param>
/// <param name="OverallLeader">The strategy that is first over all runs.</param>
/// <param name="Margin">By how many points of mean worth the leader is ahead of the overall leader there.</param>
/// <param name="Share">Share of runs in which the condition holds.</param>
public sealed record RankingFlip(
    FlipKind Kind,
    string Subject,
    string Condition,
    Strategy Leader,
    Strategy OverallLeader,
    double Margin,
    double Share);

/// <summary>What a ranking flip depends on.</summary>
public enum FlipKind
{
    /// <summary>One of the futures.</summary>
    Scenario,

    /// <summary>An uncertain parameter in its lowest or highest third.</summary>
    Parameter,

    /// <summary>A criterion's weight in its lowest or highest third.</summary>
    Weight,
}
