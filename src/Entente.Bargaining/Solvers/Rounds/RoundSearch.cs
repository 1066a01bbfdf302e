namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>
/// Finds one member's package of the greatest product of gains, each raised to its power, by branch and bound over the issues. A branch is cut where
/// its packages cannot give every party its least, or lie under the plane that touches the product at the best package so far: by the inequality
/// of weighted means <c>Π(g/best)^power ≤ Σ power·g/best</c>, and the sum is greatest issue by issue.
/// </summary>
internal sealed class RoundSearch
{
    // Products this close, relatively, are tied.
    private const double TieMargin = 1e-9;

    // So that rounding in a bound never cuts a package off that meets it exactly.
    private const double Slack = 1e-11;
    private const int Guesses = 10;

    private readonly RoundMember _member;
    private readonly RoundBounds _bounds;
    private readonly int _parties;
    private readonly int _issues;
    private readonly int[] _taken;
    private readonly double[] _sums;
    private readonly double[] _bestGains;
    private double _offset;
    private double _cut;
    private double _idleLeast;
    private double _idle;
    private int _found;
    private Aim _aim;

    public RoundSearch(RoundMember member)
    {
        _member = member;
        _bounds = new RoundBounds(member);
        _parties = member.Shape.Parties;
        _issues = member.Shape.Issues;
        _taken = new int[_issues];
        _sums = new double[(_issues + 1) * _parties];
        _bestGains = new double[_parties];
        Options = new int[_issues];
        Payoffs = new double[_parties];
    }

    // What a leaf is examined for.
    private enum Aim
    {
        GreatestProduct,
        MostForThoseWithoutPower,
        LowestPlaces,
    }

    /// <summary>The options of the package that was found.</summary>
    public int[] Options { get; }

    /// <summary>Its payoffs.</summary>
    public double[] Payoffs { get; }

    /// <summary>Whether another package is as good.</summary>
    public bool IsTied => _found > 1;

    /// <summary>Searches; false where no package gives every party its least and every party with power a gain.</summary>
    public bool Run()
    {
        _bounds.BoundParties();
        bool known = Guess(out bool hopeless);
        if (hopeless)
        {
            return false;
        }

        _aim = Aim.GreatestProduct;
        _found = known ? 1 : 0;
        Touch(known);
        Branch(0);
        if (_found == 0)
        {
            return false;
        }

        _cut = 1 - TieMargin - Slack;
        _idleLeast = double.NegativeInfinity;
        if (_member.Powers.AsSpan().Contains(0))
        {
            _aim = Aim.MostForThoseWithoutPower;
            _idle = double.NegativeInfinity;
            Branch(0);
            _idleLeast = _idle - (TieMargin * Math.Abs(_idle));
        }

        _aim = Aim.LowestPlaces;
        _found = 0;
        Branch(0);
        return true;
    }

    // Packages that are best for weighted sums, the weights raised for those who lack. Says too where some weights prove that there is none.
    private bool Guess(out bool hopeless)
    {
        bool known = false;
        hopeless = false;
        for (int p = 0; p < _parties; p++)
        {
            double range = Math.Max(_bounds.Most(0)[p] - _member.Disagreement[p], 1e-300);
            _bounds.Weights[p] = Math.Max(_member.Powers[p], 1e-3) / range;
            hopeless |= _bounds.Most(0)[p] < _member.Least[p] - (Slack * Math.Abs(_member.Least[p]));
        }

        for (int guess = 0; guess < Guesses && !hopeless; guess++)
        {
            _bounds.BoundWeighted();
            hopeless = !known && IsHopeless();
            TakeFavoured();
            ReadOnlySpan<double> payoffs = _sums.AsSpan(_issues * _parties, _parties);
            bool meets = Meets(payoffs);
            if (meets && (!known || LogRatio(payoffs) > 0))
            {
                known = true;
                Keep(payoffs);
            }
            else if (known)
            {
                return true;
            }

            for (int p = 0; p < _parties; p++)
            {
                double gain = payoffs[p] - _member.Disagreement[p];
                if (meets)
                {
                    _bounds.Weights[p] = _member.Powers[p] == 0 ? 0 : _member.Powers[p] / gain;
                }
                else if (!(payoffs[p] >= _member.Least[p] && gain > 0))
                {
                    _bounds.Weights[p] *= 2;
                }
            }
        }

        return known;
    }

