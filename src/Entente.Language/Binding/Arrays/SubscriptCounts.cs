namespace Entente.Language.Binding;

/// <summary>Tells apart by their order several wildcards, and several uses of one dimension, in one list of subscripts.</summary>
internal sealed class SubscriptCounts
{
    private readonly Dictionary<string, int> _counts = new(0, StringComparer.Ordinal);
    private int _wildcards;

    /// <summary>The axis of the next wildcard.</summary>
    public string NextWildcard() => _wildcards++ == 0 ? "*0" : $"*{_wildcards - 1}";

    /// <summary>How often a dimension was used before.</summary>
    public int Next(string name)
    {
        int before = _counts.GetValueOrDefault(name);
        _counts[name] = before + 1;
        return before;
    }
}
