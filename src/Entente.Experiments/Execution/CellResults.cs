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

    // A line of the cache holds so many values of a series.
    private const int TimesAtOnce = 16;

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
    /// <param name="members">How many.</param>
    /// <param name="workers">How many threads may work on it.</param>
    public EnsembleCell ToCell(int members, ParallelOptions workers)
    {
        ImmutableArray<RoundSummary> rounds = [];
        ImmutableArray<RoundSummary> years = [];
        var bands = new QuantileBand[_banded.Length];
        var promises = new PromiseSummary[_banded.Length == 0 ? 0 : Promised.Length];
        Action[] parts =
        [
            () => rounds = Rounds?.Summarise(members) ?? [],
            () => years = Rounds?.SummariseYears(members) ?? [],
            .. promises.Select((_, i) => (Action)(() => promises[i] = Summarise(Promised[i], members))),
            .. bands.Select((_, i) => (Action)(() => bands[i] = new QuantileBand(_plan.Banded[i], Quantiles(_banded[i], members)))),
        ];
        Parallel.ForEach(parts, workers, part => part());
        return new EnsembleCell(_cell.Scenario, _cell.Strategy, [.. bands], [.. _outcomes.Select(values => values.Take(members).ToImmutableArray())])
        {
            Replies = _cell.Replies,
            Rounds = rounds,
            YearsOfRounds = years,
            Promises = [.. promises],
        };
    }

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

        return new PromiseSummary(Quantiles(overdue, members), ShareAbove(0, overdue, members), ShareAbove(0.5f, keeping, members));
    }

    private ImmutableArray<double> ShareAbove(float bound, float[] series, int members)
    {
        var counts = new int[_times.Length];
        for (int slot = 0; slot < members * counts.Length; slot += counts.Length)
        {
            for (int t = 0; t < counts.Length; t++)
            {
                counts[t] += series[slot + t] > bound ? 1 : 0;
            }
        }

        return [.. counts.Select(count => count / (double)members)];
    }

    private float[] Series(int variable) => _banded[_plan.Banded.IndexOf(variable)];

    // Members lie one after the other, so that the values of one time are far apart: what lies in one line of the cache is taken at once.
    private ImmutableArray<ImmutableArray<double>> Quantiles(float[] series, int members)
    {
        double[][] bands = [.. QuantileBand.Levels.Select(_ => new double[_times.Length])];
        double[][] columns = [.. Enumerable.Range(0, Math.Min(TimesAtOnce, _times.Length)).Select(_ => new double[members])];
        Span<double> quantiles = stackalloc double[QuantileBand.Levels.Length];
        for (int first = 0; first < _times.Length; first += TimesAtOnce)
        {
            int count = Math.Min(TimesAtOnce, _times.Length - first);
            for (int member = 0; member < members; member++)
            {
                ReadOnlySpan<float> values = series.AsSpan((member * _times.Length) + first, count);
                for (int i = 0; i < count; i++)
                {
                    columns[i][member] = float.IsFinite(values[i]) ? values[i] : double.NaN;
                }
            }

            for (int i = 0; i < count; i++)
            {
                Quantile.OfUnsorted(columns[i], QuantileBand.Levels, quantiles);
                for (int level = 0; level < bands.Length; level++)
                {
                    bands[level][first + i] = SevenDigits(quantiles[level]);
                }
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
