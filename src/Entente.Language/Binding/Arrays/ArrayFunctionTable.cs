using System.Diagnostics.CodeAnalysis;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>The array functions by name.</summary>
internal static class ArrayFunctionTable
{
    private static readonly ArrayFunctionSignature[] s_all =
    [
        new(ArrayFunction.Sum, "SUM", 1, "SUM(array)"),
        new(ArrayFunction.Product, "PROD", 1, "PROD(array)"),
        new(ArrayFunction.Mean, "MEAN", 1, "MEAN(array)"),
        new(ArrayFunction.Minimum, "MIN", 1, "MIN(array)"),
        new(ArrayFunction.Maximum, "MAX", 1, "MAX(array)"),
        new(ArrayFunction.StandardDeviation, "STDDEV", 1, "STDDEV(array)"),
        new(ArrayFunction.Size, "SIZE", 1, "SIZE(array)"),
        new(ArrayFunction.Rank, "RANK", 2, "RANK(array, position) or RANK(array, position, array that settles ties)", Optional: 1),
    ];

    private static readonly Dictionary<string, ArrayFunctionSignature> s_byName = s_all.ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them; MIN and MAX only with a single argument.</summary>
    public static IReadOnlyList<ArrayFunctionSignature> All => s_all;

    /// <summary>Whether a call is of an array function.</summary>
    public static bool Contains(CallExpression call) => TryFind(call, out _);

    /// <summary>The array function that is called. MIN, MAX and MEAN of several arguments are none.</summary>
    public static bool TryFind(CallExpression call, [NotNullWhen(true)] out ArrayFunctionSignature? signature) =>
        s_byName.TryGetValue(call.Name, out signature)
        && (signature.Function is not (ArrayFunction.Minimum or ArrayFunction.Maximum or ArrayFunction.Mean) || call.Arguments.Length == 1);
}

/// <summary>An array function as it is called.</summary>
/// <param name="Function">Which.</param>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="Arguments">Number of arguments.</param>
/// <param name="Usage">How a call is written.</param>
/// <param name="Optional">Number of arguments that may follow.</param>
internal sealed record ArrayFunctionSignature(ArrayFunction Function, string Name, int Arguments, string Usage, int Optional = 0);
