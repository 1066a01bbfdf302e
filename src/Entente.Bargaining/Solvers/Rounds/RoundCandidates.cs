namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>The packages that were as good as the best when they were met, in that order.</summary>
internal sealed class RoundCandidates(RoundShape shape)
{
    private const int Most = 16;

    private readonly double[] _logs = new double[Most];
    private readonly int[] _options = new int[Most * shape.Issues];
    private readonly double[] _payoffs = new double[Most * shape.Parties];
    private int _count;
    private bool _isFull;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _count = 0;
        _isFull = false;
    }

    /// <summary>Adds a package, after those that are as good; where there is no room, those that are worse go.</summary>
    public void Add(double log, ReadOnlySpan<int> options, ReadOnlySpan<double> payoffs)
    {
        if (_count == Most)
        {
            DropWorse(log);
        }

        if (_count == Most)
        {
            _isFull = true;
            return;
        }

        _logs[_count] = log;
        options.CopyTo(_options.AsSpan(_count * options.Length));
        payoffs.CopyTo(_payoffs.AsSpan(_count * payoffs.Length));
        _count++;
    }

    /// <summary>Takes the first that is at least so good, and counts them; false where some had no room.</summary>
    public bool TryPick(double least, int[] options, double[] payoffs, out int count)
    {
        count = 0;
        for (int c = 0; c < _count; c++)
        {
            if (_logs[c] >= least && count++ == 0)
            {
                _options.AsSpan(c * options.Length, options.Length).CopyTo(options);
                _payoffs.AsSpan(c * payoffs.Length, payoffs.Length).CopyTo(payoffs);
            }
        }

        return !_isFull;
    }

    // Far enough below a package to be no match for it, whatever the rounding.
    private void DropWorse(double log)
    {
        int kept = 0;
        for (int c = 0; c < _count; c++)
        {
            if (_logs[c] >= log - 1e-8)
            {
                _logs[kept] = _logs[c];
                _options.AsSpan(c * shape.Issues, shape.Issues).CopyTo(_options.AsSpan(kept * shape.Issues));
                _payoffs.AsSpan(c * shape.Parties, shape.Parties).CopyTo(_payoffs.AsSpan(kept * shape.Parties));
                kept++;
            }
        }

        _count = kept;
    }
}
