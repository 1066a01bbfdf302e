using Entente.Diagnostics;
using Entente.Language.Semantics;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Xmile;

/// <summary>Files as Stella writes them, which are not all as the standard wants them; models/stella runs one.</summary>
public sealed class StellaTests
{
    private const string Two = """
        <model name="a"><variables><aux name="x" access="input"><units>dmnl</units></aux></variables></model>
        <model name="b"><variables><aux name="y" access="output"><eqn>1</eqn><units>dmnl</units></aux></variables></model>
        """;

    [Theory]
    [InlineData("<module name=\"a\"/><module name=\"b\"><connect2 to=\"a.x\" from=\"b.y\"/></module>")]
    [InlineData("<module name=\"a\"><connect2 to=\"a.x\" from=\"b.y\"/></module><module name=\"b\"><connect2 to=\"a.x\" from=\"b.y\"/></module>")]
    [InlineData("<module name=\"a\"><connect to=\"a.x\" from=\".y\"/><connect2 to=\"a.x\" from=\"b.y\"/></module><module name=\"b\"/>")]
    public void A_connection_may_stand_in_either_module_or_both_and_connect2_counts(string modules)
    {
        SemanticModel model = Read(File(modules, submodels: Two));

        model.Find("a.x").Equation.ShouldBeOfType<BoundVariable>().Index.ShouldBe(model.Find("b.y").Index);
    }

    [Fact]
    public void Two_sources_for_one_input_are_refused_wherever_they_are_written() => Codes(File(
        Aux("z", "2") + "<module name=\"a\"><connect2 to=\"x\" from=\"z\"/></module><module name=\"b\"><connect2 to=\"a.x\" from=\"b.y\"/></module>",
        submodels: Two)).ShouldBe(["ENT1221"]);

    [Fact]
    public void An_input_of_the_holder_cannot_be_fed_by_a_module_inside_it() => Codes(File(
        "<aux name=\"x\" access=\"input\"><eqn>1</eqn><units>dmnl</units></aux><module name=\"b\"><connect2 to=\"x\" from=\"b.y\"/></module>",
        submodels: Two)).ShouldContain("ENT1212");

    [Theory]
    [InlineData("Euler", TimeSteppingMethod.Euler)]
    [InlineData("RK2", TimeSteppingMethod.RungeKutta2)]
    [InlineData("RK4", TimeSteppingMethod.RungeKutta4)]
    public void Its_methods_are_known(string method, TimeSteppingMethod expected) => Read(With(method)).Specs.Method.ShouldBe(expected);

    [Fact]
    public void Cycle_time_runs_by_Eulers_method_with_a_warning()
    {
        ModelReadResult read = ModelReader.Read(new SourceText("model.stmx", With("Cycle Time")));

        read.Model.ShouldNotBeNull().Specs.Method.ShouldBe(TimeSteppingMethod.Euler);
        read.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT1014");
    }

    [Fact]
    public void Prefixes_that_are_not_declared_are_another_programs() =>
        Codes(File("<aux name=\"a\" made:by=\"hand\"><made:note made:at=\"once\">a: b</made:note><eqn>1</eqn><units>1</units></aux>")).ShouldBeEmpty();

    [Theory]
    [InlineData("https://docs.oasis-open.org/xmile/ns/XMILE/v1.0")]
    [InlineData("http://docs.oasis-open.org/xmile/ns/xmile/v1.0/")]
    public void Other_spellings_of_the_namespace_are_read(string ns) =>
        Codes(File(Aux("a", "1")).Replace("http://docs.oasis-open.org/xmile/ns/XMILE/v1.0", ns, StringComparison.Ordinal)).ShouldBeEmpty();

    private static string With(string method) => File(Aux("a", "1")).Replace("<sim_specs", $"<sim_specs method=\"{method}\"", StringComparison.Ordinal);
}
