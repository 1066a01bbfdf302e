using Entente.Bargaining.Solvers.Rounds;

namespace Entente.Experiments.Negotiations;

/// <summary>What a rule keeps from step to step for the members that run together.</summary>
/// <param name="shape">What is on the table.</param>
/// <param name="rounds">Number of rounds.</param>
/// <param name="members">How many members run together.</param>
internal sealed class TableState(RoundShape shape, int rounds, int members)
{
    private readonly double[] _lastMet = new double[rounds * members];
    private readonly bool[] _isOpen = new bool[shape.Issues * members];
    private readonly int[] _refusedBy = new int[members];

    /// <summary>The round of these members.</summary>
    public RoundBatch Batch { get; } = new(shape, members);

    /// <summary>When each member last met in a round, negative infinity where it has not.</summary>
    public Span<double> LastMet(int round) => _lastMet.AsSpan(round * members, members);

    /// <summary>Whether an issue is on each member's table at this step.</summary>
    public Span<bool> IsOpen(int issue) => _isOpen.AsSpan(issue * members, members);

    /// <summary>The party that refused what the others would have signed, or -1.</summary>
    public ReadOnlySpan<int> RefusedBy => _refusedBy;

    /// <summary>Whether a member has anything on its table at this step.</summary>
    public bool Meets(int member)
    {
        for (int issue = 0; issue < shape.Issues; issue++)
        {
            if (_isOpen[(issue * members) + member])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A party refuses: there is no agreement.</summary>
    public void Refuse(int member, int party)
    {
        _refusedBy[member] = party;
        for (int issue = 0; issue < shape.Issues; issue++)
        {
            Batch.Chosen(issue)[member] = -1;
        }

        for (int other = 0; other < shape.Parties; other++)
        {
            Batch.AgreedPayoffs(other)[member] = Batch.Disagreement(other)[member];
        }
    }

    /// <summary>As before the run.</summary>
    public void Reset()
    {
        _lastMet.AsSpan().Fill(double.NegativeInfinity);
        CloseAll();
    }

    /// <summary>Takes all issues off all tables.</summary>
    public void CloseAll()
    {
        _isOpen.AsSpan().Clear();
        _refusedBy.AsSpan().Fill(-1);
    }
}
