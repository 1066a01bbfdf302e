using Entente.Language.Semantics;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Binding;

public sealed class ModuleTests
{
    private const string Input = "<aux name=\"price\" access=\"input\"><units>dmnl</units></aux>";

    [Fact]
    public void A_connected_input_is_an_auxiliary_that_equals_what_feeds_it()
    {
        SemanticModel model = Read(File(
            Aux("world price", "3") + "<module name=\"energy\"><connect to=\"price\" from=\"world price\"/></module>",
            submodels: $"<model name=\"energy\"><variables>{Input}</variables></model>"));

        Variable input = model.Find("energy.price");
        input.Kind.ShouldBe(VariableKind.Auxiliary);
        input.Equation.ShouldBeOfType<BoundVariable>().Index.ShouldBe(model.Find("world_price").Index);
        input.IsConstant.ShouldBeTrue();
        input.EquationText.ShouldBe("world price");
    }

    [Theory]
    [InlineData("energy.price")]
    [InlineData("Energy.Price")]
    [InlineData("price")]
    public void The_input_may_be_named_from_inside_or_from_outside(string to) => Read(File(
        Aux("world", "3") + $"<module name=\"energy\"><connect to=\"{to}\" from=\"world\"/></module>",
        submodels: $"<model name=\"energy\"><variables>{Input}</variables></model>"))
        .Find("energy.price").Equation.ShouldBeOfType<BoundVariable>();

    [Theory]
    [InlineData(".world")]
    [InlineData("world")]
    public void A_nested_module_can_be_fed_from_the_root(string from) => Read(File(
        Aux("world", "3") + "<module name=\"outer\"/>",
        submodels: $"""
            <model name="outer"><variables><module name="inner"><connect to="price" from="{from}"/></module></variables></model>
            <model name="inner"><variables>{Input}</variables></model>
            """))
        .Find("outer.inner.price").Equation.ShouldBeOfType<BoundVariable>().Index.ShouldBe(0);

    [Fact]
    public void The_module_that_holds_it_comes_before_the_root_when_a_source_is_named() => Read(File(
        Aux("world", "3") + "<module name=\"outer\"/>",
        submodels: $"""
            <model name="outer"><variables>{Aux("world", "4")}<module name="inner"><connect to="price" from="world"/></module></variables></model>
            <model name="inner"><variables>{Input}</variables></model>
            """))
        .Find("outer.inner.price").Equation.ShouldBeOfType<BoundVariable>().Index.ShouldBe(1);

    [Fact]
    public void An_input_falls_back_on_its_own_equation()
    {
        SemanticModel model = Read(File("<module name=\"energy\"/>", submodels: $"<model name=\"energy\"><variables>{Aux("price", "7", attributes: "access=\"input\"")}</variables></model>"));

        model.Find("energy.price").Equation.ShouldBeOfType<BoundNumber>().Value.ShouldBe(7);
    }

    [Fact]
    public void One_model_in_two_places_gives_variables_of_its_own_in_each()
    {
        SemanticModel model = Read(File(
            "<module name=\"east\"/><module name=\"west\"/>",
            submodels: $"""
                <model name="east"><variables><module name="city"/></variables></model>
                <model name="west"><variables><module name="city"/></variables></model>
                <model name="city"><variables>{Aux("size", "2")}{Aux("twice", "2 * size")}</variables></model>
                """));

        model.Variables.Select(v => v.Path).ShouldBe(["east.city.size", "east.city.twice", "west.city.size", "west.city.twice"]);
        model.Find("west.city.twice").Equation.ShouldBeOfType<BoundBinary>().Right.ShouldBeOfType<BoundVariable>().Index.ShouldBe(2);
    }

    [Fact]
    public void A_mistake_in_a_model_that_stands_twice_is_reported_for_each_place_it_is_wrong_in() => Codes(File(
        "<module name=\"east\"/><module name=\"west\"/>",
        submodels: $"""
            <model name="east"><variables><module name="city"/></variables></model>
            <model name="west"><variables><module name="city"/></variables></model>
            <model name="city"><variables>{Aux("size", "2 +")}</variables></model>
            """)).ShouldBe(["ENT1102"]);
}
