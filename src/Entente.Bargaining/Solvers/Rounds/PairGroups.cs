namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>The pairs of options by the later of their two issues: that is where they begin to count.</summary>
internal sealed class PairGroups
{
    private readonly (int Pair, int EarlierIssue, int EarlierOption, int LaterOption)[][] _byLater;
    private readonly int[][][] _byBothIssues;

    public PairGroups(RoundShape shape)
    {
        var pairs = shape.Pairs.Select((p, place) => p.FirstIssue < p.SecondIssue
            ? (Pair: place, EarlierIssue: p.FirstIssue, EarlierOption: p.FirstOption, LaterIssue: p.SecondIssue, LaterOption: p.SecondOption)
            : (Pair: place, EarlierIssue: p.SecondIssue, EarlierOption: p.SecondOption, LaterIssue: p.FirstIssue, LaterOption: p.FirstOption)).ToList();
        _byLater = [.. Enumerable.Range(0, shape.Issues).Select(issue => pairs
            .Where(p => p.LaterIssue == issue)
            .Select(p => (p.Pair, p.EarlierIssue, p.EarlierOption, p.LaterOption))
            .ToArray())];
        _byBothIssues = [.. Enumerable.Range(0, shape.Issues).Select(issue => pairs
            .Where(p => p.LaterIssue == issue)
            .GroupBy(p => p.EarlierIssue)
            .Select(group => group.Select(p => p.Pair).ToArray())
            .ToArray())];
    }

    /// <summary>What the pairs that an option completes add, with the options of the earlier issues settled.</summary>
    public double SumOf(int issue, int option, int[] package, ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach ((int pair, int earlierIssue, int earlierOption, int laterOption) in _byLater[issue])
        {
            sum += laterOption == option && package[earlierIssue] == earlierOption ? values[pair] : 0;
        }

        return sum;
    }

    /// <summary>The most that pairs whose later issue this is can add: of two issues at most one pair applies, or none.</summary>
    public double MostOf(int issue, ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (int[] group in _byBothIssues[issue])
        {
            double most = 0;
            foreach (int pair in group)
            {
                most = values[pair] > most ? values[pair] : most;
            }

            sum += most;
        }

        return sum;
    }
}
