using Entente.Diagnostics;
using Entente.Evidence.Tables;
using Entente.Evidence.Tests.Fixtures;

namespace Entente.Evidence.Tests.Tables;

public sealed class TableFuzzTests
{
    [Fact]
    public void Damaged_tables_are_read_or_reported_and_never_throw()
    {
        var mutation = new TextMutation(new Random(7), "\"", ",", ";", "\n", "\r", "\"\"", "id", "-1", "1e999", "C1", "2000-13", "\0", "\uFEFF", "\uD800");
        using FolderFixture folder = TinyEvidence.Folder();
        string[] paths = [.. folder.Paths];
        int reported = 0;
        for (int i = 0; i < 800; i++)
        {
            string path = paths[i % paths.Length];
            string whole = folder[path];
            folder.With(path, mutation.Apply(whole));

            var diagnostics = TinyEvidence.Read(folder).Diagnostics;
            folder.With(path, whole);

            diagnostics.ShouldAllBe(d => d.Location != null && d.Location.Start.Line >= 1 && d.Location.Start.Column >= 1);
            reported += diagnostics.Any(d => d.Severity == Severity.Error) ? 1 : 0;
        }

        reported.ShouldBeGreaterThan(400, "most damages break something");
    }

    [Fact]
    public void Noise_is_read_or_reported_and_never_throws()
    {
        var random = new Random(11);
        const string Alphabet = "ab,\"\n\r;\0é€\uD83D\uDE00 ";
        for (int i = 0; i < 5_000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var source = new SourceText("t.csv", text);
            var diagnostics = new DiagnosticBag();

            CsvTable? table = CsvTableReader.Read("t.csv", source, TableShape.Of("a, b"), diagnostics);

            (table is not null || diagnostics.HasErrors).ShouldBeTrue();
        }
    }
}