    private bool IsHopeless()
    {
        double least = 0;
        double size = 0;
        for (int p = 0; p < _parties; p++)
        {
            least += _bounds.Weights[p] * _member.Least[p];
            size += _bounds.Weights[p] * Math.Abs(_member.Least[p]);
        }

        return _bounds.MostWeighted(0) < least - (Slack * size);
    }

    private void TakeFavoured()
    {
        for (int issue = 0; issue < _issues; issue++)
        {
            Take(issue, _bounds.Favoured[issue]);
        }
    }

    private void Take(int issue, int option)
    {
        _taken[issue] = option;
        _member.Add(
            _member.Shape.FirstSlots[issue] + option,
            _taken,
            _sums.AsSpan(issue * _parties, _parties),
            _sums.AsSpan((issue + 1) * _parties, _parties));
    }

    private bool Meets(ReadOnlySpan<double> payoffs)
    {
        for (int p = 0; p < payoffs.Length; p++)
        {
            if (!(payoffs[p] >= _member.Least[p]) || (_member.Powers[p] > 0 && !(payoffs[p] > _member.Disagreement[p])))
            {
                return false;
            }
        }

        return true;
    }

    private void Keep(ReadOnlySpan<double> payoffs)
    {
        for (int p = 0; p < payoffs.Length; p++)
        {
            _bestGains[p] = payoffs[p] - _member.Disagreement[p];
        }
    }

    // Logarithm of the product relative to that of the best package.
    private double LogRatio(ReadOnlySpan<double> payoffs)
    {
        double sum = 0;
        for (int p = 0; p < payoffs.Length; p++)
        {
            if (_member.Powers[p] > 0)
            {
                sum += _member.Powers[p] * Math.Log((payoffs[p] - _member.Disagreement[p]) / _bestGains[p]);
            }
        }

        return sum;
    }

    // Sets the plane: that which touches the product at the best package, or while there is none, one above all that give everybody its least.
    private void Touch(bool known)
    {
        _offset = 0;
        double size = 0;
        for (int p = 0; p < _parties; p++)
        {
            if (known)
            {
                _bounds.Weights[p] = _member.Powers[p] == 0 ? 0 : _member.Powers[p] / _bestGains[p];
            }

            double origin = _bounds.Weights[p] * (known ? _member.Disagreement[p] : _member.Least[p]);
            _offset += origin;
            size += Math.Abs(origin);
        }

        _cut = known ? 1 : -Slack * size;
        _bounds.BoundWeighted();
    }

    private void Branch(int issue)
    {
        if (issue == _issues)
        {
            Examine();
            return;
        }

        int first = _member.Shape.FirstSlots[issue];
        for (int k = 0; k < _member.OnTableCount[issue]; k++)
        {
            Take(issue, _member.OnTable[first + k]);
            if (MayMeet(issue + 1))
            {
                Branch(issue + 1);
                if (_aim == Aim.LowestPlaces && _found > 1)
                {
                    return;
                }
            }
        }
    }

    private bool MayMeet(int issue)
    {
        ReadOnlySpan<double> sums = _sums.AsSpan(issue * _parties, _parties);
        ReadOnlySpan<double> most = _bounds.Most(issue);
        double weighted = _bounds.MostWeighted(issue) - _offset;
        for (int p = 0; p < sums.Length; p++)
        {
            weighted += _bounds.Weights[p] * sums[p];
            double least = _member.Least[p];
            if (sums[p] + most[p] < least - (Slack * (Math.Abs(sums[p]) + Math.Abs(most[p]))))
            {
                return false;
            }
        }

        return weighted >= _cut;
    }

    private void Examine()
    {
        ReadOnlySpan<double> payoffs = _sums.AsSpan(_issues * _parties, _parties);
        if (!Meets(payoffs))
        {
            return;
        }

        if (_aim == Aim.GreatestProduct)
        {
            if (_found == 0 || LogRatio(payoffs) > 0)
            {
                _found = 1;
                Keep(payoffs);
                Touch(true);
            }

            return;
        }

        if (LogRatio(payoffs) < -TieMargin)
        {
            return;
        }

        double idle = 1;
        for (int p = 0; p < payoffs.Length; p++)
        {
            idle *= _member.Powers[p] == 0 ? payoffs[p] - _member.Disagreement[p] : 1;
        }

        if (_aim == Aim.MostForThoseWithoutPower)
        {
            _idle = Math.Max(_idle, idle);
        }
        else if (idle >= _idleLeast && _found++ == 0)
        {
            _taken.CopyTo(Options, 0);
            payoffs.CopyTo(Payoffs);
        }
    }
}
