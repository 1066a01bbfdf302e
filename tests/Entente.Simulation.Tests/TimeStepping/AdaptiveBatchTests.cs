using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.TimeStepping;

/// <summary>The adaptive method on members that need steps of quite different lengths.</summary>
public class AdaptiveBatchTests
{
    private const double End = 4;

    // A quantity that follows a moving target, at rates from idle to stiff.
    private static readonly double[] s_rates = [0.01, 1000, 1, 30, 0, 300, 5, 0.3, 100, 2, 3000];

    private static readonly SemanticModel s_model = new ModelBuilder().Runs(0, End, 0.5, method: TimeSteppingMethod.RungeKutta45)
        .Auxiliary("rate", 1)
        .Auxiliary("target", Call(Builtin.Cos, Call(Builtin.Time)))
        .Stock("follower", 0, inflows: ["change"])
        .Flow("change", V("rate") * (V("target") - V("follower")))
        .Build();

    private static readonly int s_follower = s_model.IndexOf("follower");

    private static ImmutableArray<IReadOnlyList<RunInput>> Members => [.. s_rates.Select(rate => new RunInput[] { new ConstantInput(s_model.IndexOf("rate"), rate) })];

    [Fact]
    public void Each_member_is_to_the_bit_what_it_is_alone()
    {
        BatchTrajectory together = new BatchSimulator(s_model, LaneFunctions.Width).Run(
            new BatchRequest { Members = Members, Recorded = [s_follower] }, TestContext.Current.CancellationToken);
        var single = new CompiledSimulator(s_model);

        for (int member = 0; member < s_rates.Length; member++)
        {
            Trajectory alone = single.Run(Members[member], [s_follower], null, TestContext.Current.CancellationToken);

            together.Member(member).Values[0].ShouldBe(alone.Values[0]);
            alone.Values[0][^1].ShouldBe(Exact(s_rates[member]), 1e-6);
        }
    }

    [Fact]
    public void A_member_does_not_depend_on_how_the_ensemble_is_cut()
    {
        var simulator = new BatchSimulator(s_model);
        BatchTrajectory all = simulator.Run(
            new BatchRequest { Members = Members, Recorded = [s_follower] }, TestContext.Current.CancellationToken);
        BatchTrajectory rest = simulator.Run(
            new BatchRequest { Members = [.. Members.Skip(3).Reverse()], Recorded = [s_follower] }, TestContext.Current.CancellationToken);

        for (int member = 3; member < s_rates.Length; member++)
        {
            rest.Member(s_rates.Length - 1 - member).Values[0].ShouldBe(all.Member(member).Values[0]);
        }
    }

    // y' = r (cos t - y), y(0) = 0.
    private static double Exact(double rate)
    {
        double share = rate / ((rate * rate) + 1);
        return share * ((rate * Math.Cos(End)) + Math.Sin(End) - (rate * Math.Exp(-rate * End)));
    }
}
