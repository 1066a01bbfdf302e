using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.Randomness;

public class RandomDrawTests
{
    private const int Steps = 20_000;

    [Theory]
    [InlineData(RandomDistribution.Uniform, new[] { 2.0, 6 }, 4, 1.1547)]
    [InlineData(RandomDistribution.Normal, new[] { 3.0, 0.5 }, 3, 0.5)]
    [InlineData(RandomDistribution.Normal, new[] { 0.0, 1, -1, 1 }, 0, 0.5396)]
    [InlineData(RandomDistribution.LogNormal, new[] { 2.0, 0.7 }, 2, 0.7)]
    [InlineData(RandomDistribution.Exponential, new[] { 1.5 }, 1.5, 1.5)]
    [InlineData(RandomDistribution.Poisson, new[] { 4.0 }, 4, 2)]
    [InlineData(RandomDistribution.Poisson, new[] { 1234.0 }, 1234, 35.13)]
    [InlineData(RandomDistribution.Poisson, new[] { 4e6 }, 4e6, 2000)]
    public void Draws_have_their_mean_and_deviation(RandomDistribution distribution, double[] parameters, double mean, double deviation)
    {
        double[] draws = new ModelBuilder().Runs(0, Steps, 1)
            .Auxiliary("x", Draw(distribution, 0, null, [.. parameters.Select(N)])).Build().Series("x");

        double found = draws.Average();
        found.ShouldBe(mean, 4 * deviation / Math.Sqrt(Steps));
        Math.Sqrt(draws.Average(x => (x - found) * (x - found))).ShouldBe(deviation, 0.05 * deviation);
    }

    [Fact]
    public void Draws_of_different_streams_members_seeds_and_steps_differ()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 3, 1)
            .Auxiliary("x", Draw(RandomDistribution.Uniform, 0, null, 0, 1)).Auxiliary("y", Draw(RandomDistribution.Uniform, 1, null, 0, 1)).Build();
        var simulator = new InterpretedSimulator(model);
        Trajectory Run(int member, ulong seed) => simulator.Run(new SimulationRequest { Recorded = [0, 1], Member = member, Seed = seed });

        double[] all = [.. new[] { Run(0, 1), Run(1, 1), Run(0, 2) }.SelectMany(t => t.Values).SelectMany(v => v)];
        all.Distinct().Count().ShouldBe(24);
        Run(1, 1).Values[0].ShouldBe(Run(1, 1).Values[0]);
    }

    [Fact]
    public void A_seed_in_the_model_makes_all_members_alike()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 3, 1).Auxiliary("x", Draw(RandomDistribution.Normal, 0, 42, 0, 1)).Build();
        var simulator = new CompiledSimulator(model);
        Trajectory Run(int member, ulong seed) => simulator.Run(new SimulationRequest { Recorded = [0], Member = member, Seed = seed });

        Run(5, 7).Values[0].ShouldBe(Run(0, 1).Values[0]);
    }

    [Fact]
    public void Each_member_of_a_batch_draws_what_it_draws_alone()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 3, 1).Auxiliary("x", Draw(RandomDistribution.Normal, 0, null, 0, 1)).Build();
        BatchTrajectory batch = new BatchSimulator(model, 16).Run(
            new BatchRequest { Members = [.. Enumerable.Repeat<Simulation.Inputs.RunInput[]>([], 21)], Recorded = [0], FirstMember = 100, Seed = 3 },
            TestContext.Current.CancellationToken);

        for (int member = 0; member < 21; member++)
        {
            var alone = new SimulationRequest { Recorded = [0], Member = 100 + member, Seed = 3 };
            batch.Member(member).Values[0].ShouldBe(new InterpretedSimulator(model).Run(alone, TestContext.Current.CancellationToken).Values[0]);
        }
    }

    [Fact]
    public void Runge_Kutta_sees_one_draw_all_through_a_step()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 3, 1, 1, TimeSteppingMethod.RungeKutta4)
            .Stock("x", 0, inflows: ["rate"]).Flow("rate", Draw(RandomDistribution.Uniform, 0, null, 0, 1)).Build();
        double[] rate = model.Series("rate");

        model.Series("x")[^1].ShouldBe(rate[0] + rate[1] + rate[2], 1e-14);
    }
}
