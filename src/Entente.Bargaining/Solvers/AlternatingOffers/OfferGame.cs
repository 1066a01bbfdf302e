using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.AlternatingOffers;

/// <summary>What offers are worth to two sides who take turns.</summary>
internal sealed class OfferGame(PayoffProblem problem, Stakes stakes, Frontier frontier)
{
    private const int Halvings = 200;

    /// <summary>What a side gets that proposes first in a game of so many rounds, by going back from the last.</summary>
    public double Finite(int proposer, int rounds)
    {
        int turn = (rounds - 1) % 2 == 0 ? proposer : 1 - proposer;
        double value = Propose(turn, stakes.Disagreement[1 - turn]);
        for (int round = rounds - 1; round > 0; round--)
        {
            double waiting = Waiting(turn, value);
            turn = 1 - turn;
            value = Propose(turn, waiting);
        }

        return value;
    }

    /// <summary>What a side gets that proposes first in a game without end: the only value that two rounds later is the same again (Rubinstein 1982).</summary>
    public double Stationary(int proposer)
    {
        double low = stakes.Least[proposer];
        double high = Propose(proposer, stakes.Least[1 - proposer]);
        for (int halving = 0; halving < Halvings && high - low > 1e-15 * (Math.Abs(low) + Math.Abs(high)); halving++)
        {
            double middle = (low + high) / 2;
            if (TwoRoundsBefore(proposer, middle) > middle)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }

    /// <summary>The agreement that a side's first offer makes, given what the offer is worth to it.</summary>
    public SetPoint? Offer(int proposer, double value, int? rounds)
    {
        double waiting = rounds switch
        {
            1 => stakes.Disagreement[1 - proposer],
            { } more => Waiting(1 - proposer, Finite(1 - proposer, more - 1)),
            null => Waiting(1 - proposer, Propose(1 - proposer, Waiting(proposer, value))),
        };
        return frontier.Best(proposer, Accepted(1 - proposer, waiting));
    }

    /// <summary>By how much an agreement misses the conditions of a stationary equilibrium: each is offered exactly what waiting is worth.</summary>
    public double Residual(int proposer, SetPoint point)
    {
        int other = 1 - proposer;
        double counter = Propose(other, Waiting(proposer, point.Payoffs[proposer]));
        double waiting = Accepted(other, Waiting(other, counter));
        double missed = Math.Max(0, waiting - point.Payoffs[other]);
        double better = (frontier.Best(proposer, waiting)?.Payoffs[proposer] ?? point.Payoffs[proposer]) - point.Payoffs[proposer];
        return Math.Max(Math.Max(missed, better), stakes.Shortfall(point.Payoffs));
    }

    private double TwoRoundsBefore(int proposer, double value)
    {
        double counter = Propose(1 - proposer, Waiting(proposer, value));
        return Propose(proposer, Waiting(1 - proposer, counter));
    }

    // What it is worth now to refuse, given what one's own proposal is worth next round.
    private double Waiting(int side, double value)
    {
        double kept = (1 - problem.Offers.Breakdown) * problem.Parties[side].Discount!.Value;
        return stakes.Disagreement[side] + (kept * (value - stakes.Disagreement[side]));
    }

    private double Accepted(int side, double waiting) => Math.Max(waiting, stakes.Least[side]);

    // Nobody proposes what leaves itself less than it has: then nothing is agreed this round.
    private double Propose(int proposer, double waitingOfOther) =>
        frontier.Best(proposer, Accepted(1 - proposer, waitingOfOther)) is { } point
            ? Math.Max(point.Payoffs[proposer], stakes.Least[proposer])
            : stakes.Least[proposer];
}
