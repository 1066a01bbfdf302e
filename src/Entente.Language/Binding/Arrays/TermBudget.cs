namespace Entente.Language.Binding;

/// <summary>Bounds what array functions unfold into over a whole model: each of n elements may sum n others.</summary>
internal sealed class TermBudget
{
    /// <summary>Most terms.</summary>
    public const int MaxTerms = 1_000_000;

    private long _left = MaxTerms;

    /// <summary>Whether more was asked for than there was: what is bound after that is not simulated anyway.</summary>
    public bool IsExceeded { get; private set; }

    /// <summary>Whether that many more terms are allowed; they are then used up.</summary>
    public bool TryTake(long terms)
    {
        bool isEnough = terms <= _left;
        IsExceeded |= !isEnough;
        _left -= isEnough ? terms : 0;
        return isEnough;
    }
}
