using Entente.Language.Semantics;

namespace Entente.Cases.Provenance;

/// <summary>Which variables an equation names.</summary>
internal static class EquationNames
{
    /// <summary>Their indices, in the order in which they stand; none of no equation.</summary>
    public static IEnumerable<int> Of(BoundExpression? equation) => equation switch
    {
        BoundVariable variable => [variable.Index],
        BoundUnary unary => Of(unary.Operand),
        BoundBinary binary => [.. Of(binary.Left), .. Of(binary.Right)],
        BoundConditional choice => [.. Of(choice.Condition), .. Of(choice.Then), .. Of(choice.Else)],
        BoundCall call => call.Arguments.SelectMany(Of),
        BoundLookup lookup => [lookup.Index, .. Of(lookup.Argument)],
        BoundSelect select => [.. select.Elements.Where(element => element >= 0), .. Of(select.Position)],
        BoundRandom random => random.Arguments.SelectMany(Of),
        _ => [],
    };
}
