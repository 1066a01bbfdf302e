using System.Runtime.Intrinsics;

namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>
/// What the issues from one on can add at most, to each party and to several weighted sums of payoffs, a lane each. All are sums over issues of
/// the best option, a pair that may be completed counting where it is good.
/// </summary>
internal sealed class RoundBounds(RoundMember member)
{
    /// <summary>Number of weighted sums.</summary>
    public static readonly int Lanes = Vector512<double>.Count;

    private readonly int _parties = member.Shape.Parties;
    private readonly double[] _most = new double[(member.Shape.Issues + 1) * member.Shape.Parties];
    private readonly Vector512<double>[] _mostWeighted = new Vector512<double>[member.Shape.Issues + 1];
    private readonly Vector512<double>[] _weights = new Vector512<double>[member.Shape.Parties];

    /// <summary>The option on each issue that is best for the first weighted sum, pairs left aside.</summary>
    public int[] Favoured { get; } = new int[member.Shape.Issues];

    /// <summary>What the issues from one on can add at most, by party.</summary>
    public ReadOnlySpan<double> Most(int issue) => _most.AsSpan(issue * _parties, _parties);

    /// <summary>What the issues from one on can add at most to the weighted sums.</summary>
    public Vector512<double> MostWeighted(int issue) => _mostWeighted[issue];

    /// <summary>Sets a party's weight in each sum.</summary>
    public void Weigh(int party, Vector512<double> weights) => _weights[party] = weights;

    /// <summary>The weighted sums of payoffs.</summary>
    public Vector512<double> Weighted(ReadOnlySpan<double> payoffs)
    {
        Vector512<double> sums = Vector512<double>.Zero;
        for (int p = 0; p < payoffs.Length; p++)
        {
            sums += _weights[p] * payoffs[p];
        }

        return sums;
    }

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

    /// <summary>Works out the bounds of the weighted sums.</summary>
    public void BoundWeighted()
    {
        for (int issue = member.Shape.Issues - 1; issue >= 0; issue--)
        {
            int first = member.Shape.FirstSlots[issue];
            Vector512<double> most = Vector512.Create(double.NegativeInfinity);
            double mostAlone = double.NegativeInfinity;
            for (int k = 0; k < member.OnTableCount[issue]; k++)
            {
                int option = first + member.OnTable[first + k];
                Vector512<double> value = Weighted(member.Payoffs.AsSpan(option * _parties, _parties));
                if (value[0] > mostAlone)
                {
                    mostAlone = value[0];
                    Favoured[issue] = member.OnTable[first + k];
                }

                foreach (int pair in member.PairsOf(option))
                {
                    value += Vector512.Max(Vector512<double>.Zero, Weighted(member.PairPayoffs.AsSpan(pair * _parties, _parties)));
                }

                most = Vector512.Max(most, value);
            }

            _mostWeighted[issue] = _mostWeighted[issue + 1] + most;
        }
    }
}
