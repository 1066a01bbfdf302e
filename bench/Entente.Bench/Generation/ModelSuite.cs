using Entente.Bench.Models;

namespace Entente.Bench.Generation;

/// <summary>The models that are measured.</summary>
internal static class ModelSuite
{
    private static readonly int[] s_sizes = [20, 300, 1000];
    private static readonly bool[] s_flavours = [false, true];

    /// <summary>Three sizes, without and with exp, ln and powers.</summary>
    public static IEnumerable<SyntheticModel> All() =>
        from withFunctions in s_flavours
        from equations in s_sizes
        select ModelGenerator.Generate(equations, withFunctions);

    /// <summary>The model of the scenarios that are about time and memory as such: 300 equations, some with functions.</summary>
    public static SyntheticModel Everyday() => ModelGenerator.Generate(300, withFunctions: true);
}
