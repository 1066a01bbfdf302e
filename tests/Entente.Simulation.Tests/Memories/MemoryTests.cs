using Entente.Language.Semantics;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.Memories;

public class MemoryTests
{
    [Theory]
    [InlineData(TimeSteppingMethod.Euler)]
    [InlineData(TimeSteppingMethod.RungeKutta4)]
    public void A_memory_is_what_its_input_was_one_step_ago(TimeSteppingMethod method) =>
        new ModelBuilder().Runs(0, 4, 1, 1, method).Auxiliary("t", Call(Builtin.Time)).Memory("before", -1, "t").Build()
            .Series("before").ShouldBe([-1, 0, 1, 2, 3]);

    [Theory]
    [InlineData(1.5, new[] { 9.0, 9, 9, 0, 0.5, 1, 1.5 })]
    [InlineData(0, new[] { 9.0, 0, 0.5, 1, 1.5, 2, 2.5 })]
    [InlineData(double.NaN, new[] { 9.0, 0, 0.5, 1, 1.5, 2, 2.5 })]
    [InlineData(1e300, new[] { 9.0, 9, 9, 9, 9, 9, 9 })]
    public void A_delay_is_counted_in_steps(double delay, double[] expected) =>
        new ModelBuilder().Runs(0, 3, 0.5).Auxiliary("t", Call(Builtin.Time)).Memory("before", 9, "t", delay).Build()
            .Series("before").ShouldBe(expected);

    [Fact]
    public void A_delay_is_read_at_the_start_and_not_again() =>
        new ModelBuilder().Runs(0, 5, 1)
            .Auxiliary("now", Call(Builtin.Time))
            .Memory("past", -1, "now", N(2) + V("now"))
            .Build()
            .Series("past").ShouldBe([-1, -1, 0, 1, 2, 3]);

    [Fact]
    public void A_memory_may_remember_what_is_made_from_it()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 4, 1)
            .Memory("count", 0, "next").Auxiliary("next", V("count") + 1).Build();

        model.Series("count").ShouldBe([0, 1, 2, 3, 4]);
        model.Series("next").ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public void An_initial_equation_counts_for_what_is_made_from_it_at_the_start_alone()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 2, 1)
            .Stock("x", "rate", inflows: ["filling"]).Flow("filling", "rate")
            .Auxiliary("rate", V("x") * 2, initial: 5).Build();

        model.Series("x").ShouldBe([5, 15, 45]);
        model.Series("rate").ShouldBe([10, 30, 90]);
    }

    [Fact]
    public void A_choice_takes_the_variable_at_its_position()
    {
        SemanticModel model = new ModelBuilder().Runs(0, 4, 1)
            .Auxiliary("a", 10).Auxiliary("b", Call(Builtin.Time)).Auxiliary("c", 30)
            .Auxiliary("x", Select(["a", "b", "c"], Call(Builtin.Time) * 0.9)).Build();

        model.Series("x").ShouldBe([0, 0, 10, 3, 30]);
    }
}
