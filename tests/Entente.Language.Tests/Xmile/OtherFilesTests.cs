using Entente.Diagnostics;

namespace Entente.Language.Tests.Xmile;

/// <summary>Whatever a model names, no other file is opened: not beside it, not above it, not by an address.</summary>
public sealed class OtherFilesTests : IDisposable
{
    private const string Secret = "a variable of another file";

    private readonly string _folder = Directory.CreateTempSubdirectory("entente").FullName;

    public OtherFilesTests()
    {
        string other = ModelText.File(ModelText.Aux(Secret, "1"));
        Directory.CreateDirectory(Path.Combine(_folder, "inside"));
        File.WriteAllText(Path.Combine(_folder, "other.xmile"), other);
        File.WriteAllText(Path.Combine(_folder, "inside", "other.xmile"), other);
        File.CreateSymbolicLink(Path.Combine(_folder, "inside", "link.xmile"), Path.Combine(_folder, "other.xmile"));
    }

    public static TheoryData<string> References => ["other.xmile", "../other.xmile", "link.xmile", "ABSOLUTE", "file://ABSOLUTE", "http://localhost/other.xmile"];

    [Theory]
    [MemberData(nameof(References))]
    public void An_include_is_refused(string reference) =>
        Refused(ModelText.File(ModelText.Aux("a", "1"), before: $"<include resource=\"{Resolved(reference)}\"/>"));

    [Theory]
    [MemberData(nameof(References))]
    public void A_module_in_another_file_is_refused(string reference) =>
        Refused(ModelText.File(ModelText.Aux("a", "1") + $"<module name=\"m\" resource=\"{Resolved(reference)}\"/>"));

    [Theory]
    [MemberData(nameof(References))]
    public void A_model_in_another_file_is_refused(string reference) =>
        Refused(ModelText.File(ModelText.Aux("a", "1") + "<module name=\"m\"/>", submodels: $"<model name=\"m\" resource=\"{Resolved(reference)}\"/>"));

    [Theory]
    [MemberData(nameof(References))]
    public void An_inclusion_of_xml_s_own_is_not_followed(string reference)
    {
        ModelReadResult read = Read(ModelText.File(
            ModelText.Aux("a", "1") + $"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"{Resolved(reference)}\"/>"));

        read.Model?.TryFind(Secret, out _).ShouldBe(false);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Resolved(string reference) => reference.Replace("ABSOLUTE", Path.Combine(_folder, "other.xmile"), StringComparison.Ordinal);

    private void Refused(string file)
    {
        ModelReadResult read = Read(file);

        read.Model.ShouldBeNull();
        read.Diagnostics.ShouldContain(d => d.Severity == Severity.Error && (d.Code == "ENT1006" || d.Code == "ENT1007"));
    }

    private ModelReadResult Read(string file) => ModelReader.Read(new SourceText(Path.Combine(_folder, "inside", "model.xmile"), file));
}
