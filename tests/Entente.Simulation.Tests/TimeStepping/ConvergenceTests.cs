using Entente.Language.Semantics;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.TimeStepping;

/// <summary>Systems with closed solutions, one of them driven by time: the error at the end falls with the method's order when the step is halved.</summary>
public class ConvergenceTests
{
    private const double End = 4;

    public static TheoryData<string, TimeSteppingMethod, double> Cases => new()
    {
        { "exponential", TimeSteppingMethod.Euler, 1 },
        { "logistic", TimeSteppingMethod.Euler, 1 },
        { "oscillator", TimeSteppingMethod.Euler, 1 },
        { "driven", TimeSteppingMethod.Euler, 1 },
        { "exponential", TimeSteppingMethod.RungeKutta2, 2 },
        { "logistic", TimeSteppingMethod.RungeKutta2, 2 },
        { "oscillator", TimeSteppingMethod.RungeKutta2, 2 },
        { "driven", TimeSteppingMethod.RungeKutta2, 2 },
        { "exponential", TimeSteppingMethod.RungeKutta4, 4 },
        { "logistic", TimeSteppingMethod.RungeKutta4, 4 },
        { "oscillator", TimeSteppingMethod.RungeKutta4, 4 },
        { "driven", TimeSteppingMethod.RungeKutta4, 4 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Halving_the_step_shows_the_order_of_the_method(string system, TimeSteppingMethod method, double order)
    {
        double step = method switch
        {
            TimeSteppingMethod.Euler => 1.0 / 1024,
            TimeSteppingMethod.RungeKutta2 => 1.0 / 256,
            _ => 1.0 / 32,
        };
        double coarse = Error(system, method, step);
        double fine = Error(system, method, step / 2);

        Math.Log2(coarse / fine).ShouldBe(order, 0.1);
    }

    [Theory]
    [InlineData("exponential")]
    [InlineData("logistic")]
    [InlineData("oscillator")]
    [InlineData("driven")]
    public void Runge_Kutta_meets_the_closed_form(string system) =>
        Error(system, TimeSteppingMethod.RungeKutta4, 1.0 / 256).ShouldBeLessThan(1e-9);

    [Theory]
    [InlineData("exponential")]
    [InlineData("logistic")]
    [InlineData("oscillator")]
    [InlineData("driven")]
    public void The_adaptive_method_meets_the_closed_form_whatever_the_step(string system)
    {
        Error(system, TimeSteppingMethod.RungeKutta45, 4).ShouldBeLessThan(1e-7);
        Error(system, TimeSteppingMethod.RungeKutta45, 0.25).ShouldBeLessThan(1e-7);
    }

    [Fact]
    public void The_adaptive_method_comes_to_an_end_at_a_pole() =>
        new ModelBuilder().Runs(0, 2, 1, 1, TimeSteppingMethod.RungeKutta45)
            .Stock("x", 1, inflows: ["growth"]).Flow("growth", V("x") * V("x")).Build()
            .Series("x").Length.ShouldBe(3);

    private static double Error(string system, TimeSteppingMethod method, double step)
    {
        (ModelBuilder model, double exact) = system switch
        {
            "exponential" => (Exponential(), Math.Exp(-0.5 * End)),
            "logistic" => (Logistic(), 10 / (1 + (9 * Math.Exp(-0.8 * End)))),
            "oscillator" => (Oscillator(), Math.Cos(1.5 * End)),
            _ => (Driven(), 2 - Math.Cos(End)),
        };
        return Math.Abs(model.Runs(0, End, step, End, method).Build().Final("x") - exact);
    }

    private static ModelBuilder Exponential() => new ModelBuilder()
        .Stock("x", 1, outflows: ["decay"])
        .Flow("decay", 0.5 * V("x"));

    private static ModelBuilder Logistic() => new ModelBuilder()
        .Stock("x", 1, inflows: ["growth"])
        .Flow("growth", 0.8 * V("x") * (1 - (V("x") / 10)));

    private static ModelBuilder Oscillator() => new ModelBuilder()
        .Stock("x", 1, inflows: ["speed"])
        .Stock("v", 0, inflows: ["acceleration"])
        .Flow("speed", "v")
        .Flow("acceleration", -2.25 * V("x"));

    private static ModelBuilder Driven() => new ModelBuilder()
        .Stock("x", 1, inflows: ["filling"])
        .Flow("filling", Call(Builtin.Sin, Call(Builtin.Time)));
}
