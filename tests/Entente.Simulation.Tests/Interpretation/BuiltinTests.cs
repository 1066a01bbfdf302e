using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Simulation.Tests.Models;
using FsCheck;
using FsCheck.Fluent;
using static Entente.Simulation.Tests.Models.Formula;

namespace Entente.Simulation.Tests.Interpretation;

public class BuiltinTests
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    [Theory]
    [InlineData(Builtin.Abs, -2.5, 2.5)]
    [InlineData(Builtin.ArcCos, 0.5, 1.0471975511965979)]
    [InlineData(Builtin.ArcSin, 0.5, 0.5235987755982989)]
    [InlineData(Builtin.ArcTan, 1, 0.7853981633974483)]
    [InlineData(Builtin.Cos, 0, 1)]
    [InlineData(Builtin.Exp, 1, Math.E)]
    [InlineData(Builtin.Floor, 2.7, 2)]
    [InlineData(Builtin.Floor, -2.1, -3)]
    [InlineData(Builtin.Ln, 1, 0)]
    [InlineData(Builtin.Log10, 1000, 3)]
    [InlineData(Builtin.Sin, 0, 0)]
    [InlineData(Builtin.Sqrt, 9, 3)]
    [InlineData(Builtin.Tan, 0, 0)]
    public void A_function_of_one_argument_has_its_value(Builtin builtin, double x, double expected) =>
        Value(Call(builtin, x)).ShouldBe(expected, 1e-15);

    [Theory]
    [InlineData(Builtin.ArcCos, 2, NaN)]
    [InlineData(Builtin.Exp, 1000, Inf)]
    [InlineData(Builtin.Ln, 0, -Inf)]
    [InlineData(Builtin.Ln, -1, NaN)]
    [InlineData(Builtin.Sqrt, -9, NaN)]
    public void Outside_its_domain_a_function_gives_what_IEEE_754_says(Builtin builtin, double x, double expected) =>
        Value(Call(builtin, x)).ShouldBe(expected);

    [Theory]
    [InlineData(BinaryOperator.Add, 2, 3, 5)]
    [InlineData(BinaryOperator.Subtract, 2, 3, -1)]
    [InlineData(BinaryOperator.Multiply, 2, 3, 6)]
    [InlineData(BinaryOperator.Divide, 3, 2, 1.5)]
    [InlineData(BinaryOperator.Divide, 1, 0, Inf)]
    [InlineData(BinaryOperator.Divide, -1, 0, -Inf)]
    [InlineData(BinaryOperator.Divide, 0, 0, NaN)]
    [InlineData(BinaryOperator.Modulo, 7, 3, 1)]
    [InlineData(BinaryOperator.Modulo, -7, 3, 2)]
    [InlineData(BinaryOperator.Modulo, 7, -3, -2)]
    [InlineData(BinaryOperator.Modulo, -7, -3, -1)]
    [InlineData(BinaryOperator.Modulo, 6, -3, 0)]
    [InlineData(BinaryOperator.Modulo, 6, 0, NaN)]
    [InlineData(BinaryOperator.Power, 2, 10, 1024)]
    [InlineData(BinaryOperator.Power, -2, 3, -8)]
    [InlineData(BinaryOperator.Power, -2, 0.5, NaN)]
    [InlineData(BinaryOperator.Power, 0, 0, 1)]
    [InlineData(BinaryOperator.Equal, 2, 2, 1)]
    [InlineData(BinaryOperator.NotEqual, 2, 2, 0)]
    [InlineData(BinaryOperator.Less, 2, 3, 1)]
    [InlineData(BinaryOperator.LessOrEqual, 3, 3, 1)]
    [InlineData(BinaryOperator.Greater, 2, 3, 0)]
    [InlineData(BinaryOperator.GreaterOrEqual, 2, 3, 0)]
    [InlineData(BinaryOperator.And, 2, 0, 0)]
    [InlineData(BinaryOperator.And, 2, -1, 1)]
    [InlineData(BinaryOperator.Or, 0, 0, 0)]
    [InlineData(BinaryOperator.Or, 0, 5, 1)]
    public void An_operator_has_its_value(BinaryOperator @operator, double a, double b, double expected) =>
        Value(Binary(@operator, a, b)).ShouldBe(expected);

    [Fact]
    public void Minimum_maximum_signs_negation_and_choice_have_their_values()
    {
        Value(Call(Builtin.Max, 2, 3)).ShouldBe(3);
        Value(Call(Builtin.Min, 2, 3)).ShouldBe(2);
        Value(Call(Builtin.Max, 2, NaN)).ShouldBe(NaN);
        Value(-N(4)).ShouldBe(-4);
        Value(Not(0)).ShouldBe(1);
        Value(Not(0.5)).ShouldBe(0);
        Value(If(-1, 10, 20)).ShouldBe(10);
        Value(If(0, 10, 20)).ShouldBe(20);
    }

    [Fact]
    public void A_safe_division_gives_its_default_only_where_the_divisor_is_zero()
    {
        Value(Call(Builtin.SafeDivide, 6, 3)).ShouldBe(2);
        Value(Call(Builtin.SafeDivide, 6, 0)).ShouldBe(0);
        Value(Call(Builtin.SafeDivide, 6, 0, 7)).ShouldBe(7);
    }

    [Fact]
    public void Numbers_of_the_run_are_known_to_equations()
    {
        var model = new ModelBuilder().Runs(3, 5, 0.5)
            .Auxiliary("all", (Call(Builtin.StartTime) * 100) + (Call(Builtin.StopTime) * 10) + Call(Builtin.TimeStep)).Build();

        model.Final("all").ShouldBe(350.5);
        Value(Call(Builtin.Pi)).ShouldBe(Math.PI);
        Value(Call(Builtin.Infinity)).ShouldBe(Inf);
    }

    [Fact]
    public void A_remainder_lies_between_zero_and_its_divisor() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NormalFloat>(),
            ArbMap.Default.ArbFor<NormalFloat>(),
            (a, b) =>
            {
                double remainder = Value(Binary(BinaryOperator.Modulo, a.Item, b.Item));
                return b.Item == 0 ? double.IsNaN(remainder)
                    : b.Item > 0 ? remainder >= 0 && remainder <= b.Item
                    : remainder <= 0 && remainder >= b.Item;
            }).Check(Config.QuickThrowOnFailure.WithReplay(20001130, 7));

    private static double Value(Formula formula) => new ModelBuilder().Runs(0, 1, 1).Auxiliary("x", formula).Build().Final("x");
}
