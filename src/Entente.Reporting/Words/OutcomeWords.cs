using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Reporting.Words;

/// <summary>An outcome's measure, numbers and aim in words.</summary>
internal static class OutcomeWords
{
    /// <summary>"value at the start of 2030", "mean of 2001 to 2030".</summary>
    public static string Measure(Outcome outcome) => outcome.Statistic switch
    {
        OutcomeStatistic.Final => $"value {TimeWords.At(outcome.To)}",
        OutcomeStatistic.Mean => $"mean of {Window(outcome)}",
        OutcomeStatistic.Minimum => $"lowest value of {Window(outcome)}",
        OutcomeStatistic.Maximum => $"highest value of {Window(outcome)}",
        _ => $"sum over {Window(outcome)}",
    };

    /// <summary>The outcome as the head of a title: "The gas price at the start of 2030", "The subsidy, mean of 2001 to 2030".</summary>
    public static string Head(Outcome outcome) => outcome.Statistic == OutcomeStatistic.Final
        ? $"{outcome.Title} {TimeWords.At(outcome.To)}"
        : $"{outcome.Title}, {Measure(outcome)}";

    /// <summary>One number of the outcome, without its unit.</summary>
    public static string Number(Outcome outcome, double value) => DisplayNumber.Of(value, outcome.Decimals);

    /// <summary>One number with its unit.</summary>
    public static string Quantity(Outcome outcome, double value) => DisplayNumber.WithUnit(Number(outcome, value), outcome.Unit);

    /// <summary>"between 31 and 47 (90 %)".</summary>
    public static string Range(Outcome outcome, ImmutableArray<double> quantiles) =>
        RangeWords.Between(Number(outcome, quantiles[0]), Number(outcome, quantiles[^1]));

    /// <summary>"38 USD (between 31 and 47, 90 %)".</summary>
    public static string MedianAndRange(Outcome outcome, ImmutableArray<double> quantiles) =>
        RangeWords.Around(Quantity(outcome, quantiles[2]), Number(outcome, quantiles[0]), Number(outcome, quantiles[^1]));

    /// <summary>"at least 100 USD", or <see langword="null"/> where there is no aim.</summary>
    public static string? Aim(Outcome outcome) =>
        outcome.Aim is { } level ? $"{(outcome.AimIsAtLeast ? "at least" : "at most")} {Quantity(outcome, level)}" : null;

    /// <summary>Share of the finite values that reach the aim.</summary>
    public static double ShareReaching(Outcome outcome, double aim, ImmutableArray<double> members)
    {
        double[] finite = [.. members.Where(double.IsFinite)];
        int reached = finite.Count(v => outcome.AimIsAtLeast ? v >= aim : v <= aim);
        return finite.Length == 0 ? 0 : (double)reached / finite.Length;
    }

    private static string Window(Outcome outcome) => TimeWords.Window(outcome.From, outcome.To);
}
