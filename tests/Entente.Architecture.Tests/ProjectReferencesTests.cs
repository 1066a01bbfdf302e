using System.Xml.Linq;

namespace Entente.Architecture.Tests;

/// <summary>Which project may reference which: the order of the pipeline, and nothing backwards.</summary>
public sealed class ProjectReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Diagnostics"] = [],
        ["Language"] = ["Diagnostics"],
        ["Evidence"] = ["Diagnostics"],
        ["Bargaining"] = ["Diagnostics"],
        ["Simulation"] = ["Language"],
        ["Cases"] = ["Language", "Bargaining", "Evidence"],
        ["Experiments"] = ["Cases", "Simulation", "Bargaining"],
        ["Analysis"] = ["Experiments"],
        ["Reporting"] = ["Analysis"],
        ["Cli"] = ["Reporting"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.GetDirectories(Repository.PathTo("src")).Select(d => Path.GetFileName(d)["Entente.".Length..]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_before_it(string project)
    {
        Allowed.ShouldContainKey(project, $"Say in this test what Entente.{project} may reference.");
        string file = Repository.PathTo("src", $"Entente.{project}", $"Entente.{project}.csproj");

        IEnumerable<string> references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))["Entente.".Length..]);

        references.ShouldBeSubsetOf(Allowed[project]);
    }

    [Fact]
    public void Every_project_of_the_rule_exists() =>
        Allowed.Keys.ShouldBeSubsetOf(Projects.Select(p => p.Data));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Repository.PathTo("Entente.slnx"));
        foreach (string folder in new[] { "src", "tests" })
        {
            foreach (string file in Directory.EnumerateFiles(Repository.PathTo(folder), "*.csproj", SearchOption.AllDirectories))
            {
                solution.ShouldContain(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));
            }
        }
    }

    [Fact]
    public void Every_package_has_its_version_in_one_place()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(f => !f.Contains("node_modules", StringComparison.Ordinal)))
        {
            XDocument.Load(file).Descendants("PackageReference")
                .Where(p => p.Attribute("Version") is not null || p.Attribute("VersionOverride") is not null)
                .ShouldBeEmpty(file);
        }
    }
}
