using System.Collections.Immutable;
using System.Numerics;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.ShapleyValue;

/// <summary>
/// What each party adds to those before it, on average over all orders of arrival (Shapley 1953); in voting games the chance to be the
/// one whose vote decides (Shapley and Shubik 1954).
/// </summary>
public sealed class ShapleyValueMethod : IMethod
{
    /// <inheritdoc/>
    public string Id => "shapley-value";

    /// <inheritdoc/>
    public string Name => "Shapley value";

    /// <inheritdoc/>
    public string Reference => "Shapley 1953; Shapley and Shubik 1954";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is CoalitionProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var game = (CoalitionProblem)problem;
        ImmutableArray<double> values = Values(game.Worths);
        double scale = Math.Max(1, game.Worths.Max(Math.Abs));
        return BargainingResult.Solved(problem, this) with
        {
            Agreement = new Agreement
            {
                Text = TermsText.Of(game.Parties.Select(p => p.Id), values),
                Payoffs = values,
                Gains = [.. values.Select((value, party) => value - game.Worths[1 << party])],
            },
            Tolerance = 1e-9 * scale,
            Residual = Dividends(game.Worths).Zip(values, (other, value) => Math.Abs(other - value))
                .Append(Math.Abs(values.Sum() - game.Worths[game.Grand])).Max(),
        };
    }

    /// <summary>The Shapley values of a game.</summary>
    /// <param name="worths">The worth of each coalition, its members as bits.</param>
    public static ImmutableArray<double> Values(ImmutableArray<double> worths)
    {
        int parties = BitOperations.Log2((uint)worths.Length);
        double[] chances = Chances(parties);
        double[] values = new double[parties];
        for (int coalition = 0; coalition < worths.Length; coalition++)
        {
            for (int party = 0; party < parties; party++)
            {
                if (!CoalitionProblem.Contains(coalition, party))
                {
                    double adds = worths[coalition | (1 << party)] - worths[coalition];
                    values[party] += chances[BitOperations.PopCount((uint)coalition)] * adds;
                }
            }
        }

        return [.. values];
    }

    // The chance that just a given set of k parties comes before a given other: k! (n - k - 1)! / n!.
    private static double[] Chances(int parties)
    {
        double[] chances = new double[parties];
        double arrangements = 1;
        for (int before = 0; before < parties; before++)
        {
            chances[before] = 1 / (parties * arrangements);
            arrangements *= (parties - 1.0 - before) / (before + 1);
        }

        return chances;
    }

    // The same values by another way: each coalition's dividend (Harsanyi 1959) is divided equally among its members.
    private static double[] Dividends(ImmutableArray<double> worths)
    {
        int parties = BitOperations.Log2((uint)worths.Length);
        double[] dividends = [.. worths];
        for (int party = 0; party < parties; party++)
        {
            for (int coalition = 0; coalition < dividends.Length; coalition++)
            {
                if (CoalitionProblem.Contains(coalition, party))
                {
                    dividends[coalition] -= dividends[coalition & ~(1 << party)];
                }
            }
        }

        double[] values = new double[parties];
        for (int coalition = 1; coalition < dividends.Length; coalition++)
        {
            double share = dividends[coalition] / BitOperations.PopCount((uint)coalition);
            for (int party = 0; party < parties; party++)
            {
                values[party] += CoalitionProblem.Contains(coalition, party) ? share : 0;
            }
        }

        return values;
    }
}
