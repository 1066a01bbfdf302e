using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Where a compiled run keeps its numbers. A slot holds one number for each member computed at once, side by side; stocks come
/// first, so that a time stepping method sees them as one array.
/// </summary>
internal sealed class MemoryLayout
{
    private readonly int[] _slots;
    private readonly int[] _hooks;

    /// <param name="model">The model.</param>
    /// <param name="captures">How many values are kept of the start.</param>
    /// <param name="moving">Variables that inputs change at each instant.</param>
    public MemoryLayout(SemanticModel model, int captures, IReadOnlyCollection<int> moving)
    {
        Stocks = [.. model.Variables.Where(v => v.Kind == VariableKind.Stock).Select(v => v.Index)];
        _slots = new int[model.Variables.Length];
        _hooks = new int[model.Variables.Length];
        Array.Fill(_slots, -1);
        Array.Fill(_hooks, -1);
        int next = 0;
        foreach (int index in Stocks.Concat(model.RunOrder).Concat(model.Variables.Select(v => v.Index)))
        {
            if (_slots[index] < 0)
            {
                _slots[index] = next++;
            }
        }

        Rates = next;
        StepStart = Rates + Stocks.Length;
        Captures = StepStart + Stocks.Length;
        next = Captures + captures;
        foreach (int index in moving)
        {
            _hooks[index] = next;
            next += 2;
        }

        SlotCount = next;
    }

    /// <summary>The stocks, in the order of their slots, which are the first.</summary>
    public ImmutableArray<int> Stocks { get; }

    /// <summary>First slot of the stocks' net flows.</summary>
    public int Rates { get; }

    /// <summary>First slot of the stocks' values when the step began.</summary>
    public int StepStart { get; }

    /// <summary>First slot of what is kept of the start.</summary>
    public int Captures { get; }

    /// <summary>Slots in all.</summary>
    public int SlotCount { get; }

    /// <summary>The slot of a variable.</summary>
    public int SlotOf(int variable) => _slots[variable];

    /// <summary>The first of the two slots in which inputs say how a variable is changed (<see cref="InputChange"/>), or -1.</summary>
    public int HookOf(int variable) => _hooks[variable];

    /// <summary>The slot of a stock's value when the step began.</summary>
    public int StepStartOf(int stock) => StepStart + _slots[stock];

    /// <summary>The slot of a stock's net flow.</summary>
    public int RateOf(int stock) => Rates + _slots[stock];
}
