namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>One member's round, gathered from a batch into arrays that are used again for the next member.</summary>
internal sealed class RoundMember
{
    private readonly int[][] _pairsOfOption;
    private readonly bool[] _isPaired;
    private readonly int[] _earlierIssue;
    private readonly int[] _earlierOption;

    public RoundMember(RoundShape shape)
    {
        Shape = shape;
        Payoffs = new double[shape.Slots * shape.Parties];
        PairPayoffs = new double[shape.Pairs.Length * shape.Parties];
        Disagreement = new double[shape.Parties];
        Least = new double[shape.Parties];
        Powers = new double[shape.Parties];
        OnTable = new int[shape.Slots];
        OnTableCount = new int[shape.Issues];
        _earlierIssue = [.. shape.Pairs.Select(p => Math.Min(p.FirstIssue, p.SecondIssue))];
        _earlierOption = [.. shape.Pairs.Select(p => p.FirstIssue < p.SecondIssue ? p.FirstOption : p.SecondOption)];
        var pairs = new List<int>[shape.Slots];
        for (int o = 0; o < pairs.Length; o++)
        {
            pairs[o] = [];
        }

        for (int k = 0; k < shape.Pairs.Length; k++)
        {
            RoundPair pair = shape.Pairs[k];
            bool secondIsLater = pair.FirstIssue < pair.SecondIssue;
            pairs[shape.FirstSlots[secondIsLater ? pair.SecondIssue : pair.FirstIssue] + (secondIsLater ? pair.SecondOption : pair.FirstOption)].Add(k);
        }

        _pairsOfOption = [.. pairs.Select(p => p.ToArray())];
        _isPaired = new bool[shape.Slots];
        foreach (RoundPair pair in shape.Pairs)
        {
            _isPaired[shape.FirstSlots[pair.FirstIssue] + pair.FirstOption] = true;
            _isPaired[shape.FirstSlots[pair.SecondIssue] + pair.SecondOption] = true;
        }
    }

    /// <summary>The round's shape.</summary>
    public RoundShape Shape { get; }

    /// <summary>By option (of all issues), then by party.</summary>
    public double[] Payoffs { get; }

    /// <summary>By pair, then by party.</summary>
    public double[] PairPayoffs { get; }

    /// <summary>By party.</summary>
    public double[] Disagreement { get; }

    /// <summary>What each party has to get.</summary>
    public double[] Least { get; }

    /// <summary>They sum to one.</summary>
    public double[] Powers { get; }

    /// <summary>From each issue's first place on, the places of its options that are on the table.</summary>
    public int[] OnTable { get; }

    /// <summary>How many options of each issue are on the table.</summary>
    public int[] OnTableCount { get; }

    /// <summary>Takes a member's values; false where nothing can be agreed: no option on the table, no power, or a value that is no number.</summary>
    public bool Gather(RoundBatch batch, int member)
    {
        double power = 0;
        bool isSound = true;
        for (int p = 0; p < Powers.Length; p++)
        {
            Disagreement[p] = batch.Disagreement(p)[member];
            double floor = batch.Floors(p)[member];
            Least[p] = double.IsNegativeInfinity(floor) ? floor : Math.Max(Disagreement[p], floor);
            Powers[p] = batch.Powers(p)[member];
            isSound &= Powers[p] >= 0 && double.IsFinite(Disagreement[p]) && !double.IsNaN(Least[p]);
            power += Powers[p];
        }

        for (int p = 0; p < Powers.Length; p++)
        {
            Powers[p] /= power;
        }

        return GatherOptions(batch, member) && isSound && power > 0 && double.IsFinite(power);
    }

    /// <summary>Adds an option's payoffs to sums, and those of the pairs that it completes with options taken before.</summary>
    public void Add(int option, ReadOnlySpan<int> taken, ReadOnlySpan<double> sums, Span<double> to)
    {
        int parties = to.Length;
        for (int p = 0; p < parties; p++)
        {
            to[p] = sums[p] + Payoffs[(option * parties) + p];
        }

        foreach (int pair in _pairsOfOption[option])
        {
            if (taken[_earlierIssue[pair]] == _earlierOption[pair])
            {
                for (int p = 0; p < parties; p++)
                {
                    to[p] += PairPayoffs[(pair * parties) + p];
                }
            }
        }
    }

    /// <summary>Whether an option is worth something together with another issue's.</summary>
    public bool IsPaired(int option) => _isPaired[option];

    /// <summary>The pairs that an option completes.</summary>
    public ReadOnlySpan<int> PairsOf(int option) => _pairsOfOption[option];

    private bool GatherOptions(RoundBatch batch, int member)
    {
        int parties = Powers.Length;
        bool allHaveOptions = true;
        for (int issue = 0; issue < OnTableCount.Length; issue++)
        {
            int first = Shape.FirstSlots[issue];
            int count = 0;
            for (int option = 0; option < Shape.OptionCounts[issue]; option++)
            {
                double sum = 0;
                for (int p = 0; p < parties; p++)
                {
                    double payoff = batch.Payoffs(p, issue, option)[member];
                    Payoffs[((first + option) * parties) + p] = payoff;
                    sum += payoff;
                }

                if (!double.IsNaN(sum))
                {
                    OnTable[first + count++] = option;
                }
            }

            OnTableCount[issue] = count;
            allHaveOptions &= count > 0;
        }

        for (int pair = 0; pair < Shape.Pairs.Length; pair++)
        {
            for (int p = 0; p < parties; p++)
            {
                double payoff = batch.PairPayoffs(p, pair)[member];
                PairPayoffs[(pair * parties) + p] = double.IsNaN(payoff) ? 0 : payoff;
            }
        }

        return allHaveOptions;
    }
}
