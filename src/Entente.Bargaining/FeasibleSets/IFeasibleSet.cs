namespace Entente.Bargaining.FeasibleSets;

/// <summary>A convex set of payoffs, on which a method chooses a point.</summary>
internal interface IFeasibleSet
{
    /// <summary>
    /// Solves a method on the set, by way of polytopes: the method is asked to choose on the set itself where that is a polytope, or on
    /// polytopes around the set that come ever closer to it.
    /// </summary>
    /// <param name="choose">The method: chooses a point of a polytope, or null where nothing of it meets the method's conditions.</param>
    SetPoint? Solve(Func<Polytope, PolytopePoint?> choose);

    /// <summary>Why the set is not what it has to be, once that is known; otherwise null.</summary>
    string? Flaw { get; }
}

/// <summary>A point of a feasible set.</summary>
/// <param name="Payoffs">Each party's payoff, transfers included.</param>
/// <param name="Choice">What is chosen: a probability for each package of a lottery, or a value for each term.</param>
/// <param name="Transfers">What each party receives on balance, or empty.</param>
/// <param name="Gap">By how much the point may fall short in payoffs; zero on polytopes.</param>
internal sealed record SetPoint(double[] Payoffs, double[] Choice, double[] Transfers, double Gap);
