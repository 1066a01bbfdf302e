using System.Xml.Linq;
using Entente.Diagnostics;

namespace Entente.Language.Tests.Xmile;

/// <summary>What is written keeps the rules of XMILE 1.0 on what stands where.</summary>
public class WrittenFileRulesTests
{
    private static readonly XNamespace s_ns = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";
    private static readonly string[] s_inFile = ["header", "sim_specs", "model_units", "dimensions", "behavior", "style", "data", "model", "macro"];
    private static readonly string[] s_inModel = ["doc", "sim_specs", "behavior", "variables", "views"];
    private static readonly string[] s_inVariables = ["stock", "flow", "aux", "gf", "module", "group"];
    private static readonly string[] s_inVariable =
        ["doc", "dimensions", "eqn", "init_eqn", "gf", "element", "inflow", "outflow", "non_negative", "units", "range", "scale", "format", "mathml", "note"];

    public static TheoryData<string> Models =>
        [.. Directory.EnumerateFiles(Repository.PathTo("models"), "model.*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathTo("cases"), "*.xmile", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.PathTo("."), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_element_stands_where_the_standard_has_it(string model)
    {
        XElement root = Written(model);

        root.Name.ShouldBe(s_ns + "xmile");
        root.Attribute("version")!.Value.ShouldBe("1.0");
        Own(root).Select(e => e.Name.LocalName).ShouldAllBe(name => s_inFile.Contains(name));
        Own(root).Take(2).Select(e => e.Name.LocalName).ShouldBe(["header", "sim_specs"]);
        XElement header = root.Element(s_ns + "header")!;
        header.Element(s_ns + "vendor").ShouldNotBeNull();
        header.Element(s_ns + "product")!.Attribute("version").ShouldNotBeNull();
        Own(root.Element(s_ns + "sim_specs")!).Select(e => e.Name.LocalName).ShouldBe(["start", "stop", "dt"]);
        foreach (XElement part in root.Elements(s_ns + "model"))
        {
            Own(part).Select(e => e.Name.LocalName).ShouldAllBe(name => s_inModel.Contains(name));
            Own(part.Element(s_ns + "variables")!).Select(e => e.Name.LocalName).ShouldAllBe(name => s_inVariables.Contains(name));
        }

        root.Descendants().Where(e => e.Name.Namespace == s_ns && e.Name.LocalName is "stock" or "flow" or "aux" && e.Parent!.Name.LocalName == "variables")
            .SelectMany(Own).Select(e => e.Name.LocalName).ShouldAllBe(name => s_inVariable.Contains(name));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_header_says_which_options_are_used(string model)
    {
        XElement root = Written(model);
        XElement header = root.Element(s_ns + "header")!;
        if (header.Element(s_ns + "smile") is not null)
        {
            return;
        }

        XElement? options = header.Element(s_ns + "options");
        int dimensions = root.Descendants(s_ns + "dimensions").Where(d => d.Parent != root).Select(d => d.Elements(s_ns + "dim").Count()).DefaultIfEmpty().Max();
        options?.Element(s_ns + "uses_arrays")?.Attribute("maximum_dimensions")?.Value.ShouldBe($"{dimensions}");
        (options?.Element(s_ns + "uses_arrays") is not null).ShouldBe(dimensions > 0);
        (options?.Element(s_ns + "uses_submodels") is not null).ShouldBe(root.Elements(s_ns + "model").Count() > 1);
        (options?.Element(s_ns + "uses_macros") is not null).ShouldBe(root.Elements(s_ns + "macro").Any());
    }

    private static XElement Written(string model) =>
        XElement.Parse(ModelWriter.ToXmile(new SourceText(model, File.ReadAllText(Repository.PathTo(model)))).Text.ShouldNotBeNull());

    private static IEnumerable<XElement> Own(XElement parent) => parent.Elements().Where(e => e.Name.Namespace == s_ns);
}
