using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Runs of some members of an ensemble, carried on part by part. Between two parts a member takes eight bytes for each number that
/// its model computes. One thread at a time may use it.
/// </summary>
public sealed class BatchRun : IDisposable
{
    private readonly (RunLoop Loop, CompiledRun Run, int First, int Members)[] _parts;

    internal BatchRun(BatchRequest request, SimulationSpecs specs, IEnumerable<(BatchRequest Request, CompiledRun Run)> parts)
    {
        Times = SavedTimes.Of(specs);
        Recorded = request.Recorded;
        _parts =
        [
            .. parts.Select(part => (
                new RunLoop(part.Run, part.Request, specs, part.Request.Members.Length),
                part.Run,
                part.Request.FirstMember - request.FirstMember,
                part.Request.Members.Length)),
        ];
    }

    /// <summary>Times that are saved in all, in the model's time unit.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Indices of the recorded variables.</summary>
    public ImmutableArray<int> Recorded { get; }

    /// <summary>Saved times that are done.</summary>
    public int TimesDone { get; private set; }

    /// <summary>Runs on to the next saved times, and puts the recorded values among those of an ensemble.</summary>
    /// <param name="times">How many of them; no more than are left.</param>
    /// <param name="series">An array for each recorded variable: these times outside, the ensemble's members inside.</param>
    /// <param name="first">Place of the first of these members among the ensemble's.</param>
    /// <param name="all">Members of the ensemble.</param>
    /// <param name="cancellation">Stops the runs between two steps; they cannot be carried on then.</param>
    public void RunOn(int times, double[][] series, int first, int all, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(times, Times.Length - TimesDone);
        foreach ((RunLoop loop, _, int place, int members) in _parts)
        {
            loop.RunOn(times, new SeriesSlice(series, first + place, members, all), cancellation);
        }

        TimesDone += times;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach ((_, CompiledRun run, _, _) in _parts)
        {
            run.Dispose();
        }
    }
}
