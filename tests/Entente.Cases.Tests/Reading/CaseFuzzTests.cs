using Entente.Cases.DataPackages;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Tests.Fixtures;
using Entente.Diagnostics;

namespace Entente.Cases.Tests.Reading;

public sealed class CaseFuzzTests
{
    private static readonly string[] s_tokens =
        [":", "- ", "[", "]", "{", "}", "#", "&a ", "*a", "!!str ", "|", ">", "\"", "'", "---\n", "...", "%", "\t", "? ", "\0", "\uD800", "null", "~", "1e999", "\\u"];

    [Fact]
    public void Damaged_settings_are_read_or_reported_and_never_throw()
    {
        var mutation = new TextMutation(new Random(3), s_tokens);
        FolderFixture folder = TinyCase.Folder();
        string[] texts = [folder[TinyCase.Settings], folder[TinyCase.Strategy], folder[TinyCase.Package]];
        int reported = 0;
        for (int i = 0; i < 6_000; i++)
        {
            var source = new SourceText("x.yaml", mutation.Apply(texts[i % texts.Length]));
            var diagnostics = new DiagnosticBag();

            YamlMapping? mapping = YamlDocumentReader.Read(source, diagnostics);

            (mapping is not null || diagnostics.HasErrors).ShouldBeTrue(source.Text);
            reported += diagnostics.HasErrors ? 1 : 0;
        }

        reported.ShouldBeGreaterThan(1_500, "many damages break YAML");
    }

    [Fact]
    public void Damaged_descriptors_are_read_or_reported_and_never_throw()
    {
        var mutation = new TextMutation(new Random(5), "{", "}", "[", "]", "\"", ",", ":", "null", "1", "\"path\"", "\"fields\"");
        string text = TinyCase.Folder()[TinyCase.Package];
        for (int i = 0; i < 1_000; i++)
        {
            var source = new SourceText("datapackage.json", mutation.Apply(text));
            var diagnostics = new DiagnosticBag();

            DataPackage? package = new DataPackageReader(source, diagnostics).Read();

            (package is not null || diagnostics.HasErrors).ShouldBeTrue(source.Text);
        }
    }

    [Fact]
    public void A_damaged_case_is_read_or_reported_and_never_throws()
    {
        var mutation = new TextMutation(new Random(9), [.. s_tokens, ",", ";", "fish", "C1", "<", "/>", "&amp;", "2000-13", "-1", "0"]);
        using FolderFixture folder = TinyCase.Folder();
        string[] paths = [.. folder.Paths];
        for (int i = 0; i < 500; i++)
        {
            string path = paths[i % paths.Length];
            string whole = folder[path];
            folder.With(path, mutation.Apply(whole));

            CaseReadResult result = TinyCase.Read(folder);
            folder.With(path, whole);

            (result.Case is null).ShouldBe(result.Diagnostics.Any(d => d.Severity == Severity.Error), path);
        }
    }
}
