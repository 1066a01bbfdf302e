using Entente.Cases;
using Entente.Diagnostics;
using Entente.Experiments.Sampling;
using Entente.Language.Semantics;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Experiments.Tests.Sampling;

public class PriorTests
{
    [Theory]
    [InlineData(DistributionKind.Uniform, 0.25, 3)]
    [InlineData(DistributionKind.LogUniform, 0.5, 4.47213595499958)]
    [InlineData(DistributionKind.Triangular, 0.125, 4)]
    [InlineData(DistributionKind.Triangular, 0.5, 6)]
    [InlineData(DistributionKind.Triangular, 0.875, 8)]
    [InlineData(DistributionKind.Normal, 0.05, 2)]
    [InlineData(DistributionKind.Normal, 0.5, 6)]
    [InlineData(DistributionKind.Normal, 0.95, 10)]
    public void Quantiles_are_those_of_the_distribution(DistributionKind kind, double u, double expected)
    {
        (double low, double high) = kind switch
        {
            DistributionKind.Uniform => (2.0, 6.0),
            _ => (2.0, 10.0),
        };
        Prior.Quantile(Of(kind, low, (low + high) / 2, high), u).ShouldBe(expected, 1e-12);
    }

    [Theory]
    [InlineData(1, 1, 4, 0.5)]
    [InlineData(1, 4, 4, 0.5)]
    public void A_triangle_may_peak_at_an_end(double low, double mode, double high, double u) =>
        Prior.Quantile(Of(DistributionKind.Triangular, low, mode, high), u).ShouldBeInRange(low, high);

    [Theory]
    [InlineData(DistributionKind.Uniform)]
    [InlineData(DistributionKind.Triangular)]
    [InlineData(DistributionKind.LogUniform)]
    [InlineData(DistributionKind.Normal)]
    public void A_range_of_no_width_is_its_number(DistributionKind kind) =>
        Prior.Quantile(Of(kind, 3, 3, 3), 0.2).ShouldBe(3);

    [Fact]
    public void A_prior_rises_and_stays_in_its_range() =>
        Prop.ForAll(
            Gen.Choose(1, 999).Three().ToArbitrary(),
            Gen.Choose(1, 998).ToArbitrary(),
            (ends, level) =>
            {
                double[] range = [.. new[] { ends.Item1, ends.Item2, ends.Item3 }.Order().Select(x => x / 100.0)];
                return Enum.GetValues<DistributionKind>().All(kind =>
                {
                    Parameter parameter = Of(kind, range[0], range[1], range[2]);
                    double lower = Prior.Quantile(parameter, level / 1000.0);
                    double upper = Prior.Quantile(parameter, (level + 1) / 1000.0);
                    bool isInside = kind == DistributionKind.Normal || (lower >= range[0] - 1e-12 && upper <= range[2] + 1e-12);
                    return lower <= upper && isInside;
                });
            }).Check(Config.QuickThrowOnFailure.WithReplay(20001130, 7));

    private static Parameter Of(DistributionKind kind, double low, double mode, double high)
    {
        var variable = new Variable
        {
            Index = 0,
            Name = "x",
            Path = "x",
            Module = "",
            Kind = VariableKind.Auxiliary,
            Location = SourceLocation.WholeFile("x"),
        };
        return new Parameter(variable, kind, low, mode, high, "1", new Basis(true, [], ""), SourceLocation.WholeFile("parameters.csv"));
    }
}
