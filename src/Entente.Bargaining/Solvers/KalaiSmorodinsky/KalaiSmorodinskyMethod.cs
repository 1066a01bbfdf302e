using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.KalaiSmorodinsky;

/// <summary>
/// The Kalai-Smorodinsky solution: everybody gains the same share of its ideal gain, which is the most that it could gain if no other side ended
/// below disagreement (Kalai and Smorodinsky 1975). Powers play no part; outside options floor a share and do not move the ideal.
/// </summary>
public sealed class KalaiSmorodinskyMethod : MaximinMethod
{
    /// <inheritdoc/>
    public override string Id => "kalai-smorodinsky";

    /// <inheritdoc/>
    public override string Name => "Kalai-Smorodinsky";

    /// <inheritdoc/>
    public override string Reference => "Kalai and Smorodinsky 1975, Other solutions to Nash's bargaining problem";

    private protected override double[] Rates(PayoffProblem problem, Stakes stakes, IFeasibleSet? set)
    {
        double[] ideal = set is null ? IdealOfPackages((PackageProblem)problem, stakes) : IdealOfSet(stakes, set);
        return [.. ideal.Select((g, i) => g > 1e-12 * Math.Max(Math.Abs(stakes.Disagreement[i]), set is null ? 0 : 1) ? g : 0)];
    }

    private protected override BargainingResult Describe(PayoffProblem problem, double[] rates, BargainingResult result) => result with
    {
        Figures = [.. problem.Parties.Select((p, i) => new Figure($"ideal payoff of {p.Id}", p.Disagreement + rates[i]))],
        Note = problem is PackageProblem { Lotteries: false }
            ? "Powers play no part. Single packages rarely give equal shares of the ideal gains: the least share is the largest possible, then the next least, and so on."
            : "Powers play no part.",
    };

    private static double[] IdealOfSet(Stakes stakes, IFeasibleSet set)
    {
        double[] ideal = new double[stakes.Parties];
        for (int i = 0; i < ideal.Length; i++)
        {
            double[] weights = new double[ideal.Length];
            weights[i] = 1;
            ideal[i] = set.Solve(p => p.Maximise(weights, stakes.Disagreement)) is { } point ? point.Payoffs[i] - stakes.Disagreement[i] : 0;
        }

        return ideal;
    }

    private static double[] IdealOfPackages(PackageProblem problem, Stakes stakes)
    {
        double[] ideal = new double[stakes.Parties];
        double[] least = new double[stakes.Parties];
        for (var all = new PackageEnumeration(problem); all.MoveNext();)
        {
            if (!stakes.LeastGains(all.Payoffs, stakes.Disagreement, least, out double rest))
            {
                continue;
            }

            for (int i = 0; i < ideal.Length; i++)
            {
                ideal[i] = Math.Max(ideal[i], least[i] + rest);
            }
        }

        return ideal;
    }
}
