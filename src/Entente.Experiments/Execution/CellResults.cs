using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Diagnostics;
using Entente.Experiments.Negotiations;
using Entente.Experiments.Outcomes;
using Entente.Simulation;

namespace Entente.Experiments.Execution;

/// <summary>
/// The results of one cell, a slot for each member. Any thread may fill a slot, each only its own; what is made of them
/// afterwards goes through them in the members' order and so does not depend on who filled them when.
/// Series are held in single precision, which is what bounds an ensemble's memory; outcomes are not.
/// </summary>
internal sealed class CellResults
{
    private const int AllFinite = -1;

    private readonly RunPlan _plan;
    private readonly PlannedCell _cell;
    private readonly ImmutableArray<double> _times;
    private readonly float[][] _banded;
    private readonly double[][] _outcomes;
    private readonly int[][] _firstNotFinite;

    /// <param name="plan">What is run.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="times">Saved times.</param>
    /// <param name="keepsSeries">Whether the runs are kept over time, or their outcomes and rounds alone.</param>
    public CellResults(RunPlan plan, PlannedCell cell, ImmutableArray<double> times, bool keepsSeries)
    {
        _plan = plan;
        _cell = cell;
        _times = times;
        int members = plan.Experiment.Members;
        _banded = keepsSeries ? [.. plan.Banded.Select(_ => new float[members * times.Length])] : [];
        _outcomes = [.. plan.Experiment.Case.Outcomes.Select(_ => new double[members])];
        _firstNotFinite = [.. plan.Recorded.Select(_ => new int[members])];
        Rounds = plan.Experiment.Case.Negotiation is { } negotiation ? new RoundLog(negotiation, members) : null;
    }

    /// <summary>What the rounds come to, or <see langword="null"/> where nobody bargains.</summary>
    public RoundLog? Rounds { get; }

    /// <summary>Keeps what is needed of one member's run.</summary>
    public void Keep(int member, Trajectory run)
    {
        for (int i = 0; i < _banded.Length; i++)
        {
            Span<float> slot = _banded[i].AsSpan(member * _times.Length, _times.Length);
            for (int t = 0; t < slot.Length; t++)
            {
                slot[t] = (float)run.Values[i][t];
            }
        }

        for (int i = 0; i < _firstNotFinite.Length; i++)
        {
            _firstNotFinite[i][member] = FirstNotFinite(run.Values[i].AsSpan());
        }

        ImmutableArray<Outcome> outcomes = _plan.Experiment.Case.Outcomes;
        for (int i = 0; i < outcomes.Length; i++)
        {
            int recorded = _plan.Recorded.IndexOf(outcomes[i].Variable.Index);
            var series = new SavedSeries(_times.AsSpan(), run.Values[recorded].AsSpan());
            _outcomes[i][member] = OutcomeReading.Read(outcomes[i], series);
        }
    }

    /// <summary>The cell over its first members.</summary>
    public EnsembleCell ToCell(int members) => new(
        _cell.Scenario,
        _cell.Strategy,
        [.. _banded.Select((series, i) => new QuantileBand(_plan.Banded[i], Quantiles(series, members)))],
        [.. _outcomes.Select(values => values.Take(members).ToImmutableArray())])
    {
        Replies = _cell.Replies,
        Rounds = Rounds?.Summarise(members) ?? [],
        YearsOfRounds = Rounds?.SummariseYears(members) ?? [],
        Promises = _banded.Length == 0 ? [] : [.. Promised.Select(promise => Summarise(promise, members))],
    };

    /// <summary>Results of the first members that are not finite numbers, one diagnostic a variable.</summary>
    public IEnumerable<Diagnostic> NotFinite(int members)
    {
        for (int i = 0; i < _firstNotFinite.Length; i++)
        {
            int[] firstTimes = _firstNotFinite[i];
            int[] bad = [.. Enumerable.Range(0, members).Where(member => firstTimes[member] != AllFinite)];
            if (bad.Length > 0)
            {
                var variable = _plan.Experiment.Case.Model.Variables[_plan.Recorded[i]];
                yield return ExperimentDiagnostics.NotFinite.At(
                    variable.Location,
                    variable.Path,
                    bad.Length,
                    members,
                    _cell.Strategy.Id,
                    _cell.Scenario.Id,
                    bad[0],
                    _times[firstTimes[bad[0]]]);
            }
        }
    }

    private ImmutableArray<Promise> Promised => _plan.Experiment.Case.Negotiation?.Promises ?? [];

    private PromiseSummary Summarise(Promise promise, int members)
    {
        float[] signed = Series(promise.SignedSoFar.Index);
        float[] delivered = Series(promise.Delivered.Index);
        float[] keeping = Series(promise.KeepingPays.Index);
        var overdue = new float[signed.Length];
        int count = _times.Length;
        for (int slot = 0; slot < members * count; slot += count)
        {
            OverduePromise.Fill(_times, promise.Term, signed.AsSpan(slot, count), delivered.AsSpan(slot, count), overdue.AsSpan(slot, count));
        }

        return new PromiseSummary(
            Quantiles(overdue, members),
            [.. Enumerable.Range(0, count).Select(t => Share(overdue, t, 0))],
            [.. Enumerable.Range(0, count).Select(t => Share(keeping, t, 0.5f))]);

        double Share(float[] series, int time, float above) =>
            Enumerable.Range(0, members).Count(member => series[(member * count) + time] > above) / (double)members;
    }

    private float[] Series(int variable) => _banded[_plan.Banded.IndexOf(variable)];

    private ImmutableArray<ImmutableArray<double>> Quantiles(float[] series, int members)
    {
        double[][] bands = [.. QuantileBand.Levels.Select(_ => new double[_times.Length])];
        var sorted = new double[members];
        for (int t = 0; t < _times.Length; t++)
        {
            int count = 0;
            for (int member = 0; member < members; member++)
            {
                float value = series[(member * _times.Length) + t];
                if (float.IsFinite(value))
                {
                    sorted[count++] = value;
                }
            }

            Array.Sort(sorted, 0, count);
            for (int level = 0; level < bands.Length; level++)
            {
                bands[level][t] = SevenDigits(Quantile.OfSorted(sorted.AsSpan(0, count), QuantileBand.Levels[level]));
            }
        }

        return [.. bands.Select(band => band.ToImmutableArray())];
    }

    private static int FirstNotFinite(ReadOnlySpan<double> series)
    {
        for (int t = 0; t < series.Length; t++)
        {
            if (!float.IsFinite((float)series[t]))
            {
                return t;
            }
        }

        return AllFinite;
    }

    // The digits that single precision holds, so that a table does not print the noise behind them.
    private static double SevenDigits(double value) =>
        double.Parse(value.ToString("G7", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
