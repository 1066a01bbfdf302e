using System.Collections.Immutable;
using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.ParetoFrontier;

/// <summary>
/// The agreements that nobody refuses and of which none can be bettered for one side without loss to another (Pareto 1906). Over single packages all of
/// them; on a convex set between two sides the corners of the frontier, between which it is straight, or, where it is curved, points along it; with
/// more sides the points that are best for some weights.
/// </summary>
public sealed class ParetoFrontierMethod : IMethod
{
    private const int MostTold = 1000;

    /// <inheritdoc/>
    public string Id => "pareto-frontier";

    /// <inheritdoc/>
    public string Name => "Pareto frontier";

    /// <inheritdoc/>
    public string Reference => "Pareto 1906, Manuale di economia politica";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is PayoffProblem { Rule: DecisionRule.Unanimity };

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var payoffs = (PayoffProblem)problem;
        if (FeasibleSet.Obstacle(payoffs) is { } obstacle)
        {
            return BargainingResult.DoesNotApply(problem, this, obstacle);
        }

        IFeasibleSet? set = FeasibleSet.Of(payoffs, freely: true);
        if (set is null && payoffs.Transfers is not null)
        {
            return BargainingResult.DoesNotApply(
                problem, this, "Capped transfers over single packages make a frontier of many pieces. Allow lotteries, or transfers without a cap.");
        }

        var stakes = new Stakes(payoffs);
        ImmutableArray<Agreement> frontier = set is null
            ? OfPackages((PackageProblem)problem, stakes)
            : [.. FrontierWalk.Along(set, stakes).Select(p => Agreements.Of(payoffs, set, p))];
        if (set?.Flaw is { } flaw)
        {
            return BargainingResult.DoesNotApply(problem, this, flaw);
        }

        frontier = [.. frontier.OrderByDescending(a => a.Payoffs[0]).Take(MostTold)];
        return frontier.IsEmpty ? BargainingResult.Disagreement(problem, this, PayoffMethod.NotEnough) : BargainingResult.Solved(problem, this) with
        {
            Frontier = frontier,
            Figures = [new Figure("efficient agreements", frontier.Length)],
            Tolerance = PayoffMethod.Tolerance,
            Residual = set is null ? Dominated((PackageProblem)problem, frontier) : OffFrontier(set, frontier),
        };
    }

    private static ImmutableArray<Agreement> OfPackages(PackageProblem problem, Stakes stakes) =>
        [.. PackageList.Efficient(problem, keepEqual: true)
            .Where(p => stakes.IsEnough(p.Payoffs))
            .Select(p => Agreements.Of(problem, new MeasuredPackage(p.Options, p.Payoffs, [], [])))];

    // The most that all can gain together over an agreement that is said to be efficient.
    private static double Dominated(PackageProblem problem, ImmutableArray<Agreement> frontier)
    {
        double most = 0;
        for (var all = new PackageEnumeration(problem); all.MoveNext();)
        {
            double[] payoffs = PackageEnumeration.PayoffsOf(problem, all.Options);
            foreach (Agreement agreement in frontier)
            {
                double least = double.PositiveInfinity;
                double greatest = 0;
                for (int i = 0; i < payoffs.Length; i++)
                {
                    least = Math.Min(least, payoffs[i] - agreement.Payoffs[i]);
                    greatest = Math.Max(greatest, payoffs[i] - agreement.Payoffs[i]);
                }

                most = least >= 0 ? Math.Max(most, greatest) : most;
            }
        }

        return most;
    }

    // What all sides together could still gain. At an end of the frontier, where it may be so steep that the least loss of one side is worth much to
    // the other, only what they gain alike is asked.
    private static double OffFrontier(IFeasibleSet set, ImmutableArray<Agreement> frontier)
    {
        double most = 0;
        for (int i = 0; i < frontier.Length; i++)
        {
            double[] payoffs = [.. frontier[i].Payoffs];
            bool isEnd = payoffs.Length == 2 && (i == 0 || i == frontier.Length - 1);
            double better = isEnd ? GainAlike(set, payoffs) : GainTogether(set, payoffs);
            most = Math.Max(most, (better / (1 + payoffs.Max(Math.Abs))) - 1e-8);
        }

        return most;
    }

    private static double GainTogether(IFeasibleSet set, double[] payoffs)
    {
        double[] ones = [.. Enumerable.Repeat(1.0, payoffs.Length)];
        return set.Solve(p => p.Maximise(ones, Nearly(payoffs))) is { } point ? point.Payoffs.Sum() - payoffs.Sum() : 0;
    }

    private static double GainAlike(IFeasibleSet set, double[] payoffs)
    {
        double[] ones = [.. Enumerable.Repeat(1.0, payoffs.Length)];
        return set.Solve(p => p.Lift(payoffs, ones, Nearly(payoffs))?.Point) is { } point
            ? point.Payoffs.Zip(payoffs, (u, agreed) => u - agreed).Min()
            : 0;
    }

    // Rounding must not make an agreement itself impossible.
    private static double[] Nearly(double[] payoffs) => [.. payoffs.Select(u => u - (1e-10 * (1 + Math.Abs(u))))];
}
