using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers;

/// <summary>A way to solve bargaining problems.</summary>
public interface IMethod
{
    /// <summary>Stable id, as written on the command line: <c>nash</c>.</summary>
    string Id { get; }

    /// <summary>Name for people.</summary>
    string Name { get; }

    /// <summary>Who proposed it, where.</summary>
    string Reference { get; }

    /// <summary>Whether the method is for this kind of problem at all. Where it is, it may still say that it does not apply.</summary>
    bool IsFor(Problem problem);

    /// <summary>Solves a problem for which <see cref="IsFor"/> holds. Never throws for what a problem's data can be.</summary>
    BargainingResult Solve(Problem problem);
}
