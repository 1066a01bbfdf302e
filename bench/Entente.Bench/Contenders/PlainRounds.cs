using Entente.Bargaining.Solvers.Rounds;

namespace Entente.Bench.Contenders;

/// <summary>Solves rounds as one would without thinking: a loop an issue, the logarithm of the product at every package.</summary>
internal sealed class PlainRounds(RoundShape shape)
{
    private readonly double[] _payoffs = new double[shape.Parties * shape.Slots];
    private readonly double[] _powers = new double[shape.Parties];
    private readonly double[] _sums = new double[(shape.Issues + 1) * shape.Parties];
    private readonly int[] _taken = new int[shape.Issues];
    private readonly int[] _best = new int[shape.Issues];
    private double _bestProduct;

    /// <summary>Solves the round in every member. Pairs play no part.</summary>
    public void Solve(RoundBatch batch)
    {
        for (int member = 0; member < batch.Members; member++)
        {
            for (int party = 0; party < shape.Parties; party++)
            {
                _powers[party] = batch.Powers(party)[member];
                _sums[party] = -batch.Disagreement(party)[member];
                for (int issue = 0; issue < shape.Issues; issue++)
                {
                    for (int option = 0; option < shape.OptionCounts[issue]; option++)
                    {
                        _payoffs[((shape.FirstSlots[issue] + option) * shape.Parties) + party] = batch.Payoffs(party, issue, option)[member];
                    }
                }
            }

            _bestProduct = double.NegativeInfinity;
            _best.AsSpan().Fill(-1);
            Take(0);
            for (int issue = 0; issue < shape.Issues; issue++)
            {
                batch.Chosen(issue)[member] = _best[issue];
            }
        }
    }

    private void Take(int issue)
    {
        if (issue == shape.Issues)
        {
            Examine();
            return;
        }

        for (int option = 0; option < shape.OptionCounts[issue]; option++)
        {
            _taken[issue] = option;
            int from = issue * shape.Parties;
            for (int party = 0; party < shape.Parties; party++)
            {
                _sums[from + shape.Parties + party] = _sums[from + party] + _payoffs[((shape.FirstSlots[issue] + option) * shape.Parties) + party];
            }

            Take(issue + 1);
        }
    }

    private void Examine()
    {
        double product = 0;
        for (int party = 0; party < shape.Parties; party++)
        {
            double gain = _sums[(shape.Issues * shape.Parties) + party];
            if (!(gain > 0))
            {
                return;
            }

            product += _powers[party] * Math.Log(gain);
        }

        if (product > _bestProduct)
        {
            _bestProduct = product;
            _taken.CopyTo(_best, 0);
        }
    }
}
