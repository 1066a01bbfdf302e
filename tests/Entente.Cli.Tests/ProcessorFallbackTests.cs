using System.Globalization;

namespace Entente.Cli.Tests;

/// <summary>
/// Ensembles on a processor without AVX-512, and on one of which nothing is known but that it adds and multiplies, as the runtime
/// imitates them. There the members run one by one.
/// </summary>
public sealed class ProcessorFallbackTests
{
    private const double Tolerance = 1e-12;
    private const int Members = 11;

    // What rests on arithmetic and comparisons alone is the same to the last byte; its names begin with exact.
    private const string Model =
        """
        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
          <header><vendor>Entente</vendor><product version="1.0">Test</product></header>
          <sim_specs method="Euler" time_units="year"><start>0</start><stop>12</stop><dt>0.25</dt></sim_specs>
          <model><variables>
            <aux name="k"><eqn>1</eqn></aux>
            <stock name="exact stock"><eqn>k * 3</eqn><inflow>exact inflow</inflow><outflow>exact outflow</outflow></stock>
            <flow name="exact inflow"><eqn>0.3 * exact_stock * (1 - exact_stock / 10) + 0.1 * k</eqn></flow>
            <flow name="exact outflow"><eqn>exact_stock / (4 + k)</eqn><non_negative/></flow>
            <aux name="even"><eqn>exact_stock / 2</eqn>
              <gf><xscale min="0" max="8"/><ypts>0,1,1.5,1.2,2,2.1,1.9,0.5,0.1</ypts></gf></aux>
            <aux name="uneven"><eqn>exact_stock - k</eqn><gf><xpts>0,1,1.5,4,9</xpts><ypts>3,1,4,1,5</ypts></gf></aux>
            <aux name="many"><eqn>TIME + k</eqn>
              <gf><xscale min="0" max="19"/><ypts>1,2,3,5,8,13,8,5,3,2,1,2,3,5,8,13,8,5,3,2</ypts></gf></aux>
            <aux name="exact whole"><eqn>INT(exact_stock * 7 - 20)</eqn></aux>
            <aux name="exact rest"><eqn>(exact_stock * 5 - 13) MOD (k - 2.5)</eqn></aux>
            <aux name="cube"><eqn>(k - exact_stock)^3</eqn></aux>
            <aux name="exact choice"><eqn>IF exact_whole > 3 AND NOT k = 2 THEN MAX(k, exact_stock) ELSE -exact_rest</eqn></aux>
            <aux name="exact no number"><eqn>SQRT(k - 3)</eqn></aux>
            <aux name="exact of no number"><eqn>IF exact_no_number > 1 THEN 1 ELSE MIN(exact_no_number, 2)</eqn></aux>
            <aux name="exact zero"><eqn>1 / (-0 * k)</eqn></aux>
            <aux name="exact infinity"><eqn>exact_stock / (k - 4)</eqn></aux>
            <aux name="exact draw"><eqn>UNIFORM(0, k)</eqn></aux>
            <aux name="exact past"><eqn>DELAY(exact_stock, 1 + k / 2)</eqn></aux>
            <aux name="exact pulse"><eqn>PULSE(k, 2, 3) + STEP(k, 5) + RAMP(k, 7)</eqn></aux>
            <aux name="smooth"><eqn>SMTH3(exact_stock, k + 1)</eqn></aux>
            <aux name="late"><eqn>DELAY1(exact_inflow, 3)</eqn></aux>
            <aux name="power"><eqn>exact_stock ^ (k / 3 - 1)</eqn></aux>
            <aux name="power of less"><eqn>(k - exact_stock) ^ 1.5 + 0 ^ (k - 1)</eqn></aux>
            <aux name="exponential"><eqn>EXP(-exact_stock / 3) + LN(exact_stock) + SIN(TIME * k) + COS(k) + TAN(k / 9) + ARCTAN(exact_stock)</eqn></aux>
            <aux name="bell"><eqn>NORMAL(k, 2)</eqn></aux>
          </variables></model>
        </xmile>
        """;

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task A_processor_without_wide_vectors_gives_the_same_ensemble(string feature)
    {
        using var folder = new TemporaryFolder();
        string[] here = await Ensemble(folder, "here.csv");
        string[] there = await Ensemble(folder, "there.csv", (feature, "0"));

        there.Length.ShouldBe(here.Length);
        there.Length.ShouldBe(1 + (Members * 49));
        there[0].ShouldBe(here[0]);
        string[] names = here[0].Split(',');
        names.Count(IsExact).ShouldBe(13);
        for (int row = 1; row < here.Length; row++)
        {
            string[] expected = here[row].Split(',');
            string[] actual = there[row].Split(',');
            for (int i = 0; i < names.Length; i++)
            {
                bool isSame = actual[i] == expected[i] || (!IsExact(names[i]) && IsClose(actual[i], expected[i]));
                isSame.ShouldBeTrue($"'{names[i]}' in row {row} is {actual[i]}, and {expected[i]} with wide vectors.");
            }
        }
    }

    private static bool IsExact(string name) => name.StartsWith("exact", StringComparison.Ordinal);

    private static bool IsClose(string one, string other)
    {
        double expected = double.Parse(other, CultureInfo.InvariantCulture);
        return Math.Abs(double.Parse(one, CultureInfo.InvariantCulture) - expected) <= Tolerance * Math.Abs(expected);
    }

    private static async Task<string[]> Ensemble(TemporaryFolder folder, string name, params (string Name, string Value)[] environment)
    {
        string model = Path.Combine(folder.Path, "model.xmile");
        string inputs = Path.Combine(folder.Path, "members.csv");
        string results = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(model, Model, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(inputs, $"k\n{string.Concat(Enumerable.Range(1, Members).Select(m => $"{m / 2.0}\n"))}", TestContext.Current.CancellationToken);
        await ProgramProcess.RunAsync(["ensemble", model, "--inputs", inputs, "--out", results], folder.Path, environment);
        return await File.ReadAllLinesAsync(results, TestContext.Current.CancellationToken);
    }
}
