using System.Collections.Immutable;
using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.AlternatingOffers;

/// <summary>
/// Alternating offers: the sides take turns to propose, the other takes it or proposes next round, when gains are worth less (Ståhl 1972, Rubinstein
/// 1982). Disagreement payoffs flow while nothing is agreed, so that what is discounted is the gain over them. A refusal may end the negotiation
/// for good with a probability (Binmore, Rubinstein and Wolinsky 1986). A side with an outside option may take it instead of proposing: it binds only
/// where it exceeds what waiting is worth (Binmore, Shaked and Sutton 1989). More than two sides: proposers in turn, everybody's consent, payoffs that
/// transfers make divisible at will, the stationary equilibrium.
/// </summary>
public sealed class AlternatingOffersMethod : IMethod
{
    private const double Tolerance = 1e-7;

    /// <inheritdoc/>
    public string Id => "alternating-offers";

    /// <inheritdoc/>
    public string Name => "Alternating offers";

    /// <inheritdoc/>
    public string Reference => "Rubinstein 1982, Perfect equilibrium in a bargaining model; Ståhl 1972, Bargaining theory";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) =>
        problem is PayoffProblem { Rule: DecisionRule.Unanimity } && problem.Parties.All(p => p.Discount is not null);

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var payoffs = (PayoffProblem)problem;
        if (FeasibleSet.Obstacle(payoffs) is { } obstacle)
        {
            return BargainingResult.DoesNotApply(problem, this, obstacle);
        }

        if (FeasibleSet.Of(payoffs, freely: true) is not { } set)
        {
            return BargainingResult.DoesNotApply(
                problem,
                this,
                "Over single packages offers have many equilibria (van Damme, Selten and Winter 1990). Allow lotteries, or transfers without a cap.");
        }

        BargainingResult result = problem.Parties.Length == 2 ? SolveTwo(payoffs, set) : SolveMany(payoffs, set);
        return set.Flaw is { } flaw ? BargainingResult.DoesNotApply(problem, this, flaw) : result with { Parameters = Parameters(payoffs) };
    }

    private static ImmutableArray<Figure> Parameters(PayoffProblem problem) =>
    [
        .. problem.Parties.Select(p => new Figure($"discount of {p.Id}", p.Discount ?? double.NaN)),
        new Figure("first proposer", problem.Offers.First + 1),
        new Figure("rounds", problem.Offers.Rounds ?? double.PositiveInfinity),
        new Figure("breakdown probability", problem.Offers.Breakdown),
    ];

    private BargainingResult SolveTwo(PayoffProblem problem, IFeasibleSet set)
    {
        var stakes = new Stakes(problem);
        if (set.Solve(p => p.Maximise(new double[2], stakes.Least)) is null)
        {
            return BargainingResult.Disagreement(problem, this, PayoffMethod.NotEnough);
        }

        var game = new OfferGame(problem, stakes, new Frontier(set));
        int first = problem.Offers.First;
        double value = problem.Offers.Rounds is { } rounds ? game.Finite(first, rounds) : game.Stationary(first);
        SetPoint? point = game.Offer(first, value, problem.Offers.Rounds);
        if (point is null)
        {
            return BargainingResult.Disagreement(problem, this, PayoffMethod.NobodyGains);
        }

        return BargainingResult.Solved(problem, this) with
        {
            Agreement = Agreements.Of(problem, set, point),
            Tolerance = Tolerance,
            Residual = problem.Offers.Rounds is null ? game.Residual(first, point) : stakes.Shortfall(point.Payoffs),
        };
    }

    // In the stationary equilibrium everybody is offered what its own turn, so many rounds away, is worth to it now.
    private BargainingResult SolveMany(PayoffProblem problem, IFeasibleSet set)
    {
        if (problem.Transfers is not { Cap: double.PositiveInfinity } || problem.Offers.Rounds is not null || problem.Parties.Any(p => p.OutsideOption is not null))
        {
            return BargainingResult.DoesNotApply(
                problem, this, "With more than two sides the method needs transfers without a cap, no last round, and no outside options.");
        }

        var stakes = new Stakes(problem);
        int parties = stakes.Parties;
        if (set.Solve(p => p.Maximise([.. Enumerable.Repeat(1.0, parties)], stakes.Least)) is not { } best)
        {
            return BargainingResult.Disagreement(problem, this, PayoffMethod.NotEnough);
        }

        double surplus = best.Payoffs.Sum() - stakes.Disagreement.Sum();
        double[] factors = [.. problem.Parties.Select(p => p.Discount!.Value * (1 - problem.Offers.Breakdown))];
        if (factors.Any(f => f >= 1))
        {
            return BargainingResult.DoesNotApply(problem, this, "Where waiting costs nothing, neither time nor a risk of breakdown, any split is stable.");
        }

        double[] own = ProposerGains(factors, surplus);
        double[] gains = [.. own.Select((g, j) => g * Math.Pow(factors[j], Turns(problem.Offers.First, j, parties)))];
        double[] least = [.. gains.Select((g, i) => g + stakes.Disagreement[i] - (1e-12 * (1 + Math.Abs(g))))];
        SetPoint? point = set.Solve(p => p.Maximise([.. Enumerable.Repeat(1.0, parties)], least));
        return point is null ? BargainingResult.Disagreement(problem, this, PayoffMethod.NobodyGains) : BargainingResult.Solved(problem, this) with
        {
            Agreement = Agreements.Of(problem, set, point),
            Note = "The stationary equilibrium; with more than two sides there are others.",
            Tolerance = Tolerance,
            Residual = gains.Select((g, i) => Math.Abs(point.Payoffs[i] - stakes.Disagreement[i] - g)).Max(),
        };
    }

    private static double[] ProposerGains(double[] factors, double surplus)
    {
        int parties = factors.Length;
        var system = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(
            parties, parties, (i, j) => Math.Pow(factors[j], Turns(i, j, parties)));
        return [.. system.Solve(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(parties, surplus))];
    }

    private static int Turns(int from, int to, int parties) => (to - from + parties) % parties;
}
