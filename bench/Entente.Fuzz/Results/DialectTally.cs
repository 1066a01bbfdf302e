using Entente.Fuzz.Trials;

namespace Entente.Fuzz.Results;

/// <summary>Counts what came of one reader's inputs.</summary>
internal sealed class DialectTally
{
    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    /// <summary>Inputs.</summary>
    public int Inputs { get; private set; }

    /// <summary>Inputs with a finding.</summary>
    public int Findings { get; private set; }

    /// <summary>The slowest input's processor time, and its number.</summary>
    public (TimeSpan Time, int Number) Slowest { get; private set; }

    /// <summary>What the largest input allocated, and its number.</summary>
    public (long Bytes, int Number) Largest { get; private set; }

    /// <summary>Inputs by how far they came, the most frequent first.</summary>
    public IEnumerable<(string Outcome, int Count)> Outcomes => _outcomes.OrderByDescending(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal).Select(o => (o.Key, o.Value));

    /// <summary>Counts one.</summary>
    public void Add(int number, TrialResult result)
    {
        Inputs++;
        Findings += result.Finding is null ? 0 : 1;
        Count(result.Finding is null ? result.Outcome : "finding", 1);
        Slowest = result.Time > Slowest.Time ? (result.Time, number) : Slowest;
        Largest = result.Allocated > Largest.Bytes ? (result.Allocated, number) : Largest;
    }

    /// <summary>Counts what another has counted.</summary>
    public void Add(DialectTally other)
    {
        Inputs += other.Inputs;
        Findings += other.Findings;
        Slowest = other.Slowest.Time > Slowest.Time ? other.Slowest : Slowest;
        Largest = other.Largest.Bytes > Largest.Bytes ? other.Largest : Largest;
        foreach ((string outcome, int count) in other._outcomes)
        {
            Count(outcome, count);
        }
    }

    private void Count(string outcome, int count) => _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + count;
}
