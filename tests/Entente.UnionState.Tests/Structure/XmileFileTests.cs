using System.Xml.Linq;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Structure;

/// <summary>
/// The file as another program sees it: the elements that XMILE 1.0's schema knows, where it knows them. It leaves the order of
/// most children free; what it orders is that the header comes first and that a model's specs stand before its variables.
/// </summary>
public class XmileFileTests
{
    private static readonly XNamespace s_xmile = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";
    private static readonly XElement s_root = XDocument.Load(ReferenceCase.ModelFile).Root.ShouldNotBeNull();

    private static readonly Dictionary<string, string[]> s_children = new()
    {
        ["xmile"] = ["header", "sim_specs", "model_units", "model"],
        ["header"] = ["vendor", "product", "name", "options"],
        ["options"] = ["uses_submodels"],
        ["sim_specs"] = ["start", "stop", "dt"],
        ["model_units"] = ["unit"],
        ["unit"] = ["alias"],
        ["model"] = ["variables"],
        ["variables"] = ["module", "stock", "flow", "aux"],
        ["module"] = ["connect"],
        ["stock"] = ["doc", "eqn", "inflow", "outflow", "units"],
        ["flow"] = ["doc", "eqn", "gf", "units"],
        ["aux"] = ["doc", "eqn", "gf", "units"],
        ["gf"] = ["xpts", "ypts"],
    };

    private static readonly Dictionary<string, string[]> s_attributes = new()
    {
        ["xmile"] = ["version"],
        ["product"] = ["version", "lang"],
        ["options"] = ["namespace"],
        ["sim_specs"] = ["method", "time_units"],
        ["dt"] = ["reciprocal"],
        ["unit"] = ["name"],
        ["model"] = ["name"],
        ["module"] = ["name"],
        ["connect"] = ["to", "from"],
        ["stock"] = ["name", "access"],
        ["flow"] = ["name", "access"],
        ["aux"] = ["name", "access"],
        ["gf"] = ["type"],
    };

    [Fact]
    public void The_root_is_XMILE_1_0_with_its_header_first_and_the_specs_before_the_models()
    {
        s_root.Name.ShouldBe(s_xmile + "xmile");
        s_root.Attribute("version")?.Value.ShouldBe("1.0");
        s_root.Elements().Select(e => e.Name.LocalName).Distinct().ShouldBe(["header", "sim_specs", "model_units", "model"]);
        Single(s_root, "sim_specs").Elements().Select(e => e.Name.LocalName).ShouldBe(["start", "stop", "dt"]);
    }

    [Fact]
    public void The_header_names_who_wrote_it_and_that_it_has_modules()
    {
        XElement header = Single(s_root, "header");

        Single(header, "vendor").Value.ShouldNotBeEmpty();
        Single(header, "product").Attribute("version").ShouldNotBeNull();
        Single(Single(header, "options"), "uses_submodels").IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Every_element_and_attribute_is_one_that_the_schema_has_there()
    {
        foreach (XElement element in s_root.DescendantsAndSelf().Where(e => e.Name.Namespace == s_xmile))
        {
            string name = element.Name.LocalName;
            element.Elements().Where(e => e.Name.Namespace == s_xmile).Select(e => e.Name.LocalName)
                .Except(s_children.GetValueOrDefault(name, [])).ShouldBeEmpty($"in {name} {element.Attribute("name")?.Value}");
            element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.ToString())
                .Except(s_attributes.GetValueOrDefault(name, [])).ShouldBeEmpty($"on {name} {element.Attribute("name")?.Value}");
        }
    }

    [Fact]
    public void What_is_ours_stands_in_a_namespace_of_its_own_below_variables_alone() =>
        s_root.Descendants().Where(e => e.Name.Namespace != s_xmile)
            .ShouldAllBe(e => e.Name.NamespaceName == "urn:entente:evidence:1" && e.Name.LocalName == "evidence" && !e.HasElements);

    [Fact]
    public void Every_variable_has_one_meaning_one_equation_and_one_unit()
    {
        foreach (XElement variable in Variables())
        {
            Single(variable, "doc").Value.ShouldNotBeEmpty();
            Single(variable, "eqn").Value.ShouldNotBeEmpty();
            Single(variable, "units").Value.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Every_module_has_its_model_and_every_connection_leads_from_an_output_to_an_input()
    {
        Dictionary<string, string?> access = s_root.Elements(s_xmile + "model").Where(m => m.Attribute("name") is not null)
            .SelectMany(m => Variables(m).Select(v => (Path: $"{m.Attribute("name")!.Value}.{v.Attribute("name")!.Value.Replace(' ', '_')}", Access: v.Attribute("access")?.Value)))
            .ToDictionary(v => v.Path, v => v.Access);
        XElement[] connections = [.. s_root.Descendants(s_xmile + "connect")];

        s_root.Descendants(s_xmile + "module").Select(m => m.Attribute("name")!.Value).ShouldBe(
            s_root.Elements(s_xmile + "model").Select(m => m.Attribute("name")?.Value).OfType<string>());
        connections.ShouldAllBe(c => access[c.Attribute("from")!.Value] == "output");
        connections.Select(c => c.Attribute("to")!.Value).ShouldBe(access.Where(a => a.Value == "input").Select(a => a.Key), ignoreOrder: true);
    }

    [Fact]
    public void The_file_runs_alone_on_its_own_drivers() => ModelRuns.Alone().NotFinite().ShouldBeEmpty();

    [Fact]
    public void The_drivers_that_stand_in_the_file_are_those_of_the_series_while_these_last()
    {
        ModelRun file = ModelRuns.Alone();
        ModelRun fed = ModelRuns.OfMember(0, ModelRuns.Cell("pragmatic", "as-it-was"));

        // Of the six, these follow verified points alone, and so are the same in every member.
        foreach (string driver in (string[])["world.oil_price", "world.russian_gdp", "world.election_proximity"])
        {
            foreach (double time in file.Times.Where(t => t is >= 1996 and <= 2016))
            {
                file.At(driver, time).ShouldBe(fed.At(driver, time), 0.02 * fed.Range(driver).Greatest, $"{driver} at {time}");
            }
        }
    }

    private static IEnumerable<XElement> Variables() => s_root.Elements(s_xmile + "model").SelectMany(Variables);

    private static IEnumerable<XElement> Variables(XElement model) =>
        model.Element(s_xmile + "variables")!.Elements().Where(e => e.Name.LocalName is "stock" or "flow" or "aux");

    private static XElement Single(XElement parent, string name) => parent.Elements(s_xmile + name).ShouldHaveSingleItem();
}
