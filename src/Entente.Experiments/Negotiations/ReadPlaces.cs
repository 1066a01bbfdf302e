using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Experiments.Negotiations;

/// <summary>Gives each variable that a rule reads its place in the rule's list.</summary>
internal sealed class ReadPlaces
{
    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _variables = [];

    /// <summary>The variables, in the order of their places.</summary>
    public ImmutableArray<int> Variables => [.. _variables];

    /// <summary>The place of a variable.</summary>
    public int Of(Variable variable)
    {
        if (!_places.TryGetValue(variable.Index, out int place))
        {
            place = _variables.Count;
            _places.Add(variable.Index, place);
            _variables.Add(variable.Index);
        }

        return place;
    }

    /// <summary>The place of a variable, or -1 where there is none.</summary>
    public int OfOptional(Variable? variable) => variable is null ? -1 : Of(variable);
}
