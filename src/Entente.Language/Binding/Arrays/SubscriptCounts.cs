namespace Entente.Language.Binding;

/// <summary>Tells apart by their order several wildcards, and several uses of one dimension, in one list of subscripts.</summary>
internal sealed class SubscriptCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The axis of the next wildcard.</summary>
    public string NextWildcard() => $"*{Next("*")}";

    /// <summary>How often a dimension was used before.</summary>
    public int Next(string name)
    {
        int before = _counts.GetValueOrDefault(name);
        _counts[name] = before + 1;
        return before;
    }
}
