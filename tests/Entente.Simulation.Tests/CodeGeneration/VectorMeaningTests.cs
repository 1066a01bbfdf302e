using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;
using Entente.Simulation.Tests.Models;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.CodeGeneration;

/// <summary>Each operation on pairs of odd and everyday numbers, one pair a member: each member has the interpreter's value.</summary>
public class VectorMeaningTests
{
    private static readonly double[] s_numbers =
    [
        0, -0.0, 1, -1, 2, -3, 0.5, -2.5, 10, 1e-320, 1e300, -1e300, Math.PI, 7.25, 1e9,
        double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue,
    ];

    public static TheoryData<BinaryOperator> Operators => [.. Enum.GetValues<BinaryOperator>()];

    public static TheoryData<Builtin> Functions =>
    [
        Builtin.Abs, Builtin.ArcCos, Builtin.ArcSin, Builtin.ArcTan, Builtin.Cos, Builtin.Exp, Builtin.Floor, Builtin.Ln, Builtin.Log10,
        Builtin.Sin, Builtin.Sqrt, Builtin.Tan,
    ];

    [Theory]
    [MemberData(nameof(Operators))]
    public void An_operator_means_the_same_in_every_engine(BinaryOperator @operator) => ShouldAgree(Binary(@operator, "a", "b"));

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_means_the_same_in_every_engine(Builtin function) => ShouldAgree(Call(function, "a"));

    [Theory]
    [InlineData(Builtin.Min)]
    [InlineData(Builtin.Max)]
    [InlineData(Builtin.SafeDivide)]
    [InlineData(Builtin.Step)]
    [InlineData(Builtin.Ramp)]
    [InlineData(Builtin.Pulse)]
    public void A_function_of_two_arguments_means_the_same_in_every_engine(Builtin function) => ShouldAgree(Call(function, "a", "b"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(-2)]
    [InlineData(7)]
    [InlineData(0.5)]
    [InlineData(-1.5)]
    public void A_constant_power_means_the_same_in_every_engine(double exponent) => ShouldAgree(Binary(BinaryOperator.Power, "a", exponent));

    [Fact]
    public void Signs_negations_and_choices_mean_the_same_in_every_engine()
    {
        ShouldAgree(-V("a"));
        ShouldAgree(Not("a"));
        ShouldAgree(If("a", "b", -V("b")));
        ShouldAgree(If(Binary(BinaryOperator.Or, Not("a"), Binary(BinaryOperator.Greater, "a", "b")), 1 / V("a"), V("b")));
    }

    [Theory]
    [InlineData(GraphicalFunctionKind.Continuous, 2)]
    [InlineData(GraphicalFunctionKind.Continuous, 8)]
    [InlineData(GraphicalFunctionKind.Continuous, 9)]
    [InlineData(GraphicalFunctionKind.Continuous, 16)]
    [InlineData(GraphicalFunctionKind.Continuous, 17)]
    [InlineData(GraphicalFunctionKind.Continuous, 1)]
    [InlineData(GraphicalFunctionKind.Extrapolate, 8)]
    [InlineData(GraphicalFunctionKind.Discrete, 8)]
    public void A_graphical_function_means_the_same_in_every_engine(GraphicalFunctionKind kind, int points)
    {
        foreach (double bend in new[] { 0, 0.1 })
        {
            ImmutableArray<double> x = [.. Enumerable.Range(0, points).Select(i => -2 + i + (bend * i * i))];
            var graph = new GraphicalFunction(kind, x, [.. x.Select((_, i) => Math.Sin(i))]);
            ShouldAgree("a", graph);
            ShouldAgree(V("a") / 7, graph);
        }
    }

    private static void ShouldAgree(Formula formula, GraphicalFunction? graph = null)
    {
        SemanticModel model = new ModelBuilder().Runs(0, 2, 1).Auxiliary("a", 0).Auxiliary("b", 0).Auxiliary("y", formula, graph).Build();
        ImmutableArray<IReadOnlyList<RunInput>> members =
            [.. from a in s_numbers from b in s_numbers select (IReadOnlyList<RunInput>)[.. Held(0, a), .. Held(1, b)]];
        BatchTrajectory batch = new BatchSimulator(model, 16).Run(new BatchRequest { Members = members, Recorded = [0, 1, 2] });
        var interpreter = new InterpretedSimulator(model);
        for (int member = 0; member < members.Length; member++)
        {
            double expected = interpreter.Run(members[member], [2]).Values[0][^1];
            double actual = batch.At(2, 2)[member];
            bool isSame = actual.Equals(expected) && double.IsNegative(actual) == double.IsNegative(expected);
            bool isClose = double.IsFinite(expected) && Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected);
            (isSame || isClose || (double.IsNaN(actual) && double.IsNaN(expected))).ShouldBeTrue(
                $"{batch.At(0, 2)[member]:R}, {batch.At(1, 2)[member]:R}: {actual:R} instead of {expected:R}");
        }
    }

    // Inputs are finite; what is not comes from arithmetic on them.
    private static IEnumerable<RunInput> Held(int variable, double value)
    {
        if (double.IsFinite(value))
        {
            yield return new ConstantInput(variable, value);
            yield break;
        }

        yield return new ConstantInput(variable, value < 0 ? -double.MaxValue : double.MaxValue);
        yield return new AdjustmentInput(variable, AdjustmentKind.Multiply, 10, 0, 0, double.PositiveInfinity);
    }
}
