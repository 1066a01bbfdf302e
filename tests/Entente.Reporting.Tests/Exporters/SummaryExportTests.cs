using System.Text.Json;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;

namespace Entente.Reporting.Tests.Exporters;

public sealed class SummaryExportTests
{
    [Fact]
    public void The_summary_of_the_sample() =>
        Golden.Match("summary.json", JsonSerializer.Serialize(SummaryExport.Of(SampleAnalysis.Build(4)), DossierJson.ForFiles) + "\n");

    [Fact]
    public void The_manifest_of_the_sample() =>
        Golden.Match(
            "manifest.json",
            JsonSerializer.Serialize(
                ManifestExport.Of(SampleAnalysis.Build(4), SampleAnalysis.Run, new Dictionary<string, string> { ["a.csv"] = "a" }),
                DossierJson.ForFiles) + "\n");
}
