using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers;

/// <summary>
/// A method that lifts all sides from disagreement together, each at a rate of its own, as far as can be; then, where some can be lifted further
/// without the others, those, and so on (lexicographic maximin: Imai 1983, Individual monotonicity and lexicographic maxmin solution).
/// </summary>
public abstract class MaximinMethod : PayoffMethod
{
    /// <summary>The rates: one a party, zero for a party that cannot gain.</summary>
    private protected abstract double[] Rates(PayoffProblem problem, Stakes stakes, IFeasibleSet? set);

    /// <summary>What the method says beside the agreement.</summary>
    private protected abstract BargainingResult Describe(PayoffProblem problem, double[] rates, BargainingResult result);

    private protected sealed override BargainingResult SolvePackages(PackageProblem problem, Stakes stakes)
    {
        double[] rates = Rates(problem, stakes, null);
        int lifted = rates.Count(r => r > 0);
        if (lifted == 0)
        {
            return BargainingResult.Disagreement(problem, this, NobodyGains);
        }

        BargainingResult result = Compare(problem, stakes, lifted, MeasureOf(stakes, rates), payoffs => LeastSteps(stakes, rates, payoffs));
        return Describe(problem, rates, result);
    }

    private protected sealed override BargainingResult SolveSet(PayoffProblem problem, Stakes stakes, IFeasibleSet set)
    {
        double[] rates = Rates(problem, stakes, set);
        if (rates.All(r => r == 0))
        {
            return BargainingResult.Disagreement(problem, this, NobodyGains);
        }

        if (set.Solve(p => MaximinPoint.On(p, stakes, rates)) is not { } point)
        {
            return BargainingResult.Disagreement(problem, this, NotEnough);
        }

        if (!point.Payoffs.Select((u, i) => u - stakes.Disagreement[i]).Any(g => g > Tolerance * Math.Max(1, rates.Max())))
        {
            return BargainingResult.Disagreement(problem, this, NobodyGains);
        }

        return Describe(problem, rates, BargainingResult.Solved(problem, this) with
        {
            Agreement = Agreements.Of(problem, set, point),
            Tolerance = ToleranceOn(set),
            Residual = Residual(stakes, rates, set, point.Payoffs),
        });
    }

    // How much further all can be lifted together, and how much more all together can gain without anybody's loss.
    private static double Residual(Stakes stakes, double[] rates, IFeasibleSet set, double[] payoffs)
    {
        double[]? lifted = set.Solve(p => p.Lift(stakes.Disagreement, rates, stakes.Least)?.Point)?.Payoffs;
        double further = lifted is null ? 0 : LeastSteps(stakes, rates, lifted) - LeastSteps(stakes, rates, payoffs);
        double size = 1 + payoffs.Max(Math.Abs);
        double[] weights = [.. rates.Select(r => r > 0 ? 1.0 : 0)];
        double[]? better = Better(1e-11) ?? Better(1e-9);
        double wasted = better is null ? 0 : weights.Select((w, i) => w * (better[i] - payoffs[i])).Sum() / size;
        return Math.Max(Math.Max(further, wasted), stakes.Shortfall(payoffs));

        double[]? Better(double margin) => set.Solve(p => p.Maximise(weights, [.. payoffs.Select(u => u - (margin * size))]))?.Payoffs;
    }

    private static double LeastSteps(Stakes stakes, double[] rates, double[] payoffs)
    {
        double least = double.PositiveInfinity;
        for (int i = 0; i < rates.Length; i++)
        {
            if (rates[i] > 0)
            {
                least = Math.Min(least, (payoffs[i] - stakes.Disagreement[i]) / rates[i]);
            }
        }

        return least;
    }

    private static PackageMeasure MeasureOf(Stakes stakes, double[] rates) => (payoffs, measure, transfers) =>
    {
        Span<double> gains = stackalloc double[payoffs.Length];
        if (!stakes.Gains(payoffs, rates, gains, transfers))
        {
            return false;
        }

        int lifted = 0;
        for (int i = 0; i < gains.Length; i++)
        {
            if (rates[i] > 0)
            {
                measure[lifted++] = gains[i] / rates[i];
            }
        }

        measure.Sort();
        return true;
    };
}
