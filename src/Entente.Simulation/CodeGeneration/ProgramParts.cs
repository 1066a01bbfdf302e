using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>What the methods of one program share while they are made: the memory's layout, what is kept of the start, and tables.</summary>
internal sealed class ProgramParts
{
    private readonly Dictionary<BoundExpression, int> _captures = new(ReferenceEqualityComparer.Instance);
    private readonly List<int[]> _selections = [];

    public ProgramParts(SemanticModel model, InputShape shape)
    {
        Model = model;
        Shape = shape;
        foreach (BoundExpression expression in new CapturedExpressions(model, shape).All())
        {
            _captures.TryAdd(expression, _captures.Count);
        }

        Memories = [.. model.Variables.Where(v => v.Memory is not null)];
        Layout = new MemoryLayout(model, _captures.Count + Memories.Length, shape.Moving);
        Tables = new CodeTables(model.Variables);
    }

    public SemanticModel Model { get; }

    public InputShape Shape { get; }

    public MemoryLayout Layout { get; }

    public CodeTables Tables { get; }

    /// <summary>The variables that remember others.</summary>
    public ImmutableArray<Variable> Memories { get; }

    /// <summary>What is computed once at the start, with the slots in which it is kept.</summary>
    public IEnumerable<(BoundExpression Expression, int Slot)> Captures =>
        _captures.Select(c => (c.Key is BoundCall { Builtin: Builtin.Init } init ? init.Arguments[0] : c.Key, Layout.Captures + c.Value));

    /// <summary>Whether the run takes an expression's value from the start, and the slot in which it is kept.</summary>
    public bool IsCaptured(BoundExpression expression, out int slot)
    {
        bool isCaptured = _captures.TryGetValue(expression, out int place);
        slot = Layout.Captures + place;
        return isCaptured;
    }

    /// <summary>The slot in which a memory's delay is kept.</summary>
    public int DelayOf(int memory) => Layout.Captures + _captures.Count + memory;

    /// <summary>Adds a choice among variables to the tables; its number.</summary>
    public int AddSelection(ImmutableArray<int> elements)
    {
        _selections.Add([.. elements.Select(Layout.SlotOf)]);
        Tables.Selections = [.. _selections];
        return _selections.Count - 1;
    }
}
