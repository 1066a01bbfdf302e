using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Tests.Models;

/// <summary>Runs a model and reads one variable's saved values.</summary>
public static class Runs
{
    public static double[] Series(this SemanticModel model, string name, params RunInput[] inputs)
    {
        Trajectory trajectory = new InterpretedSimulator(model).Run(inputs, [model.IndexOf(name)]);
        return [.. trajectory.Values[0]];
    }

    public static double Final(this SemanticModel model, string name, params RunInput[] inputs) => model.Series(name, inputs)[^1];

    public static int IndexOf(this SemanticModel model, string name)
    {
        model.TryFind(name, out Variable? variable).ShouldBeTrue();
        return variable!.Index;
    }
}
