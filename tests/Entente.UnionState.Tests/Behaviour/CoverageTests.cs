using System.Text;
using Entente.Analysis;
using Entente.Analysis.Observations;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Behaviour;

/// <summary>How much of the record to the end of the fit lies in the reference run's 90 % band.</summary>
public class CoverageTests
{
    [Fact]
    public void Coverage_of_each_series_is_what_it_was() => Golden.Match("coverage.txt", Table(ReferenceEnsemble.Analysis));

    [Fact]
    public void Coverage_with_the_parties_at_the_table_is_what_it_was() => Golden.Match("coverage-at-the-table.txt", Table(NegotiatedEnsemble.Analysis));

    [Fact]
    public void The_documentation_gives_the_coverage() => Documentation.ShouldSay(
        $"With {ReferenceEnsemble.Members} members the 90 % band, measurement error included, covers {In(ReferenceEnsemble.Analysis)}.");

    [Fact]
    public void The_documentation_gives_the_coverage_with_the_parties_at_the_table() => Documentation.ShouldSay(
        $"With the parties at the table it covers {In(NegotiatedEnsemble.Analysis)}.");

    private static string In(AnalysisResult analysis) =>
        $"{Covered(analysis, "gas_price_by")} verified yearly gas prices, {Covered(analysis, "turnover")} of turnover, {Covered(analysis, "iiseps_ref_ru_for")} polls with the referendum question, {Covered(analysis, "gas_import_by")} of gas imports, {Covered(analysis, "gdp_usd_by")} of Belarus's product and {Covered(analysis, "subsidy_by")} narrow counts of the subsidy";

    private static string Table(AnalysisResult analysis)
    {
        var table = new StringBuilder("series variable verified inside misses\n");
        foreach (ObservationFit fit in analysis.Fits)
        {
            FittedPoint[] verified = Verified(fit);
            string misses = string.Join(' ', verified.Where(p => p.IsMiss).Select(p => p.Point.Date.Text));
            string line = FormattableString.Invariant($"{fit.Mapping.Series.Id} {fit.Mapping.Variable.Path} {verified.Length} {verified.Count(p => !p.IsMiss)} {misses}");
            table.Append(line.TrimEnd()).Append('\n');
        }

        return table.ToString();
    }

    private static string Covered(AnalysisResult analysis, string series)
    {
        FittedPoint[] verified = Verified(analysis.Fits.Single(f => f.Mapping.Series.Id == series));
        int inside = verified.Count(p => !p.IsMiss);
        return inside == verified.Length ? $"all {inside}" : $"{inside} of {verified.Length}";
    }

    private static FittedPoint[] Verified(ObservationFit fit) => [.. fit.Points.Where(p => p.Point.IsVerified)];
}
