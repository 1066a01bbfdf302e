using System.Collections.Immutable;
using System.Globalization;
using Entente.Language.Binding;

namespace Entente.Language.Semantics;

/// <summary>Whether two bound models compute the same, wherever and however they are written.</summary>
internal static class SameMeaning
{
    /// <summary>The first variable that differs, by its path; <see langword="null"/> where there is none.</summary>
    public static string? FirstDifference(SemanticModel first, SemanticModel second)
    {
        foreach (Variable variable in first.Variables)
        {
            if (!second.TryFind(variable.Path, out Variable? other) || !AreSame(variable, other))
            {
                return variable.Path;
            }
        }

        return second.Variables.FirstOrDefault(v => !first.TryFind(v.Path, out _))?.Path;
    }

    private static bool AreSame(Variable a, Variable b) =>
        a.Index == b.Index
        && a.Kind == b.Kind
        && a.IsNonNegative == b.IsNonNegative
        && AreSame(a.Equation, b.Equation)
        && AreSame(a.InitialEquation, b.InitialEquation)
        && a.Memory?.Input == b.Memory?.Input
        && AreSame(a.Memory?.Delay, b.Memory?.Delay)
        && a.Inflows.SequenceEqual(b.Inflows)
        && a.Outflows.SequenceEqual(b.Outflows)
        && a.Graph?.Kind == b.Graph?.Kind
        && (a.Graph?.X ?? []).SequenceEqual(b.Graph?.X ?? [])
        && (a.Graph?.Y ?? []).SequenceEqual(b.Graph?.Y ?? []);

    private static bool AreSame(BoundExpression? a, BoundExpression? b)
    {
        if (a is null || b is null)
        {
            return a is null && b is null;
        }

        // Dialects differ in whether the sign of a number is part of it.
        if (ConstantFolding.ValueOf(a) is { } number)
        {
            return ConstantFolding.ValueOf(b) is { } other && number.Equals(other);
        }

        ImmutableArray<BoundExpression> inA = a.Children();
        ImmutableArray<BoundExpression> inB = b.Children();
        return Own(a).Equals(Own(b)) && inA.Length == inB.Length && inA.Zip(inB).All(pair => AreSame(pair.First, pair.Second));
    }

    // What an expression says beside the expressions inside it.
    private static (Type, string) Own(BoundExpression expression) => (expression.GetType(), expression switch
    {
        BoundNumber number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        BoundVariable variable => $"{variable.Index}",
        BoundUnary unary => $"{unary.Operator}",
        BoundBinary binary => $"{binary.Operator}",
        BoundCall call => $"{call.Builtin}",
        BoundLookup lookup => $"{lookup.Index}",
        BoundSelect select => string.Join(',', select.Elements),
        BoundRandom random => FormattableString.Invariant($"{random.Distribution} {random.Seed} {random.Stream}"),
        _ => "",
    });
}
