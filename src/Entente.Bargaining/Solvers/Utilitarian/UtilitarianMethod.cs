using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.Utilitarian;

/// <summary>
/// The utilitarian solution: the greatest sum of payoffs among agreements that nobody refuses (Harsanyi 1955). Powers play no part. Compares payoffs
/// between sides, so that all have to be in one unit.
/// </summary>
public sealed class UtilitarianMethod : PayoffMethod
{
    private const string Plain = "Powers play no part.";

    /// <inheritdoc/>
    public override string Id => "utilitarian";

    /// <inheritdoc/>
    public override string Name => "Utilitarian";

    /// <inheritdoc/>
    public override string Reference =>
        "Harsanyi 1955, Cardinal welfare, individualistic ethics, and interpersonal comparisons of utility";

    private protected override BargainingResult SolvePackages(PackageProblem problem, Stakes stakes)
    {
        BargainingResult result = Compare(
            problem, stakes, 1, MeasureOf(stakes), payoffs => payoffs.Select((u, i) => u - stakes.Disagreement[i]).Sum());
        return result with
        {
            Note = problem.Transfers is null ? Plain : $"{Plain} The sum does not say who pays: no more is paid than makes everybody consent.",
        };
    }

    private protected override BargainingResult SolveSet(PayoffProblem problem, Stakes stakes, IFeasibleSet set)
    {
        double[] weights = [.. Enumerable.Repeat(1.0, stakes.Parties)];
        if (set.Solve(p => p.Maximise(weights, stakes.Least)) is not { } point)
        {
            return BargainingResult.Disagreement(problem, this, NotEnough);
        }

        if (point.Payoffs.Sum() - stakes.Disagreement.Sum() <= Tolerance)
        {
            return BargainingResult.Disagreement(problem, this, NobodyGains);
        }

        // A rise of a side's weight by a hair may move the agreement along an edge of equal sums, but not lift the sum.
        double most = set.Solve(p => p.Maximise([.. weights.Select((w, i) => w + (1e-9 * i))], stakes.Least))?.Payoffs.Sum() ?? double.NaN;
        return BargainingResult.Solved(problem, this) with
        {
            Agreement = Agreements.Of(problem, set, point),
            Note = $"{Plain} Where several agreements have the same sum, this is one of them.",
            Tolerance = ToleranceOn(set),
            Residual = Math.Max(Math.Abs(most - point.Payoffs.Sum()) / (1 + Math.Abs(most)), stakes.Shortfall(point.Payoffs)),
        };
    }

    private static PackageMeasure MeasureOf(Stakes stakes) => (payoffs, measure, transfers) =>
    {
        measure[0] = 0;
        for (int i = 0; i < payoffs.Length; i++)
        {
            measure[0] += payoffs[i] - stakes.Disagreement[i];
        }

        return stakes.Cap is { } cap ? LeastTransfers.ToConsent(payoffs, stakes.Least, cap, transfers) : stakes.IsEnough(payoffs);
    };
}
