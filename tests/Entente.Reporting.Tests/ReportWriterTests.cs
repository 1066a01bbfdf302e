using System.Text.Json;
using Entente.Analysis;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;

namespace Entente.Reporting.Tests;

public sealed class ReportWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-report-").FullName;

    private string Output => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Four_files_are_written_and_nothing_else_is_left()
    {
        ReportFiles files = ReportWriter.Write(SampleAnalysis.Build(433), SampleAnalysis.Run, Output);

        files.Diagnostics.ShouldBeEmpty();
        Directory.GetFileSystemEntries(_folder).ShouldBe([Output]);
        Directory.GetFiles(Output).Order().ShouldBe(new[] { files.Dossier, files.Manifest, files.Quantiles, files.Summary }.Order());
    }

    [Fact]
    public void Only_the_run_part_of_the_manifest_depends_on_clock_and_threads()
    {
        AnalysisResult result = SampleAnalysis.Build(12);
        ReportFiles first = ReportWriter.Write(result, SampleAnalysis.Run, Path.Combine(_folder, "a"));
        ReportFiles second = ReportWriter.Write(
            result,
            SampleAnalysis.Run with { Threads = 8, Elapsed = TimeSpan.FromSeconds(1), Finished = DateTimeOffset.UnixEpoch },
            Path.Combine(_folder, "b"));

        File.ReadAllBytes(second.Quantiles).ShouldBe(File.ReadAllBytes(first.Quantiles));
        File.ReadAllBytes(second.Summary).ShouldBe(File.ReadAllBytes(first.Summary));
        WithoutRun(second.Manifest).ShouldBe(WithoutRun(first.Manifest));
        File.ReadAllText(second.Manifest).ShouldNotBe(File.ReadAllText(first.Manifest));
    }

    [Fact]
    public void An_earlier_report_is_replaced_whole()
    {
        ReportFiles files = ReportWriter.Write(SampleAnalysis.Build(12), SampleAnalysis.Run, Output);
        long before = new FileInfo(files.Quantiles).Length;
        ReportWriter.Write(SampleAnalysis.Build(6), SampleAnalysis.Run, Output).IsWritten.ShouldBeTrue();

        new FileInfo(files.Quantiles).Length.ShouldBeLessThan(before);
        Directory.GetFiles(Output).Length.ShouldBe(4);
    }

    [Fact]
    public void A_report_interrupted_before_it_is_complete_leaves_the_earlier_one_as_it_was()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "summary.json"), "earlier");

        using (var stage = new StagedFolder(Output))
        {
            stage.Add("summary.json", "later");
            File.ReadAllText(Path.Combine(Output, "summary.json")).ShouldBe("earlier");
        }

        File.ReadAllText(Path.Combine(Output, "summary.json")).ShouldBe("earlier");
        Directory.GetFileSystemEntries(_folder).ShouldBe([Output]);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_diagnostic()
    {
        File.WriteAllText(Output, "a file, not a folder");

        ReportFiles files = ReportWriter.Write(SampleAnalysis.Build(6), SampleAnalysis.Run, Output);

        files.IsWritten.ShouldBeFalse();
        files.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ENT7001");
        File.ReadAllText(Output).ShouldBe("a file, not a folder");
        Directory.GetFileSystemEntries(_folder).ShouldBe([Output]);
    }

    private static string WithoutRun(string manifest)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(manifest));
        return string.Join('\n', json.RootElement.EnumerateObject().Where(p => p.Name != "run").Select(p => p.ToString()));
    }
}
