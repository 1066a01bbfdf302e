using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Loops;
using Entente.Experiments.Execution;
using Entente.Experiments.Loops;
using Entente.Experiments.Outcomes;

namespace Entente.Analysis.Loops;

/// <summary>
/// What each loop does to each key outcome, as the difference between a member's run as the model is and its run with the loop cut: by
/// how much the loop moved it. Effects do not add up, because cutting one loop changes what the others do.
/// </summary>
/// <param name="Members">Over how many members.</param>
/// <param name="Scenarios">One a scenario in which loops were cut.</param>
public sealed record LoopAnalysis(int Members, ImmutableArray<ScenarioLoops> Scenarios)
{
    /// <summary>
    /// No loop dominates where none moves the median by this share of the width of the 90 % range of the outcome over members.
    /// </summary>
    public const double LeastShareOfRange = 0.05;

    private static readonly (double Low, double Middle, double High) s_levels = (0.25, 0.5, 0.75);

    /// <summary>The analysis, or <see langword="null"/> where no loop was cut.</summary>
    public static LoopAnalysis? Of(Ensemble ensemble)
    {
        if (ensemble.Loops.IsEmpty)
        {
            return null;
        }

        Case source = ensemble.Experiment.Case;
        ImmutableArray<Outcome> outcomes = [.. source.Outcomes.Where(o => o.IsKey)];
        ImmutableArray<LoopPeriod> periods = LoopPeriod.Of(source);
        return new LoopAnalysis(
            Math.Min(ensemble.MembersCompleted, ensemble.Experiment.LoopMembers),
            [.. ensemble.Loops.Select(runs => new ScenarioLoops(
                runs.Scenario,
                [.. outcomes.Select((outcome, i) => new OutcomeLoops(
                    outcome,
                    Compare(runs, run => run.Outcomes[i]),
                    [.. periods.Select((period, p) => new PeriodLoops(period, Compare(runs, run => run.Paths[i][p])))]))]))]);
    }

    private static LoopComparison Compare(LoopRuns runs, Func<LoopRun, ImmutableArray<double>> read)
    {
        ImmutableArray<double> uncut = read(runs.Uncut);
        double[] finite = [.. uncut.Where(double.IsFinite)];
        double width = Quantile.Of(finite, 0.95) - Quantile.Of(finite, 0.05);
        return new LoopComparison(width, [.. runs.Cut.Select(cut => Effect(cut.Loop, uncut, read(cut.Run)))]);
    }

    private static LoopEffect Effect(Loop loop, ImmutableArray<double> uncut, ImmutableArray<double> cut)
    {
        double[] differences = [.. uncut.Zip(cut, (with, without) => with - without).Where(double.IsFinite)];
        return new LoopEffect(
            loop, Quantile.Of(differences, s_levels.Middle), Quantile.Of(differences, s_levels.Low), Quantile.Of(differences, s_levels.High));
    }
}

/// <summary>What loops do in one scenario, under the reference strategy and replies.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Outcomes">One a key outcome, in the case's order.</param>
public sealed record ScenarioLoops(Scenario Scenario, ImmutableArray<OutcomeLoops> Outcomes)
{
    /// <summary>How many pairs of a key outcome and a period a loop dominates; those that none does for <see langword="null"/>.</summary>
    public int Dominated(Loop? loop) => Outcomes.SelectMany(o => o.Periods).Count(p => p.Effects.Dominant?.Loop.Id == loop?.Id);
}

/// <summary>What loops do to one outcome.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Whole">To the outcome as it is read off a run.</param>
/// <param name="Periods">To its variable's mean over each period.</param>
public sealed record OutcomeLoops(Outcome Outcome, LoopComparison Whole, ImmutableArray<PeriodLoops> Periods);

/// <summary>What loops do in one period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Effects">What they do.</param>
public sealed record PeriodLoops(LoopPeriod Period, LoopComparison Effects);

/// <summary>What each loop does to one number of a run, in the outcome's unit.</summary>
/// <param name="Range">Width of the number's 90 % range over the members as the model is.</param>
/// <param name="Loops">One a loop, in the case's order.</param>
public sealed record LoopComparison(double Range, ImmutableArray<LoopEffect> Loops)
{
    /// <summary>
    /// The loop whose median effect is largest, or <see langword="null"/> where it is no more than
    /// <see cref="LoopAnalysis.LeastShareOfRange"/> of <see cref="Range"/>, or nothing at all.
    /// </summary>
    public LoopEffect? Dominant => Loops.Where(l => double.IsFinite(l.Median)).MaxBy(l => Math.Abs(l.Median)) is { Median: not 0 } largest
        && Math.Abs(largest.Median) > LoopAnalysis.LeastShareOfRange * Range
            ? largest
            : null;
}

/// <summary>By how much a loop moves a number: the run as the model is less the run with the loop cut, over members.</summary>
/// <param name="Loop">The loop.</param>
/// <param name="Median">Median.</param>
/// <param name="Low">Lower end of the middle half of the members.</param>
/// <param name="High">Upper end.</param>
public sealed record LoopEffect(Loop Loop, double Median, double Low, double High);
