using System.Runtime.Intrinsics;
using Entente.Language.Semantics;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Runs members of an ensemble as machine code, sixteen side by side in the registers of a processor with AVX-512, else one by
/// one. What a member gets does not depend on the members beside it. Made once a model and used from several threads at once.
/// </summary>
public sealed class BatchSimulator
{
    /// <summary>Members that are best asked for at once.</summary>
    public const int PreferredMembers = 2 * LaneFunctions.Width;

    private readonly ProgramCache _single;
    private readonly ProgramCache _several;
    private readonly int _width;

    /// <summary>Prepares <paramref name="model"/> for many runs.</summary>
    public BatchSimulator(SemanticModel model)
        : this(model, Vector512.IsHardwareAccelerated ? PreferredMembers : 1)
    {
    }

    internal BatchSimulator(SemanticModel model, int width)
    {
        Model = model;
        _width = width;
        _single = new ProgramCache(model, width: 1);
        _several = width == 1 ? _single : new ProgramCache(model, width);
    }

    /// <summary>What a run's record calls it.</summary>
    public static string Name => Vector512.IsHardwareAccelerated ? "compiled, sixteen members in two vectors" : "compiled";

    /// <summary>The model it runs.</summary>
    public SemanticModel Model { get; }

    /// <summary>Runs the members asked for.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellation">Stops the runs between two steps.</param>
    /// <exception cref="ArgumentException"><see cref="RunChecks"/> finds an error in the request or the model: call it first.</exception>
    public BatchTrajectory Run(BatchRequest request, CancellationToken cancellation = default)
    {
        SimulationSpecs specs = CheckedSpecs(request);
        int all = request.Members.Length;
        double[][] series = [.. request.Recorded.Select(_ => new double[SavedTimes.Of(specs).Length * all])];
        foreach (BatchRequest part in Parts(request, specs))
        {
            using CompiledRun run = ProgramsFor(specs).Begin(part, specs);
            RunLoop.Run(run, part, specs, new SeriesSlice(series, part.FirstMember - request.FirstMember, part.Members.Length, all), cancellation);
        }

        return new BatchTrajectory(SavedTimes.Of(specs), request.Recorded, all, series);
    }

    /// <summary>Prepares runs that are carried on part by part, so that not all of their series need be held.</summary>
    /// <param name="request">What to run.</param>
    /// <exception cref="ArgumentException"><see cref="RunChecks"/> finds an error in the request or the model: call it first.</exception>
    public BatchRun Begin(BatchRequest request)
    {
        SimulationSpecs specs = CheckedSpecs(request);
        var parts = Parts(request, specs).Select(part => (part, ProgramsFor(specs).Begin(part, specs)));
        return new BatchRun(request, specs, parts);
    }

    private SimulationSpecs CheckedSpecs(BatchRequest request)
    {
        SimulationSpecs specs = request.Specs ?? Model.Specs;
        if (RunChecks.OfMany(Model) is [var problem, ..])
        {
            throw new ArgumentException($"{problem.Code}: {problem.Message}", nameof(request));
        }

        RunChecks.RefuseErrors(Model, specs, request.Members.AsSpan(), request.Rule);
        return specs;
    }

    // As many members at a time as are computed at once.
    private IEnumerable<BatchRequest> Parts(BatchRequest request, SimulationSpecs specs)
    {
        int width = ProgramsFor(specs) == _single ? 1 : _width;
        for (int first = 0; first < request.Members.Length; first += width)
        {
            int members = Math.Min(width, request.Members.Length - first);
            yield return request with { Members = request.Members.Slice(first, members), FirstMember = request.FirstMember + first };
        }
    }

    // A method that chooses its own steps does so for each member.
    private ProgramCache ProgramsFor(SimulationSpecs specs) => specs.Method == TimeSteppingMethod.RungeKutta45 ? _single : _several;
}
