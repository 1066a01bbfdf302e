using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.VariableThreats;

/// <summary>
/// Nash's solution with variable threats: the sides bind themselves to threats, then bargain from where the threats would leave them (Nash 1953,
/// Two-person cooperative games). A threat is good that hurts the other more than oneself: where utilities are exchanged at the rate of the
/// frontier's slope, the threats are the two sides' strategies in the zero-sum game of the weighted difference of payoffs.
/// </summary>
public sealed class VariableThreatsMethod : IMethod
{
    private const double Tolerance = 1e-7;
    private const int Halvings = 100;

    // A rate of exchange of zero or without bound would leave a side's own harm out of account.
    private const double Sliver = 1e-9;

    /// <inheritdoc/>
    public string Id => "variable-threats";

    /// <inheritdoc/>
    public string Name => "Variable threats";

    /// <inheritdoc/>
    public string Reference => "Nash 1953, Two-person cooperative games";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is ThreatProblem && problem.Parties.Length == 2;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var threats = new ThreatGame((ThreatProblem)problem);
        ThreatSolution solution = threats.Problem.Transfers ? WithTransfers(threats) : WithLotteries(threats);
        return BargainingResult.Solved(problem, this) with
        {
            Parameters = [.. problem.Parties.Select((p, i) => new Figure($"power of {p.Id}", i == 0 ? threats.Power : 1 - threats.Power))],
            Agreement = new Agreement
            {
                Text = $"{problem.Parties[0].Id} gets {Agreements.Number(solution.Agreed.First)}, {problem.Parties[1].Id} gets {Agreements.Number(solution.Agreed.Second)}",
                Payoffs = [solution.Agreed.First, solution.Agreed.Second],
                Gains = [solution.Agreed.First - solution.Threatened.First, solution.Agreed.Second - solution.Threatened.Second],
            },
            Figures =
            [
                .. Named(problem.Parties[0], threats.Problem.FirstThreats, solution.First),
                .. Named(problem.Parties[1], threats.Problem.SecondThreats, solution.Second),
                new Figure($"threat payoff of {problem.Parties[0].Id}", solution.Threatened.First),
                new Figure($"threat payoff of {problem.Parties[1].Id}", solution.Threatened.Second),
            ],
            Tolerance = Tolerance,
            Residual = ThreatCheck.Residual(threats, solution),
        };
    }

    private static IEnumerable<Figure> Named(Party party, ImmutableArray<string> names, double[] mixture) =>
        names.Select((name, i) => new Figure($"{party.Id} threatens {name}", mixture[i]));

    // Payments make all rates of exchange one.
    private static ThreatSolution WithTransfers(ThreatGame game)
    {
        double most = game.Payoffs.Max(p => p.First + p.Second);
        (double value, double[] first, double[] second) = game.Threaten(1, 1);
        double own = (game.Power * most) + value;
        return new ThreatSolution(new PayoffPair(own, most - own), game.Outcome(first, second), first, second);
    }

    // Along the frontier, from the first side's best to the second's, the rate of exchange falls: at each corner it goes from that of the edge before
    // it to that of the edge behind it. What the first side can claim begins below what the point gives it, and ends above it.
    private static ThreatSolution WithLotteries(ThreatGame game)
    {
        List<PayoffPair> corners = ThreatFrontier.Corners(game.Payoffs);
        double angle = Sliver;
        for (int c = 0; ; c++)
        {
            bool isLast = c == corners.Count - 1;
            double next = isLast ? (Math.PI / 2) - Sliver : Angle(corners[c], corners[c + 1]);
            if (isLast || Excess(game, corners[c], next) >= 0)
            {
                return At(game, corners[c], Root(game, corners[c], angle, next));
            }

            if (Excess(game, corners[c + 1], next) >= 0)
            {
                return OnEdge(game, corners[c], corners[c + 1], next);
            }

            angle = next;
        }
    }

    private static ThreatSolution OnEdge(ThreatGame game, PayoffPair one, PayoffPair other, double angle)
    {
        (double value, double[] first, double[] second) = game.Threaten(Math.Cos(angle), Math.Sin(angle));
        double claim = Claim(game, one, value, angle) / Math.Cos(angle);
        double share = Math.Clamp((one.First - claim) / (one.First - other.First), 0, 1);
        var agreed = new PayoffPair(one.First + (share * (other.First - one.First)), one.Second + (share * (other.Second - one.Second)));
        return new ThreatSolution(agreed, game.Outcome(first, second), first, second);
    }

    private static double Angle(PayoffPair one, PayoffPair other) => Math.Atan2(one.First - other.First, other.Second - one.Second);

    // What the first side can claim, weighted, at a rate of exchange at which a point is best.
    private static double Claim(ThreatGame game, PayoffPair best, double value, double angle) =>
        (game.Power * ((Math.Cos(angle) * best.First) + (Math.Sin(angle) * best.Second))) + value;

    private static double Excess(ThreatGame game, PayoffPair corner, double angle) =>
        Claim(game, corner, game.Threaten(Math.Cos(angle), Math.Sin(angle)).Value, angle) - (Math.Cos(angle) * corner.First);

    private static double Root(ThreatGame game, PayoffPair corner, double low, double high)
    {
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (low + high) / 2;
            if (Excess(game, corner, middle) < 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    private static ThreatSolution At(ThreatGame game, PayoffPair corner, double angle)
    {
        (_, double[] first, double[] second) = game.Threaten(Math.Cos(angle), Math.Sin(angle));
        return new ThreatSolution(corner, game.Outcome(first, second), first, second);
    }
}
