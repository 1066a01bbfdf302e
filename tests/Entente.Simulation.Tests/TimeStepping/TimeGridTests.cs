using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.TimeStepping;

public class TimeGridTests
{
    [Fact]
    public void Monthly_steps_meet_every_new_year_exactly()
    {
        double[] times = new ModelBuilder().Runs(1995, 2030, 1.0 / 12).Auxiliary("t", Call(Language.Semantics.Builtin.Time)).Build().Series("t");

        times.Length.ShouldBe(421);
        for (int year = 0; year <= 35; year++)
        {
            times[12 * year].ShouldBe(1995 + year);
        }
    }

    [Fact]
    public void A_million_steps_do_not_drift()
    {
        double[] times = new ModelBuilder().Runs(0, 300_000, 0.3, 30_000).Auxiliary("t", Call(Language.Semantics.Builtin.Time)).Build().Series("t");

        times[^1].ShouldBe(300_000, 1e-9);
    }

    [Fact]
    public void Values_are_saved_every_few_steps_and_belong_to_the_saved_time()
    {
        var model = new ModelBuilder().Runs(0, 2, 0.25, 0.5)
            .Stock("x", 0, inflows: ["rate"]).Flow("rate", 2).Auxiliary("twice", 2 * V("x")).Build();

        model.Series("x").ShouldBe([0, 1, 2, 3, 4]);
        model.Series("twice").ShouldBe([0, 2, 4, 6, 8]);
    }

    [Fact]
    public void Euler_reads_flows_at_the_start_of_a_step()
    {
        var model = new ModelBuilder().Runs(0, 3, 1)
            .Stock("a", 1, inflows: ["fills_a"]).Stock("b", 0, inflows: ["fills_b"])
            .Flow("fills_a", "b").Flow("fills_b", "a").Build();

        model.Series("a").ShouldBe([1, 1, 2, 4]);
        model.Series("b").ShouldBe([0, 1, 2, 4]);
    }
}
