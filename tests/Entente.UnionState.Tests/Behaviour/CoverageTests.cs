using System.Text;
using Entente.Analysis.Observations;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Behaviour;

/// <summary>How much of the record to the end of the fit lies in the reference run's 90 % band.</summary>
public class CoverageTests
{
    [Fact]
    public void Coverage_of_each_series_is_what_it_was() => Golden.Match("coverage.txt", Table());

    [Fact]
    public void The_documentation_gives_the_coverage() => Documentation.ShouldSay(
        $"With {ReferenceEnsemble.Members} members the 90 % band, measurement error included, covers {Covered("gas_price_by")} verified yearly gas prices, {Covered("turnover")} of turnover, {Covered("iiseps_ref_ru_for")} polls with the referendum question, {Covered("gas_import_by")} of gas imports, {Covered("gdp_usd_by")} of Belarus's product and {Covered("subsidy_by")} narrow counts of the subsidy.");

    private static string Table()
    {
        var table = new StringBuilder("series variable verified inside misses\n");
        foreach (ObservationFit fit in ReferenceEnsemble.Analysis.Fits)
        {
            FittedPoint[] verified = Verified(fit);
            string misses = string.Join(' ', verified.Where(p => p.IsMiss).Select(p => p.Point.Date.Text));
            string line = FormattableString.Invariant($"{fit.Mapping.Series.Id} {fit.Mapping.Variable.Path} {verified.Length} {verified.Count(p => !p.IsMiss)} {misses}");
            table.Append(line.TrimEnd()).Append('\n');
        }

        return table.ToString();
    }

    private static string Covered(string series)
    {
        FittedPoint[] verified = Verified(ReferenceEnsemble.Analysis.Fits.Single(f => f.Mapping.Series.Id == series));
        int inside = verified.Count(p => !p.IsMiss);
        return inside == verified.Length ? $"all {inside}" : $"{inside} of {verified.Length}";
    }

    private static FittedPoint[] Verified(ObservationFit fit) => [.. fit.Points.Where(p => p.Point.IsVerified)];
}
