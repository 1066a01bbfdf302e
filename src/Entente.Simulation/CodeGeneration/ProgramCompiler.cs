using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Compiles a model for runs of one shape. The code of many equations in one method would be compiled badly (beyond a size the
/// runtime gives up optimising), so that they are cut into blocks.
/// </summary>
internal sealed class ProgramCompiler
{
    private const int MostEquations = 200;
    private const int MostOperations = 1000;

    private readonly ProgramParts _parts;
    private readonly BlockMaker _maker;
    private readonly int _width;

    private readonly IReadOnlySet<int> _visible;

    private ProgramCompiler(SemanticModel model, InputShape shape, IReadOnlySet<int> visible, int width)
    {
        _visible = visible;
        _parts = new ProgramParts(model, shape);
        _maker = new BlockMaker(_parts, width);
        _width = width;
    }

    /// <summary>The program.</summary>
    /// <param name="model">The model.</param>
    /// <param name="shape">What the runs act on.</param>
    /// <param name="visible">Variables whose values are asked for.</param>
    /// <param name="width">Members computed at once: 1 or <see cref="LaneFunctions.Width"/>.</param>
    public static CompiledProgram Compile(SemanticModel model, InputShape shape, IReadOnlySet<int> visible, int width) =>
        new ProgramCompiler(model, shape, visible, width).Compile();

    private CompiledProgram Compile()
    {
        SemanticModel model = _parts.Model;
        IEnumerable<int> initial = model.InitialOrder.Where(i => !_parts.Shape.Held.Contains(i));
        ImmutableArray<Block> start = [.. Equations([.. Cut(initial)], stored: null)];
        ImmutableArray<Block> startLimits = [.. Limits(isStart: true)];
        ImmutableArray<List<int>> cuts = [.. Cut(RunOrder.Of(model, _parts.Shape))];
        ImmutableArray<Block> run = [.. Equations(cuts, StoredVariables.Of(model, cuts, _visible)), .. Limits(isStart: false)];
        Block kept = _maker.Make(isStart: true, Keep);
        Block flows = _maker.Make(isStart: false, NetFlows);
        Prepare([.. run, flows, .. start, .. startLimits, kept]);
        return new CompiledProgram(_parts, _width, start, startLimits, kept, run, flows);
    }

    // The runtime compiles a method when it is first called; this way it does so on all cores.
    private static void Prepare(ImmutableArray<Block> blocks) =>
        Parallel.ForEach(blocks, RuntimeHelpers.PrepareDelegate);

    // All of the start is stored: what the run does not compute again is read from there.
    private IEnumerable<Block> Equations(ImmutableArray<List<int>> cuts, HashSet<int>? stored) =>
        cuts.Select(cut => _maker.Make(isStart: stored is null, (lanes, expressions) =>
        {
            foreach (int index in cut)
            {
                LocalBuilder value = expressions.Compute(_parts.Model.Variables[index]);
                bool isStored = stored is null || stored.Contains(index);
                if (isStored)
                {
                    lanes.Store(value, _parts.Layout.SlotOf(index));
                }

                expressions.Remember(index, value, isStored);
            }
        }));

    private IEnumerable<List<int>> Cut(IEnumerable<int> order)
    {
        var cut = new List<int>();
        int operations = 0;
        foreach (int index in order)
        {
            Variable variable = _parts.Model.Variables[index];
            int more = variable.Equation.Walk().Sum(e => e is BoundLookup ? 10 : 1) + (variable.Graph is null ? 0 : 10);
            if (cut.Count > 0 && (cut.Count == MostEquations || operations + more > MostOperations))
            {
                yield return cut;
                (cut, operations) = ([], 0);
            }

            cut.Add(index);
            operations += more;
        }

        if (cut.Count > 0)
        {
            yield return cut;
        }
    }

    private IEnumerable<Block> Limits(bool isStart) =>
        OutflowLimit.Of(_parts.Model).Select(limit => _maker.Make(isStart, (lanes, expressions) =>
            new LimitEmitter(_parts, lanes, expressions).Write(limit)));

    // What INITs keep, and how long memories remember.
    private void Keep(LaneEmitter lanes, ExpressionEmitter expressions)
    {
        foreach ((BoundExpression argument, int slot) in _parts.Captures)
        {
            expressions.Value(argument);
            lanes.Store(lanes.Keep(), slot);
        }

        for (int i = 0; i < _parts.Memories.Length; i++)
        {
            if (_parts.Memories[i].Memory!.Delay is { } delay)
            {
                expressions.Value(delay);
                lanes.Store(lanes.Keep(), _parts.DelayOf(i));
            }
        }
    }

    private void NetFlows(LaneEmitter lanes, ExpressionEmitter expressions)
    {
        foreach (Variable stock in _parts.Layout.Stocks.Select(i => _parts.Model.Variables[i]))
        {
            lanes.Number(0);
            foreach ((int flow, bool fills) in stock.Inflows.Select(f => (f, true)).Concat(stock.Outflows.Select(f => (f, false))))
            {
                lanes.Load(_parts.Layout.SlotOf(flow));
                lanes.Arithmetic(fills ? BinaryOperator.Add : BinaryOperator.Subtract);
            }

            lanes.Store(lanes.Keep(), _parts.Layout.RateOf(stock.Index));
        }
    }
}
