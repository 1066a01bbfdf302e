namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>
/// Branch and bound over the packages of one member, in the order of their option places.
/// </summary>
/// <remarks>
/// With gains b of the best package so far, the weighted inequality of arithmetic and geometric means says that a package with
/// gains g has the greater Nash product only if sum_p a_p g_p / b_p > 1. That sum is linear in payoffs, so that over the issues not
/// yet settled its maximum is the sum of their maxima: a bound that costs one addition.
/// </remarks>
internal sealed class PackageSearch(RoundShape shape)
{
    // Products closer than this, relatively, count as tied: above rounding, below what anybody could mean.
    private const double Tie = 1e-12;

    private readonly int _parties = shape.Parties;
    private readonly int _issues = shape.Issues;
    private readonly double[] _payoffs = new double[shape.Parties * shape.Slots];
    private readonly double[] _pairPayoffs = new double[shape.Parties * shape.Pairs.Length];
    private readonly PairGroups _groups = new(shape);
    private readonly double[] _disagreement = new double[shape.Parties];
    private readonly double[] _floors = new double[shape.Parties];
    private readonly double[] _powers = new double[shape.Parties];
    private readonly double[] _worth = new double[shape.Slots];
    private readonly double[] _pairWorth = new double[shape.Pairs.Length];
    private readonly double[] _slopes = new double[shape.Parties];
    private readonly double[] _mostWorth = new double[shape.Issues + 1];
    private readonly double[] _mostPayoff = new double[shape.Parties * (shape.Issues + 1)];
    private readonly double[] _partial = new double[shape.Parties * (shape.Issues + 1)];
    private readonly int[] _package = new int[shape.Issues];
    private bool _hasBest;
    private bool _isWarm;
    private double _bestProduct;
    private double _slopeConstant;

    /// <summary>The option taken on each issue.</summary>
    public int[] Best { get; } = new int[shape.Issues];

    /// <summary>What the best package is worth to each party.</summary>
    public double[] BestPayoffs { get; } = new double[shape.Parties];

    /// <summary>Takes one member's numbers.</summary>
    public void Load(RoundBatch batch, int member)
    {
        double power = 0;
        for (int party = 0; party < _parties; party++)
        {
            for (int issue = 0, slot = 0; issue < _issues; issue++)
            {
                for (int option = 0; option < shape.OptionCounts[issue]; option++, slot++)
                {
                    _payoffs[(party * shape.Slots) + slot] = batch.Payoffs(party, issue, option)[member];
                }
            }

            for (int pair = 0; pair < shape.Pairs.Length; pair++)
            {
                _pairPayoffs[(party * shape.Pairs.Length) + pair] = batch.PairPayoffs(party, pair)[member];
            }

            _disagreement[party] = batch.Disagreement(party)[member];
            _floors[party] = Math.Max(batch.Floors(party)[member], _disagreement[party]);
            _powers[party] = Math.Max(batch.Powers(party)[member], 0);
            power += _powers[party];
        }

        for (int party = 0; party < _parties; party++)
        {
            _powers[party] /= power;
        }

        for (int slot = 0; slot < shape.Slots; slot++)
        {
            if (!IsOnTheTable(slot))
            {
                TakeOff(slot);
            }
        }
    }

    /// <summary>Searches; whether there is an agreement.</summary>
    public bool Run()
    {
        _hasBest = _isWarm = false;
        if (!BoundPayoffs())
        {
            return false;
        }

        WarmUp();
        Descend(0);
        return _hasBest;
    }

    // The most that each party can still get from the issues after a depth; false where an issue has no option on the table, or
    // nobody has any power.
    private bool BoundPayoffs()
    {
        if (double.IsNaN(_powers[0]))
        {
            return false;
        }

        for (int party = 0; party < _parties; party++)
        {
            ReadOnlySpan<double> payoffs = _payoffs.AsSpan(party * shape.Slots, shape.Slots);
            ReadOnlySpan<double> pairs = _pairPayoffs.AsSpan(party * shape.Pairs.Length, shape.Pairs.Length);
            Span<double> most = _mostPayoff.AsSpan(party * (_issues + 1), _issues + 1);
            if (!Accumulate(payoffs, pairs, most))
            {
                return false;
            }
        }

        return true;
    }

    // The greatest sums over the issues from each depth on; an option that is not on the table does not count.
    private bool Accumulate(ReadOnlySpan<double> options, ReadOnlySpan<double> pairs, Span<double> most)
    {
        most[_issues] = 0;
        for (int issue = _issues - 1; issue >= 0; issue--)
        {
            double best = double.NegativeInfinity;
            int first = shape.FirstSlots[issue];
            for (int option = 0; option < shape.OptionCounts[issue]; option++)
            {
                double value = options[first + option];
                best = value > best ? value : best;
            }

            if (double.IsNegativeInfinity(best))
            {
                return false;
            }

            most[issue] = most[issue + 1] + best + _groups.MostOf(issue, pairs);
        }

        return true;
    }

