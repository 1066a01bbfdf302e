using System.Reflection;
using System.Text.RegularExpressions;
using Entente.Diagnostics;

namespace Entente.Architecture.Tests;

/// <summary>Rules of the house that a compiler does not know.</summary>
public sealed partial class HouseRulesTests
{
    private static readonly string[] SourceFiles =
        [.. Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)];

    private static readonly Assembly[] Assemblies =
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "*ntente*.dll")
            .Where(f => !Path.GetFileName(f).Contains(".Test", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom)];

    private static readonly DiagnosticDescriptor[] Catalogue =
        [.. Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)];

    [Fact]
    public void Nothing_in_the_program_knows_a_case()
    {
        string[] caseFiles = [.. SourceFiles, .. FrontendFiles()];
        foreach (string file in caseFiles)
        {
            CaseWords().Match(File.ReadAllText(file)).Value.ShouldBe("", $"{file} names a fact of a case; it belongs into the case's folder.");
        }
    }

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing()
    {
        foreach (string file in SourceFiles)
        {
            EmptyNames().Match(Path.GetRelativePath(Repository.Root, file)).Value.ShouldBe("", file);
        }
    }

    [Fact]
    public void Every_diagnostic_has_a_code_of_its_own() =>
        Catalogue.GroupBy(d => d.Code).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Every_code_has_the_form_and_both_sentences()
    {
        Catalogue.Length.ShouldBeGreaterThan(0);
        foreach (DiagnosticDescriptor descriptor in Catalogue)
        {
            CodeForm().IsMatch(descriptor.Code).ShouldBeTrue(descriptor.Code);
            descriptor.Message.ShouldNotBeNullOrWhiteSpace(descriptor.Code);
            descriptor.Remedy.ShouldNotBeNullOrWhiteSpace(descriptor.Code);
        }
    }

    [Fact]
    public void The_documentation_has_a_paragraph_for_each_code_and_for_no_other()
    {
        string[] documented =
            [.. CodeHeading().Matches(File.ReadAllText(Repository.PathTo("docs", "diagnostics.md"))).Select(m => m.Groups[1].Value)];

        documented.Order(StringComparer.Ordinal).ShouldBe(Catalogue.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> FrontendFiles() =>
        Directory.Exists(Repository.PathTo("frontend", "src"))
            ? Directory.EnumerateFiles(Repository.PathTo("frontend", "src"), "*.*", SearchOption.AllDirectories)
            : [];

    // Documentation comments may give an example; code may not.
    [GeneratedRegex(@"(?im)^(?!\s*//)[^\n]*\b(russia|belarus|moscow|minsk|lukash\w*|putin|kremlin|union[-_ ]state)\b")]
    private static partial Regex CaseWords();

    [GeneratedRegex(@"(?i)(common|utils?|helpers?|manager|misc)(?=[./\\])")]
    private static partial Regex EmptyNames();

    [GeneratedRegex(@"^ENT\d{4}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"(?m)^### (ENT\d{4})")]
    private static partial Regex CodeHeading();
}
