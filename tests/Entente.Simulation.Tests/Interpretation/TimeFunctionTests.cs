using Entente.Language.Semantics;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.Interpretation;

public class TimeFunctionTests
{
    [Fact]
    public void A_step_begins_at_its_time() =>
        Series(Call(Builtin.Step, 5, 2)).ShouldBe([0, 0, 5, 5, 5]);

    [Fact]
    public void A_ramp_rises_from_its_time() =>
        Series(Call(Builtin.Ramp, 3, 1)).ShouldBe([0, 0, 3, 6, 9]);

    [Fact]
    public void A_pulse_lasts_one_step() =>
        Series(Call(Builtin.Pulse, 7, 1)).ShouldBe([0, 7, 0, 0, 0]);

    [Fact]
    public void A_pulse_comes_again_after_every_interval() =>
        Series(Call(Builtin.Pulse, 7, 0, 2)).ShouldBe([7, 0, 7, 0, 7]);

    [Fact]
    public void A_pulse_between_two_instants_comes_at_the_next() =>
        Series(Call(Builtin.Pulse, 7, 1.5)).ShouldBe([0, 0, 7, 0, 0]);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(1.0 / 12)]
    [InlineData(1.0 / 365)]
    public void Rounding_of_time_neither_loses_nor_doubles_a_pulse(double step)
    {
        foreach (TimeSteppingMethod method in Enum.GetValues<TimeSteppingMethod>())
        {
            double filled = new ModelBuilder().Runs(1995, 1995 + (step * 2000), step, step * 2000, method)
                .Stock("x", 0, inflows: ["pulses"])
                .Flow("pulses", Call(Builtin.Pulse, 1, 1995, step * 10)).Build().Final("x");
            filled.ShouldBe(200, 1e-6);
        }
    }

    [Fact]
    public void A_step_at_a_rounded_instant_happens_at_it()
    {
        double[] series = new ModelBuilder().Runs(0, 1, 0.1).Auxiliary("x", Call(Builtin.Step, 1, 0.1 + 0.2)).Build().Series("x");

        series[2].ShouldBe(0);
        series[3].ShouldBe(1);
    }

    [Fact]
    public void Runge_Kutta_fills_a_stock_by_a_step_exactly() =>
        new ModelBuilder().Runs(0, 4, 1, 1, TimeSteppingMethod.RungeKutta4)
            .Stock("x", 0, inflows: ["rate"]).Flow("rate", Call(Builtin.Step, 6, 2)).Build()
            .Series("x").ShouldBe([0, 0, 0, 6, 12]);

    [Fact]
    public void INIT_keeps_the_value_of_the_start()
    {
        var model = new ModelBuilder().Runs(0, 3, 1)
            .Stock("x", 2, inflows: ["growth"]).Flow("growth", "x")
            .Auxiliary("relative", V("x") / Call(Builtin.Init, V("x")))
            .Auxiliary("choice", If(Call(Builtin.Time), Call(Builtin.Init, V("x") * 10), -1)).Build();

        model.Series("relative").ShouldBe([1, 2, 4, 8]);
        model.Series("choice").ShouldBe([-1, 20, 20, 20]);
    }

    [Fact]
    public void INIT_sees_an_initial_value_given_by_an_input()
    {
        var model = new ModelBuilder().Runs(0, 1, 1)
            .Stock("x", 2, inflows: ["growth"]).Flow("growth", Call(Builtin.Init, V("x"))).Build();

        model.Final("x", new Simulation.Inputs.ConstantInput(0, 5)).ShouldBe(10);
    }

    private static double[] Series(Formula formula) =>
        new ModelBuilder().Runs(0, 4, 1).Auxiliary("x", formula).Build().Series("x");
}
