namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>Solves a round as <see cref="RoundSolver"/> does, by looking at every package. What that one is held to; slow.</summary>
public sealed class ExhaustiveRoundSolver
{
    private const double TieMargin = 1e-9;

    private readonly RoundMember _member;
    private readonly int[] _places;
    private readonly int[] _taken;
    private readonly double[] _sums;
    private readonly int[] _options;
    private readonly double[] _payoffs;

    /// <summary>A solver of rounds of one shape.</summary>
    public ExhaustiveRoundSolver(RoundShape shape)
    {
        _member = new RoundMember(shape);
        _places = new int[shape.Issues];
        _taken = new int[shape.Issues];
        _options = new int[shape.Issues];
        _sums = new double[(shape.Issues + 1) * shape.Parties];
        _payoffs = new double[shape.Parties];
    }

    /// <summary>Solves the round in every member.</summary>
    public void Solve(RoundBatch batch)
    {
        for (int member = 0; member < batch.Members; member++)
        {
            int best = _member.Gather(batch, member) ? Best() : 0;
            for (int issue = 0; issue < batch.Shape.Issues; issue++)
            {
                batch.Chosen(issue)[member] = best > 0 ? _options[issue] : -1;
            }

            for (int party = 0; party < batch.Shape.Parties; party++)
            {
                batch.AgreedPayoffs(party)[member] = best > 0 ? _payoffs[party] : batch.Disagreement(party)[member];
            }

            batch.Tied[member] = best > 1;
        }
    }

    // How many packages are best, of which the first is kept.
    private int Best()
    {
        double product = double.NegativeInfinity;
        for (bool more = Begin(); more; more = MoveNext())
        {
            product = Math.Max(product, LogProduct());
        }

        if (double.IsNegativeInfinity(product))
        {
            return 0;
        }

        double idle = double.NegativeInfinity;
        for (bool more = Begin(); more; more = MoveNext())
        {
            idle = LogProduct() >= product - TieMargin ? Math.Max(idle, Idle()) : idle;
        }

        int best = 0;
        for (bool more = Begin(); more; more = MoveNext())
        {
            if (LogProduct() >= product - TieMargin && Idle() >= idle - (TieMargin * Math.Abs(idle)) && best++ == 0)
            {
                _taken.CopyTo(_options, 0);
                Payoffs.CopyTo(_payoffs);
            }
        }

        return best;
    }

    private ReadOnlySpan<double> Payoffs => _sums.AsSpan(_taken.Length * _payoffs.Length);

    private bool Begin()
    {
        Array.Clear(_places);
        SumUp(0);
        return true;
    }

    private bool MoveNext()
    {
        int issue = _places.Length - 1;
        while (issue >= 0 && ++_places[issue] == _member.OnTableCount[issue])
        {
            _places[issue--] = 0;
        }

        if (issue >= 0)
        {
            SumUp(issue);
        }

        return issue >= 0;
    }

    private void SumUp(int issue)
    {
        int parties = _payoffs.Length;
        for (; issue < _taken.Length; issue++)
        {
            int first = _member.Shape.FirstSlots[issue];
            _taken[issue] = _member.OnTable[first + _places[issue]];
            _member.Add(first + _taken[issue], _taken, _sums.AsSpan(issue * parties, parties), _sums.AsSpan((issue + 1) * parties, parties));
        }
    }

    private double LogProduct()
    {
        double sum = 0;
        for (int p = 0; p < _payoffs.Length; p++)
        {
            double gain = Payoffs[p] - _member.Disagreement[p];
            if (!(Payoffs[p] >= _member.Least[p]) || (_member.Powers[p] > 0 && !(gain > 0)))
            {
                return double.NegativeInfinity;
            }

            sum += _member.Powers[p] > 0 ? _member.Powers[p] * Math.Log(gain) : 0;
        }

        return sum;
    }

    private double Idle()
    {
        double product = 1;
        for (int p = 0; p < _payoffs.Length; p++)
        {
            product *= _member.Powers[p] == 0 ? Payoffs[p] - _member.Disagreement[p] : 1;
        }

        return product;
    }
}
