using Entente.Language.Semantics;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Xmile;

public sealed class XmileReaderTests
{
    [Theory]
    [InlineData("<start>1</start><stop>9</stop>", 1, 1)]
    [InlineData("<start>1</start><stop>9</stop><dt>0.25</dt>", 0.25, 0.25)]
    [InlineData("<start>1</start><stop>9</stop><dt reciprocal=\"true\">4</dt>", 0.25, 0.25)]
    [InlineData("<start>1</start><stop>9</stop><dt>0.25</dt><savestep>1</savestep>", 0.25, 1)]
    [InlineData("<start>1</start><stop>9</stop><dt>0.25</dt><saveper>0.5</saveper>", 0.25, 0.5)]
    [InlineData("<start>1</start><stop>9</stop><dt reciprocal=\"true\">12</dt><save_step>1</save_step>", 1 / 12.0, 1)]
    public void Step_and_save_interval_may_be_written_in_these_ways(string specs, double step, double save)
    {
        SimulationSpecs read = Read(File(Aux("a", "1"), specs)).Specs;

        read.ShouldBe(new SimulationSpecs(1, 9, step, save, TimeSteppingMethod.Euler, "year"));
    }

    [Theory]
    [InlineData("Euler", TimeSteppingMethod.Euler)]
    [InlineData("RK4", TimeSteppingMethod.RungeKutta4)]
    [InlineData("gear, rk4, euler", TimeSteppingMethod.RungeKutta4)]
    [InlineData("rk45", TimeSteppingMethod.RungeKutta45)]
    [InlineData("RK2", TimeSteppingMethod.RungeKutta2)]
    [InlineData("", TimeSteppingMethod.Euler)]
    public void The_first_method_that_we_have_is_taken(string method, TimeSteppingMethod expected) =>
        Read(File(Aux("a", "1")).Replace("<sim_specs", $"<sim_specs method=\"{method}\"", StringComparison.Ordinal)).Specs.Method.ShouldBe(expected);

    [Fact]
    public void A_graphical_function_may_stand_over_an_even_scale_and_use_its_own_separator()
    {
        GraphicalFunction graph = Read(File("<gf name=\"g\"><xscale min=\"-1\" max=\"1\"/><yscale min=\"0\" max=\"9\"/><ypts sep=\"; \">4; 1; 0; 1; 4</ypts><units>dmnl</units></gf>"))
            .Find("g").Graph.ShouldNotBeNull();

        graph.X.ShouldBe([-1, -0.5, 0, 0.5, 1]);
        graph.Y.ShouldBe([4, 1, 0, 1, 4]);
    }

    [Fact]
    public void Evidence_is_carried_as_written()
    {
        SemanticModel model = Read(File("""
            <aux name="a"><doc> What it
            means. </doc><eqn>1</eqn><units>dmnl</units><e:evidence claims="P1  P2" links="CL1" codes="x y" basis="claims" note="As read."/></aux>
            """));

        EvidenceReference evidence = model.Find("a").Evidence;
        evidence.Claims.ShouldBe(["P1", "P2"]);
        evidence.Links.ShouldBe(["CL1"]);
        evidence.Codes.ShouldBe(["x", "y"]);
        evidence.Basis.ShouldBe("claims");
        evidence.Note.ShouldBe("As read.");
        model.Find("a").Documentation.ShouldBe("What it\nmeans.");
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData("<behavior><non_negative/></behavior>", true, true)]
    [InlineData("<behavior><stock><non_negative/></stock></behavior>", true, false)]
    [InlineData("<behavior><non_negative/><flow><non_negative>false</non_negative></flow></behavior>", true, false)]
    public void Behaviour_says_it_of_all_stocks_and_flows(string behaviour, bool stock, bool flow)
    {
        SemanticModel model = Read(File("""
            <stock name="s"><eqn>0</eqn><inflow>f</inflow><units>m3</units></stock>
            <flow name="f"><eqn>1</eqn><units>m3/year</units></flow>
            <stock name="free"><eqn>0</eqn><non_negative>false</non_negative><units>m3</units></stock>
            <aux name="a"><eqn>1</eqn><units>dmnl</units></aux>
            """, before: behaviour));

        model.Find("s").IsNonNegative.ShouldBe(stock);
        model.Find("f").IsNonNegative.ShouldBe(flow);
        model.Find("free").IsNonNegative.ShouldBeFalse();
        model.Find("a").IsNonNegative.ShouldBeFalse();
    }

    [Fact]
    public void Views_style_groups_and_other_namespaces_are_skipped_without_a_word() => Codes("""
        <?xml version="1.0"?>
        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:v="urn:vendor">
          <header><vendor>x</vendor><smile version="1.0"/><options><uses_outputs/></options></header>
          <sim_specs time_units="Months" isee:save_interval="1"><start>0</start><stop>1</stop></sim_specs>
          <v:extra><anything/></v:extra>
          <style><aux color="red"/></style>
          <model>
            <variables><group name="g"><entity name="a"/></group><aux name="a" v:flag="1"><v:note/><eqn>1</eqn><units>1</units><scale min="0" max="1"/><format/></aux></variables>
            <views><view><aux name="a" x="1" y="2"/><strange/></view></views>
          </model>
        </xmile>
        """).ShouldBeEmpty();

    [Theory]
    [InlineData("http://www.systemdynamics.org/XMILE")]
    [InlineData("")]
    public void The_drafts_namespace_and_none_are_read_too(string ns) =>
        Codes(File(Aux("a", "1")).Replace("http://docs.oasis-open.org/xmile/ns/XMILE/v1.0", ns, StringComparison.Ordinal)).ShouldBeEmpty();
}
