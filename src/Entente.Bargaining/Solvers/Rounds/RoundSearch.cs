using System.Runtime.Intrinsics;

namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>
/// Finds one member's package of the greatest product of gains, each raised to its power, by branch and bound over the issues. A branch is cut where
/// its packages cannot give every party its least, or lie under a plane that touches the surface of packages as good as the best so far: by the
/// inequality of weighted means <c>Π(g/b)^power ≤ Σ power·g/b</c> for every point b of the surface, and the sum is greatest issue by issue. One plane
/// touches at the best package itself, the others where one party has more and all others less: where interests are opposed, those cut.
/// </summary>
internal sealed class RoundSearch
{
    // Products this close, relatively, are tied.
    private const double TieMargin = 1e-9;

    // So that rounding in a bound never cuts a package off that meets it exactly.
    private const double Slack = 1e-11;
    private const double Rounding = 1e-14;
    private const int Guesses = 10;

    // Logarithms of the factors by which a plane's point is away from the best package: the first plane's none, then in widening circles.
    private static readonly double[] s_factors = [0, 0.15, 0.4, 0.9, 1.6, 2.5, 3.5, 5, 6];

    private readonly RoundMember _member;
    private readonly RoundBounds _bounds;
    private readonly RoundReduction _reduction;
    private readonly int _parties;
    private readonly int _issues;
    private readonly int[] _taken;
    private readonly double[] _sums;
    private readonly double[] _bestGains;
    private readonly double[] _weights;
    private Vector512<double> _offset;
    private Vector512<double> _cut;
    private readonly RoundCandidates _candidates;
    private bool _hasBest;
    private double _bestLog;
    private double _idleLeast;
    private double _idle;
    private int _found;
    private Aim _aim;

    public RoundSearch(RoundMember member)
    {
        _member = member;
        _bounds = new RoundBounds(member);
        _reduction = new RoundReduction(member);
        _parties = member.Shape.Parties;
        _issues = member.Shape.Issues;
        _taken = new int[_issues];
        _sums = new double[(_issues + 1) * _parties];
        _bestGains = new double[_parties];
        _weights = new double[_parties];
        _candidates = new RoundCandidates(member.Shape);
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
    public bool IsTied => _found > 1 || HasTwin();

    /// <summary>Searches; false where no package gives every party its least and every party with power a gain.</summary>
    public bool Run()
    {
        _bounds.BoundParties();
        _reduction.Apply(_bounds.Most(0), TieMargin);
        bool known = Guess(out bool hopeless);
        if (hopeless)
        {
            return false;
        }

        _aim = Aim.GreatestProduct;
        _hasBest = known;
        _bestLog = 0;
        _candidates.Clear();
        Touch(known);
        Branch(0);
        if (!_hasBest)
        {
            return false;
        }

        bool isShared = _member.Powers.AsSpan().Contains(0);
        if (isShared || !_candidates.TryPick(_bestLog - TieMargin, Options, Payoffs, out _found))
        {
            SearchAgain(isShared);
        }

        return true;
    }

    private bool HasTwin()
    {
        for (int issue = 0; issue < _issues; issue++)
        {
            if (_reduction.HasTwin(_member.Shape.FirstSlots[issue] + Options[issue]))
            {
                return true;
            }
        }

        return false;
    }

    // With the greatest product known: the most for those without power, then the lowest places.
    private void SearchAgain(bool isShared)
    {
        _idleLeast = double.NegativeInfinity;
        if (isShared)
        {
            _aim = Aim.MostForThoseWithoutPower;
            _idle = double.NegativeInfinity;
            Branch(0);
            _idleLeast = _idle - (TieMargin * Math.Abs(_idle));
        }

        _aim = Aim.LowestPlaces;
        _found = 0;
        Branch(0);
    }

    // Packages that are best for weighted sums, the weights raised for those who lack. Says too where some weights prove that there is none.
    private bool Guess(out bool hopeless)
    {
        bool known = false;
        hopeless = false;
        for (int p = 0; p < _parties; p++)
        {
            double range = Math.Max(_bounds.Most(0)[p] - _member.Disagreement[p], 1e-300);
            _weights[p] = Math.Max(_member.Powers[p], 1e-3) / range;
            hopeless |= _bounds.Most(0)[p] < _member.Least[p] - (Slack * Math.Abs(_member.Least[p]));
        }

        for (int guess = 0; guess < Guesses && !hopeless; guess++)
        {
            WeighAlike();
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
                    _weights[p] = _member.Powers[p] == 0 ? 0 : _member.Powers[p] / gain;
                }
                else if (!(payoffs[p] >= _member.Least[p] && gain > 0))
                {
                    _weights[p] *= 2;
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
            least += _weights[p] * _member.Least[p];
            size += _weights[p] * Math.Abs(_member.Least[p]);
        }

        return _bounds.MostWeighted(0)[0] < least - (Slack * size);
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

    private void WeighAlike()
    {
        for (int p = 0; p < _parties; p++)
        {
            _bounds.Weigh(p, Vector512.Create(_weights[p]));
        }

        _bounds.BoundWeighted();
    }

    // Sets the planes: those that touch, or, while no package is known, one under which somebody lacks.
    private void Touch(bool known)
    {
        if (known)
        {
            TouchBest();
            return;
        }

        double offset = 0;
        double size = 0;
        for (int p = 0; p < _parties; p++)
        {
            offset += _weights[p] * _member.Least[p];
            size += Math.Abs(_weights[p] * _member.Least[p]);
        }

        _offset = Vector512.Create(offset);
        _cut = Vector512.Create(-Slack * size);
        WeighAlike();
    }

    // A plane's point is that of the best package with one party's gain raised by a factor and all gains lowered so that the product stays.
    private void TouchBest()
    {
        _offset = Vector512<double>.Zero;
        Vector512<double> size = Vector512<double>.Zero;
        for (int p = 0; p < _parties; p++)
        {
            Vector512<double> weights = Vector512<double>.Zero;
            for (int lane = 0; lane < RoundBounds.Lanes && _member.Powers[p] > 0; lane++)
            {
                int raised = (lane + _parties - 1) % _parties;
                double factor = s_factors[(lane + _parties - 1) / _parties];
                double lowered = -_member.Powers[raised] * factor;
                double shift = _member.Powers[raised] == 0 ? 0 : lowered + (p == raised ? factor : 0);
                weights = weights.WithElement(lane, _member.Powers[p] / _bestGains[p] * Math.Exp(-shift));
            }

            _bounds.Weigh(p, weights);
            _offset += weights * _member.Disagreement[p];
            size += weights * (Math.Abs(_member.Disagreement[p]) + Math.Abs(_bounds.Most(0)[p]));
        }

        _cut = Vector512<double>.One - (size * Rounding) - Vector512.Create(TieMargin + Slack);
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
        for (int p = 0; p < sums.Length; p++)
        {
            if (sums[p] + most[p] < _member.Least[p] - (Slack * (Math.Abs(sums[p]) + Math.Abs(most[p]))))
            {
                return false;
            }
        }

        return !Vector512.LessThanAny(_bounds.MostWeighted(issue) + _bounds.Weighted(sums) - _offset, _cut);
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
            double ratio = _hasBest ? LogRatio(payoffs) : 1;
            if (ratio > 0)
            {
                _bestLog += ratio;
                ratio = 0;
                _hasBest = true;
                Keep(payoffs);
                Touch(true);
            }

            if (ratio >= -TieMargin)
            {
                _candidates.Add(_bestLog + ratio, _taken, payoffs);
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
