using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Units;

/// <summary>The rules of docs/model.md, one by one: what fits and what does not.</summary>
public sealed class UnitRuleTests
{
    private static readonly string s_variables =
        Aux("price", "5", "USD") + Aux("other price", "6", "usd") + Aux("weight", "2", "kg") + Aux("share", "0.5") + Aux("span", "3", "years")
        + "<aux name=\"unknown\"><eqn>1</eqn></aux>"
        + "<gf name=\"effect\"><xpts>0,1</xpts><ypts>0,1</ypts><units>USD</units></gf>"
        + "<stock name=\"debt\"><eqn>0</eqn><inflow>lending</inflow><units>USD</units></stock>"
        + "<flow name=\"lending\"><eqn>1</eqn><units>USD/year</units></flow>";

    [Theory]
    [InlineData("price + other_price", "USD")]
    [InlineData("-price", "USD")]
    [InlineData("price * weight / other_price", "kg")]
    [InlineData("price ^ 2", "USD^2")]
    [InlineData("price ^ -1", "1/USD")]
    [InlineData("SQRT(price * other_price)", "USD")]
    [InlineData("share ^ share", "dmnl")]
    [InlineData("2 * price", "USD")]
    [InlineData("price + 0", "USD")]
    [InlineData("MAX(0, price)", "USD")]
    [InlineData("price &gt; 0", "dmnl")]
    [InlineData("IF price &gt; other_price AND share &gt; 0.5 THEN price ELSE 0", "USD")]
    [InlineData("1 - share", "dmnl")]
    [InlineData("EXP(-span / (2 * span))", "dmnl")]
    [InlineData("-12", "USD")]
    [InlineData("1 / 12", "year")]
    [InlineData("TIME - STARTTIME + DT", "year")]
    [InlineData("price / (STOPTIME - TIME)", "USD/year")]
    [InlineData("effect(weight)", "USD")]
    [InlineData("LOOKUP(effect, share)", "USD")]
    [InlineData("SMTH3(price, span, other_price)", "USD")]
    [InlineData("DELAY1(price, span)", "USD")]
    [InlineData("TREND(price, span)", "1/year")]
    [InlineData("STEP(price, span) + RAMP(price / span, span) + PULSE(price, span, span) * DT", "USD")]
    [InlineData("INIT(price) + ABS(price) + INT(price)", "USD")]
    [InlineData("SAFEDIV(price, weight)", "USD/kg")]
    [InlineData("price MOD other_price", "USD")]
    [InlineData("PI * share", "dmnl")]
    [InlineData("INF", "USD")]
    [InlineData("unknown + price", "USD")]
    [InlineData("unknown * price", "m")]
    [InlineData("debt + lending * DT", "USD")]
    public void This_fits(string equation, string units) => UnitCodes(equation, units).ShouldBeEmpty();

    [Theory]
    [InlineData("price + weight", "USD", "ENT1302")]
    [InlineData("price - 1", "USD", "ENT1302")]
    [InlineData("price = weight", "dmnl", "ENT1302")]
    [InlineData("price MOD weight", "USD", "ENT1302")]
    [InlineData("IF share THEN price ELSE weight", "USD", "ENT1302")]
    [InlineData("price * weight", "USD", "ENT1303")]
    [InlineData("2 + share", "USD", "ENT1303")]
    [InlineData("TIME", "month", "ENT1303")]
    [InlineData("effect(1)", "kg", "ENT1303")]
    [InlineData("SQRT(price)", "USD", "ENT1303")]
    [InlineData("LN(price)", "dmnl", "ENT1305")]
    [InlineData("SIN(span)", "dmnl", "ENT1305")]
    [InlineData("share ^ price", "dmnl", "ENT1305")]
    [InlineData("price OR share", "dmnl", "ENT1305")]
    [InlineData("price ^ share", "USD", "ENT1306")]
    [InlineData("DELAY3(price, 3)", "USD", "ENT1311")]
    [InlineData("RAMP(price, weight)", "USD*year", "ENT1311")]
    public void This_does_not_fit(string equation, string units, string code) => UnitCodes(equation, units).ShouldBe([code]);

    [Fact]
    public void A_graphical_function_with_an_equation_hides_the_equations_units() => Codes(File("""
        <aux name="effect"><eqn>TIME</eqn><gf><xpts>0,1</xpts><ypts>0,1</ypts></gf><units>kg</units></aux>
        """)).ShouldBeEmpty();

    [Fact]
    public void Defined_units_stand_for_what_they_are_defined_by() => Codes(File(
        Aux("force", "2", "newtons") + Aux("mass", "1", "kg") + Aux("acceleration", "force / mass", "m/second^2") + Aux("ratio", "force / force", "shares"),
        before: """
            <model_units>
              <unit name="newton"><eqn>kg*metre/second**2</eqn><alias>newtons</alias></unit>
              <unit name="m"><alias>metre</alias><alias>metres</alias></unit>
              <unit name="share"><eqn>1</eqn><alias>shares</alias></unit>
              <unit name="kg" disabled="true"><eqn>pound</eqn></unit>
            </model_units>
            """)).ShouldBeEmpty();

    private static string[] UnitCodes(string equation, string units) =>
        [.. Codes(File(s_variables + Aux("result", equation, units))).Where(code => code is not ("ENT1307" or "ENT1312"))];
}
