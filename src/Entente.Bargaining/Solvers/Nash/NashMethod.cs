using System.Collections.Immutable;
using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.Nash;

/// <summary>
/// The asymmetric Nash solution: the agreement of the greatest product of gains over disagreement, each raised to the side's power (Nash 1950, The
/// bargaining problem; Harsanyi and Selten 1972). Outside options are constraints: they floor a share and shift nothing else (Binmore, Shaked and
/// Sutton 1989). A side without power is only floored; among agreements of the same product it gets the most that is left.
/// </summary>
public sealed class NashMethod : PayoffMethod
{
    /// <inheritdoc/>
    public override string Id => "nash";

    /// <inheritdoc/>
    public override string Name => "Nash";

    /// <inheritdoc/>
    public override string Reference => "Nash 1950, The bargaining problem; with powers: Harsanyi and Selten 1972";

    /// <summary>
    /// By how much the plane that touches the product at given payoffs is passed: the weighted mean of everybody's gain relative to its gain
    /// there exceeds one nowhere in the set exactly where the product is greatest.
    /// </summary>
    internal static double TangentExcess(Stakes stakes, IFeasibleSet set, double[] payoffs)
    {
        double[] weights = [.. stakes.Powers.Select((a, i) => a == 0 ? 0 : a / (payoffs[i] - stakes.Disagreement[i]))];
        double[]? furthest = set.Solve(p => p.Maximise(weights, stakes.Least))?.Payoffs;
        return furthest is null ? 0 : Math.Max(0, weights.Select((w, i) => w * (furthest[i] - stakes.Disagreement[i])).Sum() - 1);
    }

    /// <summary>The product of gains, each raised to its power; zero where a side with power gains nothing.</summary>
    internal static double Product(double[] powers, ReadOnlySpan<double> gains)
    {
        double logarithm = 0;
        for (int i = 0; i < powers.Length; i++)
        {
            if (powers[i] == 0)
            {
                continue;
            }

            if (!(gains[i] > 0))
            {
                return 0;
            }

            logarithm += powers[i] * Math.Log(gains[i]);
        }

        return Math.Exp(logarithm);
    }

    /// <summary>What sides without power gain: the product of their gains, which their units do not change.</summary>
    internal static double Rest(double[] powers, ReadOnlySpan<double> gains)
    {
        double product = 1;
        for (int i = 0; i < powers.Length; i++)
        {
            product *= powers[i] == 0 ? gains[i] : 1;
        }

        return product;
    }

    private protected override BargainingResult SolvePackages(PackageProblem problem, Stakes stakes) =>
        Compare(problem, stakes, 2, MeasureOf(stakes), payoffs => Product(stakes, payoffs)) with { Parameters = Powers(problem, stakes) };

    private protected override BargainingResult SolveSet(PayoffProblem problem, Stakes stakes, IFeasibleSet set)
    {
        if (set.Solve(p => p.Maximise(new double[stakes.Parties], stakes.Least)) is null)
        {
            return BargainingResult.Disagreement(problem, this, NotEnough);
        }

        if (set.Solve(p => NashPoint.On(p, stakes)) is not { } point)
        {
            return BargainingResult.Disagreement(problem, this, NobodyGains);
        }

        return BargainingResult.Solved(problem, this) with
        {
            Parameters = Powers(problem, stakes),
            Agreement = Agreements.Of(problem, set, point),
            Tolerance = ToleranceOn(set),
            Residual = Math.Max(TangentExcess(stakes, set, point.Payoffs), stakes.Shortfall(point.Payoffs)),
        };
    }

    private static ImmutableArray<Figure> Powers(PayoffProblem problem, Stakes stakes) =>
        [.. problem.Parties.Select((p, i) => new Figure($"power of {p.Id}", stakes.Powers[i]))];

    private static PackageMeasure MeasureOf(Stakes stakes) => (payoffs, measure, transfers) =>
    {
        Span<double> gains = stackalloc double[payoffs.Length];
        if (!stakes.Gains(payoffs, stakes.Powers, gains, transfers))
        {
            return false;
        }

        measure[0] = Product(stakes.Powers, gains);
        measure[1] = measure[0] > 0 ? Rest(stakes.Powers, gains) : 0;
        return true;
    };

    private static double Product(Stakes stakes, double[] payoffs) =>
        Product(stakes.Powers, [.. payoffs.Select((u, i) => u - stakes.Disagreement[i])]);
}
