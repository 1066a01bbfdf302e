using Entente.Language.Semantics;

namespace Entente.Simulation.Lowering;

/// <summary>Which variables an expression reads at the instant it is computed.</summary>
internal static class References
{
    /// <summary>Indices of the variables read; what stands inside INIT is read at the start only and does not count.</summary>
    public static IEnumerable<int> Of(BoundExpression? expression) => expression switch
    {
        null or BoundNumber or BoundCall { Builtin: Builtin.Init } => [],
        BoundVariable variable => [variable.Index],
        BoundUnary unary => Of(unary.Operand),
        BoundBinary binary => Of(binary.Left).Concat(Of(binary.Right)),
        BoundConditional choice => Of(choice.Condition).Concat(Of(choice.Then)).Concat(Of(choice.Else)),
        BoundCall call => call.Arguments.SelectMany(Of),
        BoundLookup lookup => Of(lookup.Argument),
        BoundSelect select => select.Elements.Concat(Of(select.Position)),
        BoundRandom random => random.Arguments.SelectMany(Of),
        _ => throw new ArgumentException($"No such expression: {expression.GetType().Name}.", nameof(expression)),
    };
}
