using System.Collections.Immutable;
using Entente.Analysis.Calibration.Screening;

namespace Entente.Analysis.Tests.Calibration;

public sealed class ScreeningTests
{
    [Fact]
    public void Ishigamis_function_has_its_known_total_effects_and_idle_inputs_none()
    {
        // Total effects .557589, .442411, .243684 of a variance of 13.844588 (Ishigami and Homma 1990); two inputs do nothing.
        var screening = new RadialScreening(inputs: 5, bases: 40_000, seed: 3);
        ImmutableArray<double> effects = screening.TotalEffects([.. screening.Points().Select(p => new[] { Ishigami(p.Inputs) })]);

        (effects[0] / 13.844588).ShouldBe(0.557589, 0.03);
        (effects[1] / 13.844588).ShouldBe(0.442411, 0.03);
        (effects[2] / 13.844588).ShouldBe(0.243684, 0.03);
        effects[3].ShouldBe(0);
        effects[4].ShouldBe(0);
    }

    [Fact]
    public void Few_bases_find_the_active_inputs()
    {
        var screening = new RadialScreening(inputs: 20, bases: 20, seed: 5);
        ImmutableArray<double> effects = screening.TotalEffects([.. screening.Points().Select(p => new[] { Ishigami(p.Inputs) })]);

        Enumerable.Range(0, 20).OrderByDescending(i => effects[i]).Take(3).Order().ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void A_linear_output_gives_the_slopes_square_over_twelve()
    {
        var screening = new RadialScreening(inputs: 1, bases: 20_000, seed: 5);
        double effect = screening.TotalEffects([.. screening.Points().Select(p => new[] { 6 * p.Inputs[0], 0 })])[0];

        effect.ShouldBe(36.0 / 12, 0.05);
    }

    [Fact]
    public void Outputs_that_are_no_numbers_do_not_count()
    {
        var screening = new RadialScreening(inputs: 1, bases: 50, seed: 5);

        screening.TotalEffects([.. screening.Points().Select(_ => new[] { double.NaN })])[0].ShouldBe(0);
    }

    private static double Ishigami(ImmutableArray<double> uniforms)
    {
        double X(int i) => Math.PI * ((2 * uniforms[i]) - 1);
        return Math.Sin(X(0)) + (7 * Math.Sin(X(1)) * Math.Sin(X(1))) + (0.1 * Math.Pow(X(2), 4) * Math.Sin(X(0)));
    }
}
