using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>A game with transferable payoff: what every coalition can get by itself (von Neumann and Morgenstern 1944).</summary>
public sealed record CoalitionProblem : Problem
{
    /// <summary>The most parties that a problem may have: there are 2^20 coalitions of them.</summary>
    public const int MostParties = 20;

    /// <summary>The worth of each coalition; the place is the set of its members as bits, so that the first is the empty coalition, worth 0.</summary>
    public required ImmutableArray<double> Worths { get; init; }

    /// <summary>The coalition of all.</summary>
    public int Grand => Worths.Length - 1;

    /// <summary>A game from its characteristic function.</summary>
    public static ImmutableArray<double> Tabulate(int parties, Func<int, double> worth)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parties, MostParties);
        var worths = ImmutableArray.CreateBuilder<double>(1 << parties);
        worths.Add(0);
        for (int coalition = 1; coalition < 1 << parties; coalition++)
        {
            worths.Add(worth(coalition));
        }

        return worths.MoveToImmutable();
    }

    /// <summary>Whether a party belongs to a coalition.</summary>
    public static bool Contains(int coalition, int party) => (coalition >> party & 1) == 1;
}
