using Entente.Language.Units;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Language.Tests.Units;

public sealed class UnitTests
{
    [Theory]
    [InlineData("USD/thousand_m3", "USD/thousand_m3")]
    [InlineData("USD / thousand m3", "USD/thousand_m3")]
    [InlineData("m3*USD/m3", "USD")]
    [InlineData("1/year", "1/year")]
    [InlineData("1/(year*person)", "1/(person*year)")]
    [InlineData("a/b/c", "a/(b*c)")]
    [InlineData("a/(b/c)", "a*c/b")]
    [InlineData("m^2", "m^2")]
    [InlineData("m**2", "m^2")]
    [InlineData("s^-1", "1/s")]
    [InlineData("(m/s)^0.5 * m^0.5", "m/s^0.5")]
    [InlineData("1", "dimensionless")]
    [InlineData("a/a", "dimensionless")]
    [InlineData("1000 m3", "1000_m3")]
    [InlineData("$/year", "$/year")]
    [InlineData("млрд_руб", "млрд_руб")]
    public void Units_text_means_a_product_of_powers(string text, string canonical) => Read(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("(")]
    [InlineData("a/(b*")]
    [InlineData("((a)")]
    [InlineData("a)")]
    public void Parentheses_that_do_not_match_are_a_problem(string text) => UnitParser.Parse(text, MeasurementUnit.Base).Problem.ShouldNotBeNull();

    [Theory]
    [InlineData("USD/Year", "usd/year")]
    [InlineData("a*b", "b*a")]
    [InlineData("a^2", "a*a")]
    [InlineData("a^0.5*a^0.5", "a")]
    public void Case_and_order_make_no_difference(string one, string other)
    {
        Read(one).ShouldBe(Read(other));
        Read(one).GetHashCode().ShouldBe(Read(other).GetHashCode());
    }

    [Fact]
    public void Units_obey_the_laws_of_products()
    {
        Gen<MeasurementUnit> bases = Gen.Elements("m", "kg", "year", "USD").Select(MeasurementUnit.Base);
        Gen<MeasurementUnit> powers = from unit in bases from exponent in Gen.Elements(-2.0, -1, -0.5, 0, 0.5, 1, 3) select unit.ToThe(exponent);
        Gen<MeasurementUnit> units = powers.ListOf().Select(parts => parts.Aggregate(MeasurementUnit.Dimensionless, (a, b) => a.Times(b)));
        Prop.ForAll(units.Three().ToArbitrary(), abc =>
            {
                (MeasurementUnit a, MeasurementUnit b, MeasurementUnit c) = abc;
                a.Times(b).ShouldBe(b.Times(a));
                a.Times(b).Times(c).ShouldBe(a.Times(b.Times(c)));
                a.Times(b).Over(b).ShouldBe(a);
                a.Times(MeasurementUnit.Dimensionless).ShouldBe(a);
                a.ToThe(3).Over(a.ToThe(2)).ShouldBe(a);
                Read(a.ToString() == "dimensionless" ? "1" : a.ToString()).ShouldBe(a);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(1995, 2031));
    }

    private static MeasurementUnit Read(string text)
    {
        (MeasurementUnit? unit, string? problem) = UnitParser.Parse(text, MeasurementUnit.Base);
        problem.ShouldBeNull();
        return unit.ShouldNotBeNull();
    }
}
