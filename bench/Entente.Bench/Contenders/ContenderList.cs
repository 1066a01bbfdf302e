using System.Collections.Immutable;
using Entente.Bench.Emission;
using Entente.Bench.Models;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;

namespace Entente.Bench.Contenders;

/// <summary>Who takes part.</summary>
internal static class ContenderList
{
    /// <summary>The contenders for one model, made ready. The C is first: the others are compared with it.</summary>
    public static ImmutableArray<IContender> For(SyntheticModel model, ModelFiles files)
    {
        SemanticModel read = ModelLink.Read(files.Xmile(model));
        return
        [
            new NativeContender(model, files.Library(model)),
            new BatchContender(new BatchSimulator(read), model),
            new SimulatorContender("Compiled", new CompiledSimulator(read), model),
            new SimulatorContender("Interpreter", new InterpretedSimulator(read), model),
        ];
    }
}
