using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Language.Units;

namespace Entente.Language.Semantics;

/// <summary>A model whose names are bound and whose order of computation is found; the only form that is simulated.</summary>
public sealed class SemanticModel
{
    private readonly Dictionary<string, int> _byPath;

    /// <summary>Made by binding; all indices refer to <paramref name="variables"/>.</summary>
    public SemanticModel(
        string name,
        SimulationSpecs specs,
        ImmutableArray<Variable> variables,
        ImmutableArray<int> initialOrder,
        ImmutableArray<int> runOrder)
    {
        Name = name;
        Specs = specs;
        Variables = variables;
        InitialOrder = initialOrder;
        RunOrder = runOrder;
        _byPath = variables.ToDictionary(v => v.Path, v => v.Index, StringComparer.Ordinal);
    }

    /// <summary>The model's name as written.</summary>
    public string Name { get; }

    /// <summary>When and how it runs unless told otherwise.</summary>
    public SimulationSpecs Specs { get; }

    /// <summary>What its time is measured in, by the file's own definitions; <see langword="null"/> where it does not say.</summary>
    public MeasurementUnit? TimeMeasuredIn { get; init; }

    /// <summary>Variables that change <see cref="Specs"/> as the model runs.</summary>
    public ControlVariables Controls { get; init; } = ControlVariables.None;

    /// <summary>All variables of all modules; <see cref="Variable.Index"/> is the place in this list.</summary>
    public ImmutableArray<Variable> Variables { get; }

    /// <summary>
    /// Order in which everything is computed at the start: stocks' initial values and whatever they and the run need.
    /// Holds every variable that has an equation, once.
    /// </summary>
    public ImmutableArray<int> InitialOrder { get; }

    /// <summary>Order in which auxiliaries and flows (not stocks, not constants) are computed at each later instant.</summary>
    public ImmutableArray<int> RunOrder { get; }

    /// <summary>Finds a variable by canonical path, or by any spelling of it (case, spaces and underscores do not matter).</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out Variable? variable)
    {
        bool found = _byPath.TryGetValue(path, out int index) || _byPath.TryGetValue(CanonicalName.Of(path), out index);
        variable = found ? Variables[index] : null;
        return found;
    }
}
