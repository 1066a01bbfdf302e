using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;

namespace Entente.Simulation.Tests.Agreement;

/// <summary>Compares the compiled engines with the interpreter over each step of a run, each step from the same state.</summary>
internal static class StepAgreement
{
    /// <summary>The largest difference, relative, that a step may make.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>The largest difference between the interpreter and each engine.</summary>
    /// <param name="model">The model.</param>
    /// <param name="specs">When and how to run it.</param>
    /// <param name="leftOut">Path of a variable that is not compared.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ImmutableArray<(string Engine, StepDifference Worst)> Of(
        SemanticModel model, SimulationSpecs specs, string? leftOut, CancellationToken cancellation)
    {
        InterpretedSteps[] interpreted = [.. Enumerable.Range(0, LaneFunctions.Width).Select(m => InterpretedSteps.Of(model, specs, m, cancellation))];
        ImmutableArray<int> all = [.. model.Variables.Where(v => v.Equation is not null && v.Path != leftOut).Select(v => v.Index)];
        var found = ImmutableArray.CreateBuilder<(string, StepDifference)>();

        // What nobody looks at need not be kept in memory, which makes another program of the same model.
        foreach ((string seen, ImmutableArray<int> compared) in new[] { ("all variables", all), ("stocks only", [.. InterpretedSteps.StocksOf(model)]) })
        {
            found.Add(($"scalar, {seen}", Follow(members: 1, compared, follower =>
                new CompiledSimulator(model).Run(new SimulationRequest { Recorded = [], Specs = specs, Member = LaneFunctions.Width - 1, Rule = follower }, cancellation))));

            // A model that steers its own run has no members that run side by side.
            if (!model.Controls.Steer)
            {
                found.Add(($"vector, {seen}", Follow(LaneFunctions.Width, compared, follower =>
                    new BatchSimulator(model, LaneFunctions.Width).Run(
                        new BatchRequest { Members = [.. interpreted.Select(_ => Array.Empty<RunInput>())], Recorded = [], Specs = specs, Rule = follower },
                        cancellation))));
            }
        }

        return found.ToImmutable();

        StepDifference Follow(int members, ImmutableArray<int> compared, Action<StepFollower> run)
        {
            var follower = new StepFollower(model, interpreted, compared);
            run(follower);
            follower.Compared.ShouldBe(members * interpreted[0].Steps);
            return follower.Worst;
        }
    }
}