    // A good package to begin with makes the bound sharp from the start: the best for some fixed rates of exchange.
    private void WarmUp()
    {
        for (int tilt = 0; tilt <= _parties; tilt++)
        {
            for (int party = 0; party < _parties; party++)
            {
                double range = Math.Max(_mostPayoff[party * (_issues + 1)] - _disagreement[party], double.Epsilon);
                _slopes[party] = (party == tilt ? 3 : 1) * Math.Max(_powers[party], Tie) / range;
            }

            ConsiderLinear();
        }

        for (int round = 0; _hasBest && round < 3; round++)
        {
            double before = _bestProduct;
            ConsiderLinear();
            if (_bestProduct <= before)
            {
                break;
            }
        }

        _isWarm = _hasBest;
    }

    private void ConsiderLinear()
    {
        WeighOptions();
        for (int issue = 0, first = 0; issue < _issues; first += shape.OptionCounts[issue], issue++)
        {
            int best = -1;
            for (int option = 0; option < shape.OptionCounts[issue]; option++)
            {
                if (_worth[first + option] > (best < 0 ? double.NegativeInfinity : _worth[first + best]))
                {
                    best = option;
                }
            }

            _package[issue] = best;
            AddOption(issue, best);
        }

        Consider(isInOrder: false);
    }

    private void WeighOptions()
    {
        _worth.AsSpan().Clear();
        _pairWorth.AsSpan().Clear();
        for (int party = 0; party < _parties; party++)
        {
            double slope = _slopes[party];
            for (int slot = 0; slot < _worth.Length; slot++)
            {
                _worth[slot] += slope * _payoffs[(party * shape.Slots) + slot];
            }

            for (int pair = 0; pair < _pairWorth.Length; pair++)
            {
                _pairWorth[pair] += slope * _pairPayoffs[(party * shape.Pairs.Length) + pair];
            }
        }
    }

    private void Descend(int issue)
    {
        if (issue == _issues)
        {
            Consider(isInOrder: true);
            return;
        }

        int first = shape.FirstSlots[issue];
        for (int option = 0; option < shape.OptionCounts[issue]; option++)
        {
            _package[issue] = option;
            if (IsOnTheTable(first + option))
            {
                AddOption(issue, option);
                if (CanImprove(issue + 1))
                {
                    Descend(issue + 1);
                }
            }
        }
    }

    private bool IsOnTheTable(int slot)
    {
        for (int party = 0; party < _parties; party++)
        {
            if (double.IsNaN(_payoffs[(party * shape.Slots) + slot]))
            {
                return false;
            }
        }

        return true;
    }

    private void TakeOff(int slot)
    {
        for (int party = 0; party < _parties; party++)
        {
            _payoffs[(party * shape.Slots) + slot] = double.NaN;
        }
    }

    private void AddOption(int issue, int option)
    {
        int slot = shape.FirstSlots[issue] + option;
        for (int party = 0; party < _parties; party++)
        {
            int at = (party * (_issues + 1)) + issue;
            _partial[at + 1] = _partial[at] + _payoffs[(party * shape.Slots) + slot]
                + _groups.SumOf(issue, option, _package, _pairPayoffs.AsSpan(party * shape.Pairs.Length, shape.Pairs.Length));
        }
    }

    private bool CanImprove(int depth)
    {
        double worth = _mostWorth[depth] - _slopeConstant;
        for (int party = 0; party < _parties; party++)
        {
            double reached = _partial[(party * (_issues + 1)) + depth];
            if (reached + _mostPayoff[(party * (_issues + 1)) + depth] < _floors[party])
            {
                return false;
            }

            worth += _slopes[party] * reached;
        }

        return !_hasBest || worth > (_isWarm ? 1 - (2 * Tie) : 1 + Tie);
    }

    private void Consider(bool isInOrder)
    {
        double product = 0;
        for (int party = 0; party < _parties; party++)
        {
            double payoff = _partial[(party * (_issues + 1)) + _issues];
            bool isRefused = !(payoff >= _floors[party]) || (_powers[party] > 0 && payoff <= _disagreement[party]);
            if (isRefused)
            {
                return;
            }

            product += _powers[party] > 0 ? _powers[party] * Math.Log(payoff - _disagreement[party]) : 0;
        }

        // The package found while warming up came out of turn: the first in order that ties with it takes its place.
        bool isBetter = !_hasBest || product > _bestProduct + Tie || (isInOrder && _isWarm && product >= _bestProduct - Tie);
        if (isBetter)
        {
            Keep(product, isInOrder);
        }
    }

    private void Keep(double product, bool isInOrder)
    {
        _hasBest = true;
        _isWarm &= !isInOrder;
        _bestProduct = product;
        _package.CopyTo(Best, 0);
        _slopeConstant = 0;
        for (int party = 0; party < _parties; party++)
        {
            BestPayoffs[party] = _partial[(party * (_issues + 1)) + _issues];
            _slopes[party] = _powers[party] > 0 ? _powers[party] / (BestPayoffs[party] - _disagreement[party]) : 0;
            _slopeConstant += _slopes[party] * _disagreement[party];
        }

        WeighOptions();
        Accumulate(_worth, _pairWorth, _mostWorth);
    }
}
