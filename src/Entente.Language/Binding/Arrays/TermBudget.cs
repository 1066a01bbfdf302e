namespace Entente.Language.Binding;

/// <summary>Bounds what array functions unfold into over a whole model: each of n elements may sum n others.</summary>
internal sealed class TermBudget
{
    /// <summary>Most terms.</summary>
    public const int MaxTerms = 4_000_000;

    private long _left = MaxTerms;

    /// <summary>Whether that many more terms are allowed; they are then used up.</summary>
    public bool TryTake(long terms)
    {
        bool isEnough = terms <= _left;
        _left -= isEnough ? terms : 0;
        return isEnough;
    }
}
