using System.Globalization;
using Entente.Experiments.Execution;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;

namespace Entente.Reporting.Tests.Exporters;

public sealed class QuantilesExportTests
{
    [Fact]
    public void Every_cell_variable_and_time_has_a_row_whose_numbers_read_back_to_the_bit()
    {
        Ensemble ensemble = SampleAnalysis.Build(5).Ensemble;
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        QuantilesExport.Write(writer, ensemble);
        string[] lines = writer.ToString().Split('\n');

        lines[0].ShouldBe("scenario,strategy,variable,unit,time,q05,q25,q50,q75,q95");
        lines.Length.ShouldBe(1 + (9 * 5 * 5) + 1);
        lines[1].ShouldStartWith("as-it-was,pay,energy.gas_price,USD/thousand_m3,1995,");
        double[] numbers = [.. lines[2].Split(',')[5..].Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        numbers.ShouldBe(ensemble.Cells[0].Bands[0].Values.Select(level => level[1]));
    }
}
