using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Solvers.SalienceWeightedMean;

namespace Entente.Bargaining.Solvers.PositionExchange;

/// <summary>The positions as they stand after some exchanges, and what can still be exchanged.</summary>
internal sealed class ExchangeState
{
    // Gains below this share of the widest issue are rounding.
    private const double Negligible = 1e-12;

    private readonly PositionProblem _problem;
    private readonly ImmutableArray<ImmutableArray<double>> _weights;
    private readonly double[][] _positions;
    private readonly bool[][] _isTraded;

    public ExchangeState(PositionProblem problem)
    {
        _problem = problem;
        _weights = [.. problem.Issues.Select((_, issue) => problem.Weights(issue))];
        _positions = [.. problem.Issues.Select((_, issue) => problem.Positions(issue).ToArray())];
        _isTraded = [.. problem.Issues.Select(_ => new bool[problem.Stands.Length])];
    }

    /// <summary>The expected outcome of each issue: the mean of the positions weighted by capability times salience.</summary>
    public ImmutableArray<double> Outcomes =>
        [.. _positions.Select((positions, issue) => SalienceWeightedMeanMethod.Mean([.. positions], _weights[issue]))];

    /// <summary>All exchanges by which both gain, the best first; equal ones in the order of parties and issues.</summary>
    public ImmutableArray<VoteExchange> Open()
    {
        ImmutableArray<double> outcomes = Outcomes;
        double least = Negligible * _positions.Max(p => p.Max() - p.Min());
        var open = new List<VoteExchange>();
        for (int first = 0; first < _problem.Stands.Length; first++)
        {
            for (int second = first + 1; second < _problem.Stands.Length; second++)
            {
                open.AddRange(Between(first, second, outcomes).Where(e => e.Gain > least));
            }
        }

        return [.. open.OrderByDescending(e => e.Gain)];
    }

    /// <summary>Moves the two positions. Neither moves again, nor is what was won given away.</summary>
    public void CarryOut(VoteExchange exchange)
    {
        _positions[exchange.SecondWins][exchange.First] = exchange.FirstMovesTo;
        _positions[exchange.FirstWins][exchange.Second] = exchange.SecondMovesTo;
        foreach (int issue in new[] { exchange.FirstWins, exchange.SecondWins })
        {
            _isTraded[issue][exchange.First] = true;
            _isTraded[issue][exchange.Second] = true;
        }
    }

    private IEnumerable<VoteExchange> Between(int first, int second, ImmutableArray<double> outcomes)
    {
        for (int one = 0; one < outcomes.Length; one++)
        {
            for (int other = one + 1; other < outcomes.Length; other++)
            {
                if (!AreOpposed(first, second, one, outcomes[one]) || !AreOpposed(first, second, other, outcomes[other]))
                {
                    continue;
                }

                ImmutableArray<double> a = _problem.Stands[first].Saliences;
                ImmutableArray<double> b = _problem.Stands[second].Saliences;
                double comparison = (a[one] * b[other]) - (a[other] * b[one]);
                if (comparison != 0)
                {
                    yield return comparison > 0
                        ? Exchange(first, second, one, other, outcomes)
                        : Exchange(first, second, other, one, outcomes);
                }
            }
        }
    }

    private bool AreOpposed(int first, int second, int issue, double outcome) =>
        !_isTraded[issue][first] && !_isTraded[issue][second]
        && (_positions[issue][first] - outcome) * (_positions[issue][second] - outcome) < 0;

    // Equal gains: the shifts stand in inverse proportion to the two actors' saliences together.
    private VoteExchange Exchange(int first, int second, int firstWins, int secondWins, ImmutableArray<double> outcomes)
    {
        ImmutableArray<double> a = _problem.Stands[first].Saliences;
        ImmutableArray<double> b = _problem.Stands[second].Saliences;
        double rate = (a[firstWins] + b[firstWins]) / (a[secondWins] + b[secondWins]);
        double forFirst = Math.Min(
            Reach(second, first, firstWins, outcomes[firstWins]),
            Reach(first, second, secondWins, outcomes[secondWins]) / rate);
        double forSecond = forFirst * rate;
        return new VoteExchange(
            first, second, firstWins, secondWins,
            Moved(first, second, secondWins, forSecond),
            Moved(second, first, firstWins, forFirst),
            forFirst, forSecond,
            (a[firstWins] * forFirst) - (a[secondWins] * forSecond));
    }

    // How far the outcome moves where one actor goes all the way to another's position, but not past it.
    private double Reach(int mover, int towards, int issue, double outcome)
    {
        double[] positions = _positions[issue];
        double moved = Math.Abs(positions[towards] - positions[mover]) * Share(mover, issue);
        return Math.Min(moved, Math.Abs(positions[towards] - outcome));
    }

    private double Moved(int mover, int towards, int issue, double shift)
    {
        double[] positions = _positions[issue];
        double share = Share(mover, issue);
        double move = share == 0 ? 0 : shift / share;
        return positions[mover] + (Math.Sign(positions[towards] - positions[mover]) * move);
    }

    private double Share(int actor, int issue) => _weights[issue][actor] / _weights[issue].Sum();
}
