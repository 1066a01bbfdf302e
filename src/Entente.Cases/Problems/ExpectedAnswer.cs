using System.Collections.Immutable;
using System.Globalization;
using Entente.Bargaining.Results;

namespace Entente.Cases.Problems;

/// <summary>What a problem file says that a method answers, with its source's digits.</summary>
public sealed record ExpectedAnswer
{
    /// <summary>The method's id.</summary>
    public required string Method { get; init; }

    /// <summary>How it comes out.</summary>
    public ResultStatus Status { get; init; } = ResultStatus.Solved;

    /// <summary>The agreement's text, or null where it is not said.</summary>
    public string? Agreement { get; init; }

    /// <summary>The agreement's terms; empty where they are not said.</summary>
    public ImmutableArray<double> Terms { get; init; } = [];

    /// <summary>The payoffs; empty where they are not said.</summary>
    public ImmutableArray<double> Payoffs { get; init; } = [];

    /// <summary>Figures by name.</summary>
    public ImmutableArray<KeyValuePair<string, double>> Figures { get; init; } = [];

    /// <summary>By how much a number may differ.</summary>
    public double Tolerance { get; init; } = 1e-6;

    /// <summary>In what a result differs from this, one sentence each.</summary>
    public IEnumerable<string> Differences(BargainingResult result)
    {
        if (result.Status != Status)
        {
            yield return $"{Method}: {Status} is expected, not {result.Status} ({result.Reason}).";
        }

        if (Agreement is not null && result.Agreement?.Text != Agreement)
        {
            yield return $"{Method}: the agreement '{Agreement}' is expected, not '{result.Agreement?.Text}'.";
        }

        IEnumerable<string> numbers =
        [
            .. Compare("terms", Terms, result.Agreement?.Terms ?? []),
            .. Compare("payoffs", Payoffs, result.Agreement?.Payoffs ?? []),
            .. Figures.SelectMany(f => Compare(f.Key, [f.Value], [.. result.Figures.Where(r => r.Name == f.Key).Take(1).Select(r => r.Value)])),
        ];
        foreach (string difference in numbers)
        {
            yield return difference;
        }
    }

    private IEnumerable<string> Compare(string what, ImmutableArray<double> expected, ImmutableArray<double> actual)
    {
        bool isSame = expected.Length == actual.Length && expected.Zip(actual).All(p => Math.Abs(p.First - p.Second) <= Tolerance);
        return expected.IsEmpty || isSame ? [] : [$"{Method}: {what}: {Listed(expected)} expected, not {Listed(actual)}."];
    }

    private static string Listed(ImmutableArray<double> numbers) =>
        numbers.IsEmpty ? "nothing" : string.Join(", ", numbers.Select(n => n.ToString("0.########", CultureInfo.InvariantCulture)));
}
