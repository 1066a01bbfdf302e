namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>
/// What the issues from one on can add at most, to each party and to a weighted sum of payoffs. Both are sums over issues of the best option, a
/// pair that may be completed counting where it is good.
/// </summary>
internal sealed class RoundBounds(RoundMember member)
{
    private readonly int _parties = member.Shape.Parties;
    private readonly double[] _most = new double[(member.Shape.Issues + 1) * member.Shape.Parties];
    private readonly double[] _mostWeighted = new double[member.Shape.Issues + 1];

    /// <summary>The weights, one a party.</summary>
    public double[] Weights { get; } = new double[member.Shape.Parties];

    /// <summary>The option on each issue that is best for the weighted sum, pairs left aside.</summary>
    public int[] Favoured { get; } = new int[member.Shape.Issues];

    /// <summary>What the issues from one on can add at most, by party.</summary>
    public ReadOnlySpan<double> Most(int issue) => _most.AsSpan(issue * _parties, _parties);

    /// <summary>What the issues from one on can add at most to the weighted sum.</summary>
    public double MostWeighted(int issue) => _mostWeighted[issue];

    /// <summary>Works out the bounds by party, which do not depend on the weights.</summary>
    public void BoundParties()
    {
        for (int issue = member.Shape.Issues - 1; issue >= 0; issue--)
        {
            int first = member.Shape.FirstSlots[issue];
            for (int p = 0; p < _parties; p++)
            {
                double most = double.NegativeInfinity;
                for (int k = 0; k < member.OnTableCount[issue]; k++)
                {
                    int option = first + member.OnTable[first + k];
                    double value = member.Payoffs[(option * _parties) + p];
                    foreach (int pair in member.PairsOf(option))
                    {
                        value += Math.Max(0, member.PairPayoffs[(pair * _parties) + p]);
                    }

                    most = Math.Max(most, value);
                }

                _most[(issue * _parties) + p] = _most[((issue + 1) * _parties) + p] + most;
            }
        }
    }

    /// <summary>Works out the bounds of the weighted sum.</summary>
    public void BoundWeighted()
    {
        for (int issue = member.Shape.Issues - 1; issue >= 0; issue--)
        {
            int first = member.Shape.FirstSlots[issue];
            double most = double.NegativeInfinity;
            double mostAlone = double.NegativeInfinity;
            for (int k = 0; k < member.OnTableCount[issue]; k++)
            {
                int option = first + member.OnTable[first + k];
                double value = Weigh(member.Payoffs, option);
                if (value > mostAlone)
                {
                    mostAlone = value;
                    Favoured[issue] = member.OnTable[first + k];
                }

                foreach (int pair in member.PairsOf(option))
                {
                    value += Math.Max(0, Weigh(member.PairPayoffs, pair));
                }

                most = Math.Max(most, value);
            }

            _mostWeighted[issue] = _mostWeighted[issue + 1] + most;
        }
    }

    private double Weigh(double[] payoffs, int row)
    {
        double sum = 0;
        for (int p = 0; p < _parties; p++)
        {
            sum += Weights[p] * payoffs[(row * _parties) + p];
        }

        return sum;
    }
}
