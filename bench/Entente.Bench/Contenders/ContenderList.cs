using System.Collections.Immutable;
using Entente.Bench.Emission;
using Entente.Bench.Models;
using Entente.Simulation.Interpretation;

namespace Entente.Bench.Contenders;

/// <summary>Who takes part.</summary>
internal static class ContenderList
{
    /// <summary>The contenders for one model, made ready. The C is first: the others are compared with it.</summary>
    public static ImmutableArray<IContender> For(SyntheticModel model, ModelFiles files) =>
    [
        new NativeContender(model, files.Library(model)),
        new SimulatorContender("Interpreter", new InterpretedSimulator(ModelLink.Read(files.Xmile(model))), model),
    ];
}
