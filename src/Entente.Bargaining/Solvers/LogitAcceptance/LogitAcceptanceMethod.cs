using System.Collections.Immutable;
using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.AlternatingOffers;

namespace Entente.Bargaining.Solvers.LogitAcceptance;

/// <summary>
/// One offer, which each other side accepts with a probability whose logit is the precision times its gain (logit quantal response: McKelvey and
/// Palfrey 1995). The proposer makes the offer that is worth most to it, weighing its gain against the chance of refusal. Gains are over what a side
/// has without an agreement. Payoffs have to be in the unit in which the precision is stated: rescaling changes the answer.
/// </summary>
public sealed class LogitAcceptanceMethod : IMethod
{
    private const double Tolerance = 1e-6;

    /// <inheritdoc/>
    public string Id => "logit-acceptance";

    /// <inheritdoc/>
    public string Name => "Logit acceptance";

    /// <inheritdoc/>
    public string Reference => "McKelvey and Palfrey 1995, Quantal response equilibria for normal form games";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is PayoffProblem { Rule: DecisionRule.Unanimity, Offers.Precision: not null };

    /// <summary>The probability that a side accepts.</summary>
    /// <param name="gain">Its gain over what it has without an agreement.</param>
    /// <param name="precision">In one over the gain's unit.</param>
    public static double Acceptance(double gain, double precision) => 1 / (1 + Math.Exp(-precision * gain));

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var payoffs = (PayoffProblem)problem;
        if (FeasibleSet.Obstacle(payoffs) is { } obstacle)
        {
            return BargainingResult.DoesNotApply(problem, this, obstacle);
        }

        var stakes = new Stakes(payoffs);
        IFeasibleSet? set = FeasibleSet.Of(payoffs, freely: true);
        if (set is null && payoffs.Transfers is not null)
        {
            return BargainingResult.DoesNotApply(
                problem, this, "Capped transfers over single packages leave an offer of many pieces. Allow lotteries, or transfers without a cap.");
        }

        if (set is not null && stakes.Parties != 2)
        {
            return BargainingResult.DoesNotApply(problem, this, "Over divisible terms the method is for two sides; over single packages for any number.");
        }

        BargainingResult result = set is null ? OverPackages((PackageProblem)problem, stakes) : OverSet(payoffs, stakes, set);
        return set?.Flaw is { } flaw ? BargainingResult.DoesNotApply(problem, this, flaw) : result with
        {
            Parameters =
            [
                new Figure("precision", payoffs.Offers.Precision!.Value),
                new Figure("proposer", payoffs.Offers.First + 1),
            ],
        };
    }

    private BargainingResult OverPackages(PackageProblem problem, Stakes stakes)
    {
        int proposer = problem.Offers.First;
        double precision = problem.Offers.Precision!.Value;
        (ImmutableArray<MeasuredPackage> best, ImmutableArray<MeasuredPackage> next) = PackageSearch.Best(problem, 1, (payoffs, measure, _) =>
        {
            measure[0] = payoffs[proposer] - stakes.Least[proposer];
            for (int i = 0; i < payoffs.Length; i++)
            {
                measure[0] *= i == proposer ? 1 : Acceptance(payoffs[i] - stakes.Least[i], precision);
            }

            return measure[0] > 0;
        });
        if (best.IsEmpty)
        {
            return BargainingResult.Disagreement(problem, this, "No package leaves the proposer better off than without an agreement.");
        }

        Agreement agreement = Agreements.Of(problem, best[0]);
        double expected = Expected(stakes, proposer, precision, [.. agreement.Payoffs]);
        double missed = 0;
        for (var all = new PackageEnumeration(problem); all.MoveNext();)
        {
            missed = Math.Max(missed, Expected(stakes, proposer, precision, PackageEnumeration.PayoffsOf(problem, all.Options)) - expected);
        }

        return Describe(problem, stakes, agreement, missed) with
        {
            Tied = [.. best[1..].Select(b => Agreements.Of(problem, b))],
            RunnersUp = [.. next.Select(n => new RankedAgreement(Agreements.Of(problem, n), n.Measure[0]))],
        };
    }

    private BargainingResult OverSet(PayoffProblem problem, Stakes stakes, IFeasibleSet set)
    {
        int proposer = problem.Offers.First;
        double precision = problem.Offers.Precision!.Value;
        var frontier = new Frontier(set);
        SetPoint? point = problem.Transfers is { Cap: double.PositiveInfinity }
            ? OfSurplus(stakes, set, frontier, proposer, precision)
            : OfferSearch.Best(frontier, proposer, payoffs => Expected(stakes, proposer, precision, payoffs));
        if (point is null || point.Payoffs[proposer] <= stakes.Least[proposer])
        {
            return BargainingResult.Disagreement(problem, this, "No offer leaves the proposer better off than without an agreement.");
        }

        double expected = Expected(stakes, proposer, precision, point.Payoffs);
        double width = Math.Max(point.Payoffs[proposer] - stakes.Least[proposer], 1 / precision);
        double missed = 0;
        for (int step = -20; step <= 20; step++)
        {
            double other = point.Payoffs[1 - proposer] + (step * width / 20);
            missed = frontier.Best(proposer, other) is { } near
                ? Math.Max(missed, Expected(stakes, proposer, precision, near.Payoffs) - expected)
                : missed;
        }

        return Describe(problem, stakes, Agreements.Of(problem, set, point), missed);
    }

    // With payments the sum is all that counts, and the best offer has a closed form: own gain = [1 + W(e^(precision · surplus - 1))] / precision.
    private static SetPoint? OfSurplus(Stakes stakes, IFeasibleSet set, Frontier frontier, int proposer, double precision)
    {
        if (set.Solve(p => p.Maximise([1, 1], [double.NegativeInfinity, double.NegativeInfinity])) is not { } largest)
        {
            return null;
        }

        double surplus = largest.Payoffs.Sum() - stakes.Least.Sum();
        double own = (1 + LambertW.OfExponential((precision * surplus) - 1)) / precision;
        return frontier.Best(proposer, stakes.Least[1 - proposer] + surplus - own);
    }

    private BargainingResult Describe(PayoffProblem problem, Stakes stakes, Agreement agreement, double missed)
    {
        int proposer = problem.Offers.First;
        double precision = problem.Offers.Precision!.Value;
        double accepted = Chance(stakes, proposer, precision, [.. agreement.Payoffs]);
        return BargainingResult.Solved(problem, this) with
        {
            Agreement = agreement,
            Figures =
            [
                new Figure("acceptance probability", accepted),
                new Figure(
                    $"expected payoff of {problem.Parties[proposer].Id}",
                    stakes.Least[proposer] + (accepted * (agreement.Payoffs[proposer] - stakes.Least[proposer]))),
            ],
            Tolerance = Tolerance,
            Residual = missed,
        };
    }

    private static double Expected(Stakes stakes, int proposer, double precision, double[] payoffs) =>
        Chance(stakes, proposer, precision, payoffs) * (payoffs[proposer] - stakes.Least[proposer]);

    private static double Chance(Stakes stakes, int proposer, double precision, double[] payoffs)
    {
        double chance = 1;
        for (int i = 0; i < payoffs.Length; i++)
        {
            chance *= i == proposer ? 1 : Acceptance(payoffs[i] - stakes.Least[i], precision);
        }

        return chance;
    }
}
