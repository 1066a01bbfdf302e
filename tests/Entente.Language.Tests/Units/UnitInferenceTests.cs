using Entente.Diagnostics;
using Entente.Language.Semantics;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Units;

/// <summary>Units that a variable does not state follow from those of the others (docs/model.md).</summary>
public sealed class UnitInferenceTests
{
    [Theory]
    [InlineData("x * weight", "USD", "USD/kg")]
    [InlineData("price / x", "1/kg", "kg*USD")]
    [InlineData("x + price", "USD", "USD")]
    [InlineData("MAX(0, x)", "USD", "USD")]
    [InlineData("x ^ 2", "kg^2", "kg")]
    [InlineData("SQRT(x) * weight", "kg^2", "kg^2")]
    [InlineData("x ^ share", "dmnl", "dimensionless")]
    [InlineData("EXP(x)", "dmnl", "dimensionless")]
    [InlineData("IF x THEN price ELSE 0", "USD", "dimensionless")]
    [InlineData("IF weight &gt; x THEN price ELSE 0", "USD", "kg")]
    [InlineData("SMTH1(price, x)", "USD", "year")]
    [InlineData("SMTH3(x, span)", "USD", "USD")]
    [InlineData("DELAY1(price, span, x)", "USD", "USD")]
    [InlineData("TREND(x, span)", "1/year", null)]
    [InlineData("RAMP(x, 0 * span)", "USD", "USD/year")]
    [InlineData("PULSE(x, span)", "USD", "USD*year")]
    [InlineData("x(share)", "USD", "USD")]
    [InlineData("IF x &gt; 5 THEN price ELSE 0", "USD", null)]
    [InlineData("price + 0 * x", "USD", null)]
    public void An_operand_gets_the_units_that_its_equation_needs(string equation, string units, string? inferred)
    {
        SemanticModel model = Read(File(
            Aux("price", "5", "USD") + Aux("weight", "2", "kg") + Aux("share", "0.5") + Aux("span", "3", "years")
            + Aux("result", equation, units) + "<aux name=\"x\"><eqn>1</eqn><gf><xpts>0,1</xpts><ypts>0,1</ypts></gf></aux>"));

        model.Find("x").InferredUnits?.Units.ShouldBe(inferred);
        (model.Find("x").InferredUnits is null).ShouldBe(inferred is null);
    }

    [Fact]
    public void Units_follow_through_stocks_flows_and_equations_in_any_order_and_say_from_where()
    {
        SemanticModel model = Read(File("""
            <aux name="hardship"><eqn>interest / income</eqn></aux>
            <aux name="rate"><eqn>0.05</eqn></aux>
            <flow name="interest"><eqn>debt * rate</eqn></flow>
            <aux name="income"><eqn>40</eqn><units>USD/year</units></aux>
            <stock name="debt"><eqn>100</eqn><inflow>interest</inflow><units>USD</units></stock>
            """));

        model.Find("interest").InferredUnits!.Units.ShouldBe("USD/year");
        model.Find("rate").InferredUnits!.Units.ShouldBe("1/year");
        model.Find("hardship").InferredUnits!.Units.ShouldBe("dimensionless");
        model.Find("income").InferredUnits.ShouldBeNull();
        Sources(model, "rate").ShouldBe(["interest", "debt"]);
        Sources(model, "hardship").ShouldBe(["hardship", "debt"]);
    }

    [Fact]
    public void Two_unknowns_are_settled_by_two_equations()
    {
        SemanticModel model = Read(File(
            Aux("area", "length * width", "m^2") + Aux("shape", "length / width") + "<aux name=\"length\"><eqn>2</eqn></aux><aux name=\"width\"><eqn>3</eqn></aux>"));

        model.Find("length").InferredUnits!.Units.ShouldBe("m");
        model.Find("width").InferredUnits!.Units.ShouldBe("m");
    }

    [Fact]
    public void A_macro_has_units_of_its_own_in_each_call()
    {
        SemanticModel model = Read(File(
            Aux("price", "5", "USD") + Aux("weight", "2", "kg")
            + "<aux name=\"a\"><eqn>twice(price)</eqn></aux><aux name=\"b\"><eqn>twice(weight)</eqn></aux>",
            before: "<macro name=\"twice\"><parm>x</parm><eqn>x + x</eqn></macro>"));

        model.Find("a").InferredUnits!.Units.ShouldBe("USD");
        model.Find("b").InferredUnits!.Units.ShouldBe("kg");
    }

    [Fact]
    public void All_elements_of_an_array_have_the_same_units()
    {
        SemanticModel model = Read(File("""
            <aux name="one"><eqn>load[north] + weight</eqn></aux>
            <aux name="weight"><eqn>2</eqn><units>kg</units></aux>
            <aux name="load"><dimensions><dim name="side"/></dimensions><eqn>3</eqn></aux>
            """, before: "<dimensions><dim name=\"side\"><elem name=\"north\"/><elem name=\"south\"/></dim></dimensions>"));

        model.Find("load[south]").InferredUnits!.Units.ShouldBe("kg");
    }

    [Fact]
    public void Nothing_is_inferred_where_no_variable_states_units() =>
        Read(File("<aux name=\"a\"><eqn>b + 1</eqn></aux><aux name=\"b\"><eqn>TIME</eqn></aux>")).Find("b").InferredUnits.ShouldBeNull();

    [Fact]
    public void What_does_not_fit_is_reported_with_the_path_that_it_was_inferred_by()
    {
        Diagnostic misfit = ModelReader.Read(new SourceText("model.xmile", File(
            Aux("revenue", "price * sold", "USD") + Aux("sold", "3", "kg")
            + "<aux name=\"price\"><eqn>list_price</eqn></aux><aux name=\"list price\"><eqn>1</eqn></aux>"
            + Aux("wrong", "list_price + sold", "kg")))).Diagnostics.Where(d => d.Severity == Severity.Warning).ShouldHaveSingleItem();

        misfit.Code.ShouldBe("ENT1302");
        misfit.Message.ShouldBe(
            "'list_price' is in USD/kg, but 'sold' is in kg: they cannot be added or subtracted. "
            + "'list_price' states no units; USD/kg follows from the equations of 'price', 'revenue'.");
    }

    [Fact]
    public void A_hostile_tangle_of_unknowns_is_left_alone()
    {
        // Each equation holds all unknowns: solved exactly it would be a dense matrix of 300 rows.
        string[] names = [.. Enumerable.Range(0, 300).Select(i => $"x{i}")];
        IEnumerable<string> tangled = names.Select((name, i) =>
            Aux($"y{i}", string.Join(" * ", names.Select((n, j) => $"{n}^{((i * i * j) + (i * j * j) + j) % 1009 % 90}")), "m"));

        SemanticModel model = Read(File(string.Concat(names.Select(n => $"<aux name=\"{n}\"><eqn>1</eqn></aux>")) + string.Concat(tangled)));

        model.Find("x0").InferredUnits.ShouldBeNull();
    }

    private static string[] Sources(SemanticModel model, string name) =>
        [.. model.Find(name).InferredUnits!.From.Select(i => model.Variables[i].Path)];
}
