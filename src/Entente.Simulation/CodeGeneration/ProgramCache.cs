using System.Collections.Concurrent;
using Entente.Language.Semantics;

namespace Entente.Simulation.CodeGeneration;

/// <summary>A model's programs, each compiled once, when requests of its kind first come.</summary>
internal sealed class ProgramCache(SemanticModel model, int width)
{
    private readonly ConcurrentDictionary<RequestSignature, CompiledProgram> _known = new();
    private readonly ConcurrentDictionary<ProgramKind, Lazy<CompiledProgram>> _programs = new();

    /// <summary>A run of a request; its members fill the program's lanes, the last of them several if need be.</summary>
    public CompiledRun Begin(BatchRequest request, SimulationSpecs specs)
    {
        CompiledProgram program = _known.GetOrAdd(RequestSignature.Of(request, specs.Method), _ => Compile(request, specs.Method));
        var lanes = Enumerable.Range(0, width).Select(lane => request.Members[Math.Min(lane, request.Members.Length - 1)]).ToList();
        return new CompiledRun(program, new InputHooks(program, lanes, request.Rule?.Levers ?? []), specs, request);
    }

    private CompiledProgram Compile(BatchRequest request, TimeSteppingMethod method) => _programs.GetOrAdd(
        ProgramKind.Of(request, model, method),
        kind => new Lazy<CompiledProgram>(() => ProgramCompiler.Compile(kind, model, width))).Value;
}
