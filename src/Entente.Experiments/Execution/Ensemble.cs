using System.Collections.Immutable;
using Entente.Cases;
using Entente.Diagnostics;
using Entente.Experiments.Loops;
using Entente.Experiments.Negotiations;
using Entente.Experiments.Outcomes;

namespace Entente.Experiments.Execution;

/// <summary>What an experiment gave: bands over time, outcomes member by member, and the draws behind them.</summary>
public sealed record Ensemble
{
    /// <summary>The experiment that was run.</summary>
    public required Experiment Experiment { get; init; }

    /// <summary>
    /// Members that are in it, counted from the first: all that the experiment asks for, or fewer where the run was stopped.
    /// Everything per member is as long as this.
    /// </summary>
    public required int MembersCompleted { get; init; }

    /// <summary>Saved times, decimal years.</summary>
    public required ImmutableArray<double> Times { get; init; }

    /// <summary>One cell for each scenario and strategy, scenarios first.</summary>
    public required ImmutableArray<EnsembleCell> Cells { get; init; }

    /// <summary>
    /// In the reference scenario, the strategies with every other combination of the other parties' strategies; outcomes and rounds, no
    /// bands.
    /// </summary>
    public ImmutableArray<EnsembleCell> ReplyCells { get; init; } = [];

    /// <summary>For each of the case's parameters, in its order, one value a member.</summary>
    public required ImmutableArray<ImmutableArray<double>> ParameterDraws { get; init; }

    /// <summary>For each of the case's criteria, in its order, one weight a member (not yet normalised).</summary>
    public required ImmutableArray<ImmutableArray<double>> WeightDraws { get; init; }

    /// <summary>
    /// Each member's own series of the variables that observations are compared with, in the case's reference scenario and
    /// strategy; empty where the experiment does not run them.
    /// </summary>
    public ImmutableArray<MemberSeries> ReferenceSeries { get; init; } = [];

    /// <summary>
    /// The runs with loops cut beside those without, one a scenario in which they were; empty where
    /// <see cref="Experiment.LoopMembers"/> is 0 or the case has no loops.
    /// </summary>
    public ImmutableArray<LoopRuns> Loops { get; init; } = [];

    /// <summary>
    /// For each of the experiment's questions that has a resolution, in their order, what each member of the reference run answers; empty
    /// where the experiment does not run it.
    /// </summary>
    public ImmutableArray<QuestionAnswers> Answers { get; init; } = [];

    /// <summary>What was odd about the runs: results that are not finite numbers.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The cell of one scenario and one strategy, by id.</summary>
    public EnsembleCell Cell(string scenario, string strategy) =>
        Cells.First(c => c.Scenario.Id == scenario && c.Strategy.Id == strategy);
}

/// <summary>All members under one strategy in one scenario.</summary>
/// <param name="Scenario">The future.</param>
/// <param name="Strategy">The plan.</param>
/// <param name="Bands">Quantiles over members, one for each recorded variable.</param>
/// <param name="Outcomes">
/// For each of the case's outcomes, in its order, one value a member; not a finite number where the member's run was not.
/// </param>
public sealed record EnsembleCell(
    Scenario Scenario,
    Strategy Strategy,
    ImmutableArray<QuantileBand> Bands,
    ImmutableArray<ImmutableArray<double>> Outcomes)
{
    /// <summary>The other parties' plans.</summary>
    public ImmutableArray<Strategy> Replies { get; init; } = [];

    /// <summary>The rounds in which the parties met, in time; empty where nobody bargains.</summary>
    public ImmutableArray<RoundSummary> Rounds { get; init; } = [];

    /// <summary>The same, all meetings of a year put together.</summary>
    public ImmutableArray<RoundSummary> YearsOfRounds { get; init; } = [];

    /// <summary>For each promise of the negotiation, in its order, how it stands; empty where none is made or series are not kept.</summary>
    public ImmutableArray<PromiseSummary> Promises { get; init; } = [];

    /// <summary>The band of one variable, by index in the model.</summary>
    public QuantileBand Band(int variable) => Bands.First(b => b.Variable == variable);
}

/// <summary>
/// One variable's quantiles over members at each saved time (<see cref="Entente.Experiments.Outcomes.Quantile"/>), to seven significant
/// digits. Members whose value is not a finite number do not count, and are reported in <see cref="Ensemble.Diagnostics"/>.
/// </summary>
/// <param name="Variable">Index in the model.</param>
/// <param name="Values">One array for each of <see cref="Levels"/>, each as long as the saved times.</param>
public sealed record QuantileBand(int Variable, ImmutableArray<ImmutableArray<double>> Values)
{
    /// <summary>The quantile levels that are kept.</summary>
    public static ImmutableArray<double> Levels { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];
}

/// <summary>One variable's series in each member.</summary>
/// <param name="Variable">Index in the model.</param>
/// <param name="Values">One array a member, as long as the saved times.</param>
public sealed record MemberSeries(int Variable, ImmutableArray<ImmutableArray<double>> Values);
