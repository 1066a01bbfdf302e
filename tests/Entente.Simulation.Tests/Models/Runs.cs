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
        var request = new RunRequest { Inputs = inputs, Recorded = [model.IndexOf(name)] };
        double[] expected = [.. new InterpretedSimulator(model).Run(request).Values[0]];
        new CompiledSimulator(model).Run(request).Values[0].ShouldAgreeWith(expected);
        new BatchSimulator(model, 8).Of(request, members: 3).ShouldAllBe(member => Agree(member, expected));
        return expected;
    }

    public static double Final(this SemanticModel model, string name, params RunInput[] inputs) => model.Series(name, inputs)[^1];

    public static int IndexOf(this SemanticModel model, string name)
    {
        model.TryFind(name, out Variable? variable).ShouldBeTrue();
        return variable!.Index;
    }

    /// <summary>Several members of one request, side by side: the first recorded variable.</summary>
    private static IEnumerable<double[]> Of(this BatchSimulator simulator, RunRequest request, int members)
    {
        BatchTrajectory run = simulator.Run(new BatchRequest
        {
            Members = [.. Enumerable.Repeat(request.Inputs, members)],
            Recorded = [.. request.Recorded],
        });
        return Enumerable.Range(0, members).Select(m => run.Member(m).Values[0].ToArray());
    }

    private static void ShouldAgreeWith(this IReadOnlyList<double> actual, double[] expected) => Agree(actual, expected).ShouldBeTrue(
        $"Compiled: {string.Join(' ', actual)}; interpreted: {string.Join(' ', expected)}.");

    private static bool Agree(IReadOnlyList<double> actual, double[] expected) =>
        actual.Count == expected.Length && actual.Zip(expected).All(pair => Agree(pair.First, pair.Second));

    private static bool Agree(double actual, double expected) =>
        actual.Equals(expected) || Math.Abs(actual - expected) <= Tolerance * Math.Max(1, Math.Abs(expected));
}
