namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>
/// Takes options off one member's table that cannot be in the package sought: where another option of the issue gives no party less,
/// and one with power so much more that no package with the worse one could be taken for as good; and all but the first of options
/// that give every party the same. Options in pairs stay, as what they give depends on others.
/// </summary>
internal sealed class RoundReduction(RoundMember member)
{
    private readonly bool[] _hasTwin = new bool[member.Shape.Slots];

    /// <summary>Takes them off.</summary>
    /// <param name="most">The most that each party can get from any package.</param>
    /// <param name="margin">Logarithms of products this close count as tied.</param>
    public void Apply(ReadOnlySpan<double> most, double margin)
    {
        _hasTwin.AsSpan().Clear();
        for (int issue = 0; issue < member.Shape.Issues; issue++)
        {
            int first = member.Shape.FirstSlots[issue];
            Span<int> options = member.OnTable.AsSpan(first, member.OnTableCount[issue]);
            int kept = 0;
            for (int k = 0; k < options.Length; k++)
            {
                if (!IsOutdone(first, options, kept, k, most, margin))
                {
                    options[kept++] = options[k];
                }
            }

            member.OnTableCount[issue] = kept;
        }
    }

    /// <summary>Whether an option taken off gives every party the same as this one.</summary>
    public bool HasTwin(int slot) => _hasTwin[slot];

    // The options before the first kept ones' end are those that stay; those from the option at hand on are not yet judged.
    private bool IsOutdone(int first, ReadOnlySpan<int> options, int kept, int k, ReadOnlySpan<double> most, double margin)
    {
        int slot = first + options[k];
        if (member.IsPaired(slot))
        {
            return false;
        }

        for (int other = 0; other < options.Length; other++)
        {
            bool isGone = other >= kept && other <= k;
            if (isGone || member.IsPaired(first + options[other]))
            {
                continue;
            }

            switch (Compare(first + options[other], slot, most, margin))
            {
                case Comparison.Same when other < kept:
                    _hasTwin[first + options[other]] = true;
                    return true;
                case Comparison.Better:
                    return true;
            }
        }

        return false;
    }

    private Comparison Compare(int one, int other, ReadOnlySpan<double> most, double margin)
    {
        int parties = most.Length;
        bool isSame = true;
        bool isBetter = false;
        for (int p = 0; p < parties; p++)
        {
            double more = member.Payoffs[(one * parties) + p] - member.Payoffs[(other * parties) + p];
            if (more < 0)
            {
                return Comparison.Neither;
            }

            isSame &= more == 0;
            isBetter |= member.Powers[p] * more > 2 * margin * (most[p] - member.Disagreement[p]) && member.Powers[p] > 0;
        }

        return isSame ? Comparison.Same : isBetter ? Comparison.Better : Comparison.Neither;
    }

    private enum Comparison
    {
        Neither,
        Same,
        Better,
    }
}
