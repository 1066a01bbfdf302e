using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Decisions;

namespace Entente.Experiments.Members;

/// <summary>An ensemble of one model over members given one by one.</summary>
public sealed record ModelEnsemble
{
    // Members that a thread runs before results are handed on: what bounds the memory.
    private const int MembersAtOnce = 4 * BatchSimulator.PreferredMembers;

    /// <summary>The model.</summary>
    public required SemanticModel Model { get; init; }

    /// <summary>Its members, from <see cref="MemberTableReader"/>.</summary>
    public required MemberTable Members { get; init; }

    /// <summary>Indices of the variables to record.</summary>
    public required ImmutableArray<int> Recorded { get; init; }

    /// <summary>When and how to run; the model's own where <see langword="null"/>.</summary>
    public SimulationSpecs? Specs { get; init; }

    /// <summary>Seed of the model's random draws.</summary>
    public ulong Seed { get; init; }

    /// <summary>Decides on levers as the runs go on, or <see langword="null"/>.</summary>
    public IDecisionRule? Rule { get; init; }

    /// <summary>How many runs go on at once, 1 or more; it changes no number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Runs the members in their order and hands them on some at a time, so that memory does not grow with their number.
    /// Nothing runs before the first is asked for.
    /// </summary>
    /// <param name="cancellation">Stops the runs between two steps.</param>
    public IEnumerable<BatchTrajectory> Run(CancellationToken cancellation = default)
    {
        var simulator = new BatchSimulator(Model);
        var workers = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation };
        int all = Members.Rows.Length;
        for (int first = 0; first < all; first += Threads * MembersAtOnce)
        {
            int members = Math.Min(Threads * MembersAtOnce, all - first);
            var runs = new BatchTrajectory[(members + BatchSimulator.PreferredMembers - 1) / BatchSimulator.PreferredMembers];
            int start = first;
            Parallel.For(0, runs.Length, workers, i => runs[i] = simulator.Run(RequestFrom(start + (i * BatchSimulator.PreferredMembers)), cancellation));
            foreach (BatchTrajectory run in runs)
            {
                yield return run;
            }
        }
    }

    /// <summary>
    /// Runs the members and gives the quantiles of each recorded variable over them at each saved time. All members advance
    /// together, over as many saved times at once as a fixed number of values holds, so that their series are never held: a member
    /// costs the memory of its present state.
    /// </summary>
    /// <param name="levels">Which quantiles: rising, from 0, the least value, to 1, the greatest.</param>
    /// <param name="progress">Hears the share that is done, up to 1.</param>
    /// <param name="cancellation">Stops the runs between two steps.</param>
    public EnsembleQuantiles Quantiles(
        ImmutableArray<double> levels, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        using var run = new QuantileRun(this, levels);
        return run.ToEnd(progress, cancellation);
    }

    /// <summary>What a simulator is asked for to run the members from the given one on, as many as it best runs at once.</summary>
    internal BatchRequest RequestFrom(int first)
    {
        int members = Math.Min(BatchSimulator.PreferredMembers, Members.Rows.Length - first);
        return new BatchRequest
        {
            Members = [.. Enumerable.Range(first, members).Select(Members.InputsOf)],
            Recorded = Recorded,
            Specs = Specs,
            FirstMember = first,
            Seed = Seed,
            Rule = Rule,
        };
    }
}
