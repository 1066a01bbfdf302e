using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Tests;

/// <summary>Parties a, b, c … for problems written in tests, and figures by name.</summary>
internal static class Sides
{
    public static ImmutableArray<Party> Of(int count, double? discount = null) =>
        [.. Enumerable.Range(0, count).Select(i => new Party { Id = $"{(char)('a' + i)}", Name = $"{(char)('A' + i)}", Discount = discount })];

    public static double Figure(this BargainingResult result, string name) =>
        result.Figures.Single(f => f.Name == name).Value;
}
