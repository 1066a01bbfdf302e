namespace Entente.Language.Binding;

/// <summary>Bounds what a whole model's equations unfold into: each of n elements has an equation, and may sum n others in it.</summary>
internal sealed class TermBudget
{
    /// <summary>Most terms.</summary>
    public const int MaxTerms = 500_000;

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
