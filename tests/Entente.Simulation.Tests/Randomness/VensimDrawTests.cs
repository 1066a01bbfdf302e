using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;

namespace Entente.Simulation.Tests.Randomness;

/// <summary>Draws that Vensim has and XMILE has not: their moments are those of the distribution.</summary>
public sealed class VensimDrawTests
{
    private const int Steps = 20_000;

    [Theory]
    [InlineData("RANDOM TRIANGULAR(0, 9, 0, 3, 9, 7)", 4, 1.870829, 0, 9)]
    [InlineData("RANDOM WEIBULL(1, 100, 2, 1, 2, 7)", 2.772454, 0.926503, 1, 100)]
    [InlineData("RANDOM WEIBULL(0, 100, 1, 0, 3, 7)", 3, 3, 0, 100)]
    public void They_have_their_mean_and_deviation_and_stay_in_their_limits(string draw, double mean, double deviation, double least, double greatest)
    {
        double[] draws = Draw(draw);

        double found = draws.Average();
        found.ShouldBe(mean, 4 * deviation / Math.Sqrt(Steps));
        Math.Sqrt(draws.Average(x => (x - found) * (x - found))).ShouldBe(deviation, 0.05 * deviation);
        draws.ShouldAllBe(x => x >= least && x <= greatest);
    }

    [Theory]
    [InlineData("RANDOM TRIANGULAR(2, 4, 0, 3, 9, 7)")]
    [InlineData("RANDOM WEIBULL(2, 4, 2, 1, 2, 7)")]
    public void What_lies_beyond_the_limits_is_held_at_them(string draw)
    {
        double[] draws = Draw(draw);

        draws.Min().ShouldBe(2);
        draws.Max().ShouldBe(4);
    }

    private static double[] Draw(string draw)
    {
        ModelReadResult read = ModelReader.Read(new SourceText("model.mdl", $"""
            x = {draw} ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = {Steps} ~~|
            TIME STEP = 1 ~~|
            """));
        SemanticModel model = read.Model.ShouldNotBeNull();
        Trajectory run = new CompiledSimulator(model).Run(new SimulationRequest { Recorded = [model.TryFind("x", out Variable? x) ? x.Index : -1] });
        return [.. run.Values[0]];
    }
}
