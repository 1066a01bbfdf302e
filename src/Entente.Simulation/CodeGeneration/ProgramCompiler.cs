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
    // Of one vector of members; a method that computes several holds fewer equations. Measured: longer methods are compiled
    // badly, and shorter ones bring more values through memory.
    private const int MostEquations = 120;
    private const int MostOperations = 700;

    private readonly ProgramParts _parts;
    private readonly BlockMaker _maker;
    private readonly int _width;
    private readonly ProgramKind _kind;

    private ProgramCompiler(ProgramKind kind, SemanticModel model, int width)
    {
        _kind = kind;
        _parts = new ProgramParts(model, kind.Shape);
        _maker = new BlockMaker(_parts, width);
        _width = width;
    }

    /// <summary>The program.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="model">The model.</param>
    /// <param name="width">Members computed at once: 1, or those of one or more vectors.</param>
    public static CompiledProgram Compile(ProgramKind kind, SemanticModel model, int width) =>
        new ProgramCompiler(kind, model, width).Compile();

    private CompiledProgram Compile()
    {
        SemanticModel model = _parts.Model;
        IEnumerable<int> initial = model.InitialOrder.Where(i => !_parts.Shape.Held.Contains(i));
        ImmutableArray<Block> start = [.. Cut(initial).Select(cut => _maker.Start(cut.Select(index => Equation(index, isStored: true))))];
        ImmutableArray<Block> startLimits = [.. OutflowLimit.Of(model).Select(limit => _maker.Start([Limit(limit)]))];
        Block kept = _maker.Start(Kept());

        ImmutableArray<List<int>> cuts = [.. Cut(RunOrder.Of(model, _parts.Shape))];
        HashSet<int> stored = StoredVariables.Of(model, cuts, _kind.Visible);
        bool needsRun = !_kind.Leaps || model.Variables.Any(v => v.InitialEquation is not null);
        ImmutableArray<Block> run = needsRun ? Instant(cuts, stored, []) : [];
        ImmutableArray<Block> flows = _kind.Leaps ? [] : [_maker.Run(_parts.Layout.Stocks.Select(NetFlow))];
        ImmutableArray<Block> leap = _kind.Leaps ? Instant(cuts, stored, _parts.Layout.Stocks.Select(Move)) : [];
        Prepare([.. run, .. flows, .. leap, .. start, .. startLimits, kept]);
        return new CompiledProgram(_parts, _width, start, startLimits, kept, run, flows, leap);
    }

    // An instant after the start, in blocks; before the equations come the pieces given.
    private ImmutableArray<Block> Instant(ImmutableArray<List<int>> cuts, HashSet<int> stored, IEnumerable<Action<LaneCode>> before)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        List<Action<LaneCode>> pieces = [.. before];
        foreach (List<int> cut in cuts)
        {
            pieces.AddRange(cut.Select(index => Equation(index, stored.Contains(index))));
            blocks.Add(_maker.Run(pieces));
            pieces.Clear();
        }

        if (pieces.Count > 0)
        {
            blocks.Add(_maker.Run(pieces));
        }

        blocks.AddRange(OutflowLimit.Of(_parts.Model).Select(limit => _maker.Run([Limit(limit)])));
        return blocks.ToImmutable();
    }

    // The runtime compiles a method when it is first called; this way it does so on all cores.
    private static void Prepare(ImmutableArray<Block> blocks) =>
        Parallel.ForEach(blocks, RuntimeHelpers.PrepareDelegate);

    // All of the start is stored: what the run does not compute again is read from there.
    private Action<LaneCode> Equation(int index, bool isStored) => code =>
    {
        LocalBuilder value = code.Expressions.Compute(_parts.Model.Variables[index]);
        if (isStored)
        {
            code.Lanes.Store(value, _parts.Layout.SlotOf(index));
        }

        code.Expressions.Remember(index, value, isStored);
    };

    private Action<LaneCode> Limit(OutflowLimit limit) => code => new LimitEmitter(_parts, code).Write(limit);

    private IEnumerable<List<int>> Cut(IEnumerable<int> order)
    {
        int vectors = CompiledProgram.VectorsIn(_width);
        var cut = new List<int>();
        int operations = 0;
        foreach (int index in order)
        {
            Variable variable = _parts.Model.Variables[index];
            int more = variable.Equation.Walk().Sum(e => e is BoundLookup ? 10 : 1) + (variable.Graph is null ? 0 : 10);
            if (cut.Count > 0 && (cut.Count * vectors >= MostEquations || (operations + more) * vectors > MostOperations))
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

    // What INITs keep, and how long memories remember.
    private IEnumerable<Action<LaneCode>> Kept()
    {
        foreach ((BoundExpression argument, int slot) in _parts.Captures)
        {
            yield return Keep(argument, slot);
        }

        for (int i = 0; i < _parts.Memories.Length; i++)
        {
            if (_parts.Memories[i].Memory!.Delay is { } delay)
            {
                yield return Keep(delay, _parts.DelayOf(i));
            }
        }
    }

    private static Action<LaneCode> Keep(BoundExpression expression, int slot) => code =>
    {
        code.Expressions.Value(expression);
        code.Lanes.Store(code.Lanes.Keep(), slot);
    };

    private Action<LaneCode> NetFlow(int stock) => code =>
    {
        SumOfFlows(code.Lanes, _parts.Model.Variables[stock]);
        code.Lanes.Store(code.Lanes.Keep(), _parts.Layout.RateOf(stock));
    };

    // Euler's step of one stock; a limit on its outflows reads what it then is.
    private Action<LaneCode> Move(int stock) => code =>
    {
        LaneEmitter lanes = code.Lanes;
        lanes.Load(_parts.Layout.SlotOf(stock));
        SumOfFlows(lanes, _parts.Model.Variables[stock]);
        lanes.OfClock(nameof(Clock.TimeStep));
        lanes.Arithmetic(BinaryOperator.Multiply);
        lanes.Arithmetic(BinaryOperator.Add);
        LocalBuilder moved = lanes.Keep();
        lanes.Store(moved, _parts.Layout.SlotOf(stock));
        if (_parts.Model.Variables[stock] is { IsNonNegative: true })
        {
            lanes.Store(moved, _parts.Layout.StepStartOf(stock));
        }

        code.Expressions.Remember(stock, moved, isStored: true);
    };

    private void SumOfFlows(LaneEmitter lanes, Variable stock)
    {
        lanes.Number(0);
        foreach ((int flow, bool fills) in stock.Inflows.Select(f => (f, true)).Concat(stock.Outflows.Select(f => (f, false))))
        {
            lanes.Load(_parts.Layout.SlotOf(flow));
            lanes.Arithmetic(fills ? BinaryOperator.Add : BinaryOperator.Subtract);
        }
    }
}
