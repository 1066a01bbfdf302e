using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Loops;
using Entente.Cases.Posteriors;
using Entente.Cases.Questions;

namespace Entente.Experiments.Execution;

/// <summary>What is to be run: every member under every strategy in every scenario, with the same draws in all of them.</summary>
/// <param name="Case">The case.</param>
/// <param name="Scenarios">Futures.</param>
/// <param name="Strategies">Plans.</param>
/// <param name="Members">Number of draws of the uncertain parameters.</param>
/// <param name="Seed">Seed of all draws.</param>
public sealed record Experiment(
    Case Case,
    ImmutableArray<Scenario> Scenarios,
    ImmutableArray<Strategy> Strategies,
    int Members,
    ulong Seed)
{
    /// <summary>
    /// Whether the strategies also meet every combination of the other parties' strategies, in the case's reference scenario;
    /// else only their reference replies.
    /// </summary>
    public bool ComparesReplies { get; init; } = true;

    /// <summary>
    /// In how many of the first members each of the case's loops is also cut, under the reference strategy and replies, in the reference
    /// scenario and those that the case names for it; 0 for none.
    /// </summary>
    public int LoopMembers { get; init; }

    /// <summary>A loop that is cut in all runs; <see langword="null"/> where the model runs as it is.</summary>
    public Loop? CutLoop { get; init; }

    /// <summary>
    /// The last day whose drivers are known: each driver follows the points that were known by then and goes on as a random walk with
    /// drift, fitted to those points, another one in each member. <see langword="null"/> where all points are known. Unless said
    /// otherwise, the day whose knowledge the case is of.
    /// </summary>
    public DateOnly? DriversKnownUntil { get; init; } = Case.AsOf;

    /// <summary>
    /// What observations say of the parameters, of which each member takes one draw; <see langword="null"/> where all parameters are drawn
    /// from their priors.
    /// </summary>
    public Posterior? Posterior { get; init; }

    /// <summary>What is asked of the reference run; those without a resolution are passed over.</summary>
    public ImmutableArray<ForecastQuestion> Questions { get; init; } = Case.Questions;
}
