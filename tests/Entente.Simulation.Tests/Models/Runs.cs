using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Tests.Models;

/// <summary>Runs a model in every engine and reads one variable's saved values.</summary>
public static class Runs
{
    private const double Tolerance = 1e-12;

    /// <summary>The interpreter's values, with which the other engines have to agree.</summary>
    public static double[] Series(this SemanticModel model, string name, params RunInput[] inputs)
    {
        var request = new SimulationRequest { Inputs = inputs, Recorded = [model.IndexOf(name)] };
        double[] expected = [.. new InterpretedSimulator(model).Run(request).Values[0]];
        new CompiledSimulator(model).ShouldAgree(request, expected);
        new LastOfBatch(new BatchSimulator(model, 16)).ShouldAgree(request, expected);
        return expected;
    }

    public static double Final(this SemanticModel model, string name, params RunInput[] inputs) => model.Series(name, inputs)[^1];

    public static int IndexOf(this SemanticModel model, string name)
    {
        model.TryFind(name, out Variable? variable).ShouldBeTrue();
        return variable!.Index;
    }

    private static void ShouldAgree(this ISimulator engine, SimulationRequest request, double[] expected)
    {
        double[] actual = [.. engine.Run(request).Values[0]];
        actual.Length.ShouldBe(expected.Length);
        int first = Enumerable.Range(0, actual.Length).FirstOrDefault(i => !Agree(actual[i], expected[i]), -1);
        first.ShouldBe(-1, first < 0 ? null : $"{engine.GetType().Name} gives {actual[first]:R} at save {first}, the interpreter {expected[first]:R}.");
    }

    private static bool Agree(double actual, double expected) =>
        actual.Equals(expected) || Math.Abs(actual - expected) <= Tolerance * Math.Max(1, Math.Abs(expected));
}
