using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>Finds which variables cannot change in a run.</summary>
internal static class ConstantAnalysis
{
    /// <summary>
    /// Marks them. DT, STARTTIME and STOPTIME are constants, TIME and the test inputs are not. A flow out of a
    /// non-negative stock is none whatever its equation, because the stock may hold it back.
    /// </summary>
    /// <param name="variables">All variables.</param>
    /// <param name="order">An order in which each follows what it needs.</param>
    public static ImmutableArray<Variable> Mark(ImmutableArray<Variable> variables, ImmutableArray<int> order)
    {
        ImmutableArray<Variable>.Builder marked = variables.ToBuilder();
        HashSet<int> heldBack = [.. variables.Where(v => v.IsNonNegative && v.Kind == VariableKind.Stock).SelectMany(v => v.Outflows)];
        foreach (int index in order)
        {
            Variable variable = marked[index];
            bool isConstant = variable.Kind is not (VariableKind.Stock or VariableKind.Memory)
                && variable.InitialEquation is null
                && !heldBack.Contains(index)
                && variable.Equation!.Walk().All(e => IsConstant(e, marked));
            marked[index] = variable with { IsConstant = isConstant };
        }

        return marked.ToImmutable();
    }

    private static bool IsConstant(BoundExpression node, ImmutableArray<Variable>.Builder variables) => node switch
    {
        BoundVariable variable => variables[variable.Index].IsConstant,
        BoundSelect select => select.Elements.All(i => variables[i].IsConstant),
        BoundRandom => false,
        BoundCall call => call.Builtin is not (Builtin.Time or Builtin.Pulse or Builtin.Ramp or Builtin.Step),
        _ => true,
    };
}
