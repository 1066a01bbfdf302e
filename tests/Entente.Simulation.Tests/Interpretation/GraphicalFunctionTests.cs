using Entente.Language.Semantics;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.Interpretation;

public class GraphicalFunctionTests
{
    [Theory]
    [InlineData(GraphicalFunctionKind.Continuous, -1, 10)]
    [InlineData(GraphicalFunctionKind.Continuous, 0.5, 15)]
    [InlineData(GraphicalFunctionKind.Continuous, 1, 20)]
    [InlineData(GraphicalFunctionKind.Continuous, 2, 25)]
    [InlineData(GraphicalFunctionKind.Continuous, 9, 30)]
    [InlineData(GraphicalFunctionKind.Continuous, double.PositiveInfinity, 30)]
    [InlineData(GraphicalFunctionKind.Extrapolate, -1, 0)]
    [InlineData(GraphicalFunctionKind.Extrapolate, 2, 25)]
    [InlineData(GraphicalFunctionKind.Extrapolate, 5, 40)]
    [InlineData(GraphicalFunctionKind.Discrete, -1, 10)]
    [InlineData(GraphicalFunctionKind.Discrete, 0.99, 10)]
    [InlineData(GraphicalFunctionKind.Discrete, 1, 20)]
    [InlineData(GraphicalFunctionKind.Discrete, 2.9, 20)]
    [InlineData(GraphicalFunctionKind.Discrete, 3, 30)]
    [InlineData(GraphicalFunctionKind.Continuous, double.NaN, double.NaN)]
    public void It_goes_on_between_and_outside_its_points_as_its_kind_says(GraphicalFunctionKind kind, double x, double expected)
    {
        var graph = new GraphicalFunction(kind, [0, 1, 3], [10, 20, 30]);

        Through(graph, x).ShouldBe(expected);
        LookedUp(graph, x).ShouldBe(expected);
    }

    [Theory]
    [InlineData(GraphicalFunctionKind.Continuous)]
    [InlineData(GraphicalFunctionKind.Extrapolate)]
    [InlineData(GraphicalFunctionKind.Discrete)]
    public void One_point_is_a_constant(GraphicalFunctionKind kind)
    {
        var graph = new GraphicalFunction(kind, [2], [7]);

        Through(graph, 1).ShouldBe(7);
        Through(graph, 3).ShouldBe(7);
    }

    private static double Through(GraphicalFunction graph, double x) =>
        new ModelBuilder().Runs(0, 1, 1).Auxiliary("y", x, graph).Build().Final("y");

    private static double LookedUp(GraphicalFunction graph, double x) =>
        new ModelBuilder().Runs(0, 1, 1).Auxiliary("effect", null, graph).Auxiliary("y", Lookup("effect", x)).Build().Final("y");
}
