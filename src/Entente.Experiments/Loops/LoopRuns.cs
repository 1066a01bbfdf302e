using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Loops;

namespace Entente.Experiments.Loops;

/// <summary>
/// The reference strategy and replies in one scenario, run as the model is and with each loop cut, the same members with the same draws.
/// </summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Uncut">The runs as the model is.</param>
/// <param name="Cut">The runs with a loop cut, in the order of the case's loops.</param>
public sealed record LoopRuns(Scenario Scenario, LoopRun Uncut, ImmutableArray<CutLoopRun> Cut);

/// <summary>Runs with a loop cut.</summary>
/// <param name="Loop">The loop.</param>
/// <param name="Run">The runs.</param>
public sealed record CutLoopRun(Loop Loop, LoopRun Run);

/// <summary>What is kept of runs that are compared for a loop, for each key outcome in the case's order, in its unit.</summary>
/// <param name="Outcomes">One value a member.</param>
/// <param name="Paths">For each <see cref="LoopPeriod"/> the outcome's variable's mean over it, one value a member.</param>
public sealed record LoopRun(
    ImmutableArray<ImmutableArray<double>> Outcomes,
    ImmutableArray<ImmutableArray<ImmutableArray<double>>> Paths);
