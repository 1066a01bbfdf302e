using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>
/// Finds what a run computes once, at the start: the arguments of INITs, and expressions of what does not change in the run
/// (the part of a delay that a stage lasts).
/// </summary>
internal sealed class CapturedExpressions
{
    private readonly SemanticModel _model;
    private readonly HashSet<int> _computed;

    public CapturedExpressions(SemanticModel model, InputShape shape)
    {
        _model = model;
        _computed = [.. RunOrder.Of(model, shape)];
    }

    /// <summary>Those of all equations that the run computes.</summary>
    public IEnumerable<BoundExpression> All() => _computed.SelectMany(index => In(_model.Variables[index].Equation));

    // None inside another.
    private IEnumerable<BoundExpression> In(BoundExpression? equation)
    {
        var pending = new Stack<BoundExpression>();
        for (BoundExpression? next = equation; next is not null; pending.TryPop(out next))
        {
            if (next is BoundCall { Builtin: Builtin.Init } || (next is not (BoundNumber or BoundVariable) && next.Walk().All(IsUnchanging)))
            {
                yield return next;
                continue;
            }

            foreach (BoundExpression child in next.Children())
            {
                pending.Push(child);
            }
        }
    }

    private bool IsUnchanging(BoundExpression expression) => expression switch
    {
        BoundNumber or BoundUnary or BoundBinary or BoundConditional or BoundLookup => true,
        BoundVariable { Index: var index } => !_computed.Contains(index) && _model.Variables[index].Kind is not (VariableKind.Stock or VariableKind.Memory),
        BoundCall { Builtin: Builtin.TimeStep } => !_model.Controls.Steer,
        BoundCall call => call.Builtin is not (Builtin.Time or Builtin.Step or Builtin.Ramp or Builtin.Pulse or Builtin.Init),
        _ => false,
    };
}
