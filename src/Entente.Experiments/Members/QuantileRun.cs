using System.Collections.Immutable;
using Entente.Experiments.Outcomes;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;

namespace Entente.Experiments.Members;

/// <summary>An ensemble of which only quantiles are kept: its members advance together, one window of saved times after the other.</summary>
internal sealed class QuantileRun : IDisposable
{
    // Values of all members and variables held at once; the more members, the fewer saved times make a window.
    private const int MostValues = 1 << 19;

    private readonly ModelEnsemble _ensemble;
    private readonly ImmutableArray<double> _levels;
    private readonly BatchRun?[] _groups;
    private readonly int _members;

    public QuantileRun(ModelEnsemble ensemble, ImmutableArray<double> levels)
    {
        _ensemble = ensemble;
        _levels = levels;
        _members = ensemble.Members.Rows.Length;
        _groups = new BatchRun?[(_members + BatchSimulator.PreferredMembers - 1) / BatchSimulator.PreferredMembers];
    }

    /// <summary>Runs all members to their ends.</summary>
    public EnsembleQuantiles ToEnd(IProgress<double>? progress, CancellationToken cancellation)
    {
        var workers = new ParallelOptions { MaxDegreeOfParallelism = _ensemble.Threads, CancellationToken = cancellation };
        var simulator = new BatchSimulator(_ensemble.Model);
        ImmutableArray<double> times = SavedTimes.Of(_ensemble.Specs ?? _ensemble.Model.Specs);
        int variables = _ensemble.Recorded.Length;
        int longest = (int)Math.Clamp(MostValues / Math.Max(1, (long)_members * variables), 1, times.Length);
        double[][] series = [.. _ensemble.Recorded.Select(_ => new double[longest * _members])];
        double[] quantiles = new double[variables * times.Length * _levels.Length];
        for (int done = 0; done < times.Length; done += longest)
        {
            int first = done;
            int window = Math.Min(longest, times.Length - first);
            Parallel.For(0, _groups.Length, workers, group =>
            {
                int place = group * BatchSimulator.PreferredMembers;
                BatchRun runs = _groups[group] ??= simulator.Begin(_ensemble.RequestFrom(place));
                runs.RunOn(window, series, place, _members, cancellation);
            });
            Parallel.For(0, variables * window, workers, cell =>
            {
                (int variable, int time) = Math.DivRem(cell, window);
                int place = ((variable * times.Length) + first + time) * _levels.Length;
                Quantile.OfUnsorted(series[variable].AsSpan(time * _members, _members), _levels, quantiles.AsSpan(place, _levels.Length));
            });
            progress?.Report((first + window) / (double)times.Length);
        }

        return new EnsembleQuantiles(times, _ensemble.Recorded, _levels, quantiles);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (BatchRun? group in _groups)
        {
            group?.Dispose();
        }
    }
}
