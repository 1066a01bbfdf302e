using System.Reflection;
using Entente.Diagnostics;
using Entente.Language.Xmile.Writing;

namespace Entente.Language.Tests.Diagnostics;

/// <summary>Each code has a file that provokes it (Wrong/CODE.xmile, for Vensim CODE.mdl), a golden with the place underlined, and a paragraph in the catalogue.</summary>
public sealed class EveryDiagnosticTests
{
    private static readonly DiagnosticDescriptor[] s_descriptors =
    [
        .. typeof(ModelReader).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!),
    ];

    public static TheoryData<string> Codes => [.. s_descriptors.Select(d => d.Code).Order(StringComparer.Ordinal)];

    // Of a model that is read well, writing may still have something to say: ModelWriterTests has these.
    public static TheoryData<string> CodesOfReading =>
        [.. s_descriptors.Except([WritingDiagnostics.CannotBeWritten, WritingDiagnostics.WrittenAsValue]).Select(d => d.Code).Order(StringComparer.Ordinal)];

    [Fact]
    public void No_two_problems_share_a_code() => s_descriptors.Select(d => d.Code).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(CodesOfReading))]
    public void A_wrong_file_provokes_it_at_its_place(string code)
    {
        string file = code.StartsWith("ENT14", StringComparison.Ordinal) ? $"{code}.mdl" : $"{code}.xmile";
        string path = Repository.PathTo("tests", "Entente.Language.Tests", "Diagnostics", "Wrong", file);

        ModelReadResult result = ModelReader.Read(new SourceText(file, File.ReadAllText(path)), UnitStrictness.Refuse);

        result.Diagnostics.Select(d => d.Code).ShouldContain(code);
        (result.Model is null).ShouldBe(result.Diagnostics.Any(d => d.Severity == Severity.Error));
        Golden.Match($"{code}.txt", DiagnosticDump.Of(result.Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_catalogue_has_a_paragraph_on_it(string code)
    {
        string catalogue = File.ReadAllText(Repository.PathTo("docs", "diagnostics.md"));

        catalogue.ShouldMatch($@"(?m)^### {code} \S.*\n\S");
    }
}
