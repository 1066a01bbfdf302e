using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Simulation;

namespace Entente.Experiments.Loops;

/// <summary>The slots into which runs that are compared for a loop put their results, each member its own.</summary>
internal sealed class LoopRunResults
{
    private readonly RunPlan _plan;
    private readonly ImmutableArray<double> _times;
    private readonly ImmutableArray<LoopPeriod> _periods;
    private readonly ImmutableArray<Outcome> _outcomes;
    private readonly double[][] _values;
    private readonly double[][][] _paths;

    /// <param name="plan">What is run.</param>
    /// <param name="times">Saved times.</param>
    public LoopRunResults(RunPlan plan, ImmutableArray<double> times)
    {
        _plan = plan;
        _times = times;
        _periods = LoopPeriod.Of(plan.Experiment.Case);
        _outcomes = [.. plan.Experiment.Case.Outcomes.Where(o => o.IsKey)];
        _values = [.. _outcomes.Select(_ => new double[plan.LoopMembers])];
        _paths = [.. _outcomes.Select(_ => _periods.Select(_ => new double[plan.LoopMembers]).ToArray())];
    }

    /// <summary>Keeps what is needed of one member's run.</summary>
    public void Keep(int member, Trajectory run)
    {
        for (int i = 0; i < _outcomes.Length; i++)
        {
            var series = new SavedSeries(_times.AsSpan(), run.Values[_plan.Recorded.IndexOf(_outcomes[i].Variable.Index)].AsSpan());
            _values[i][member] = OutcomeReading.Read(_outcomes[i], series);
            for (int period = 0; period < _periods.Length; period++)
            {
                _paths[i][period][member] = _outcomes[i].Factor * series.Mean(_periods[period].From, _periods[period].To);
            }
        }
    }

    /// <summary>What the first members give.</summary>
    public LoopRun ToRun(int members) => new(
        [.. _values.Select(v => v.Take(members).ToImmutableArray())],
        [.. _paths.Select(periods => periods.Select(p => p.Take(members).ToImmutableArray()).ToImmutableArray())]);
}
