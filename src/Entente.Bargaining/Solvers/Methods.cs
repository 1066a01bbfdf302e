using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers;

/// <summary>All methods.</summary>
public static class Methods
{
    /// <summary>Every method, in the order in which results are shown.</summary>
    public static ImmutableArray<IMethod> All { get; } =
    [
    ];

    /// <summary>The method of that id, or null.</summary>
    public static IMethod? Find(string id) => All.FirstOrDefault(m => m.Id == id);

    /// <summary>Those that are for a problem's kind.</summary>
    public static ImmutableArray<IMethod> For(Problem problem) => [.. All.Where(m => m.IsFor(problem))];
}
