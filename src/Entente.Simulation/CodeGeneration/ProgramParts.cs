using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>What the methods of one program share while they are made: the memory's layout, what INITs keep, and tables.</summary>
internal sealed class ProgramParts
{
    private readonly Dictionary<BoundCall, int> _captures = new(ReferenceEqualityComparer.Instance);
    private readonly List<int[]> _selections = [];

    public ProgramParts(SemanticModel model, InputShape shape)
    {
        Model = model;
        Shape = shape;
        foreach (BoundCall call in model.Variables.SelectMany(v => v.Equation.Walk()).OfType<BoundCall>().Where(c => c.Builtin == Builtin.Init))
        {
            _captures.TryAdd(call, _captures.Count);
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

    /// <summary>Every INIT, with the slot in which it keeps its value.</summary>
    public IEnumerable<(BoundExpression Argument, int Slot)> Captures =>
        _captures.Select(c => (c.Key.Arguments[0], Layout.Captures + c.Value));

    /// <summary>The slot in which an INIT keeps its value.</summary>
    public int CaptureOf(BoundCall call) => Layout.Captures + _captures[call];

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
