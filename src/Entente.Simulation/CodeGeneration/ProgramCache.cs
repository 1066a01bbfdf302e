using System.Collections.Concurrent;
using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>A model's programs, each compiled once, when runs of its shape first come.</summary>
internal sealed class ProgramCache(SemanticModel model, int width)
{
    private readonly ConcurrentDictionary<InputShape, Lazy<CompiledProgram>> _programs = new();

    /// <summary>The program for a request; its members fill the program's lanes, the last of them several if need be.</summary>
    public CompiledRun Begin(BatchRequest request, SimulationSpecs specs)
    {
        InputShape shape = InputShape.Of(model, request.Members, request.Rule?.Levers ?? []);
        CompiledProgram program = _programs.GetOrAdd(shape, s => new Lazy<CompiledProgram>(() => ProgramCompiler.Compile(model, s, width))).Value;
        var lanes = Enumerable.Range(0, width).Select(lane => request.Members[Math.Min(lane, request.Members.Length - 1)]).ToList();
        return new CompiledRun(program, new InputHooks(program, lanes, request.Rule?.Levers ?? []), specs, request);
    }
}
