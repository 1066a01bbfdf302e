using Entente.Bargaining.Problems;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>Terms with linear payoffs: a polytope as it is.</summary>
internal sealed class LinearSet : IFeasibleSet
{
    private readonly ConvexProblem _problem;
    private readonly Polytope _polytope;

    public LinearSet(ConvexProblem problem)
    {
        _problem = problem;
        double[] least = [.. problem.Terms.Select(t => t.Least)];
        _polytope = TermPolytope.Of(
            problem,
            0,
            [.. problem.Payoffs.Select(p => ((Payoff.Linear)p).Coefficients.ToArray())],
            [.. problem.Payoffs.Select(p => p.At(least))]);
    }

    /// <inheritdoc/>
    public string? Flaw => null;

    /// <inheritdoc/>
    public SetPoint? Solve(Func<Polytope, PolytopePoint?> choose) =>
        choose(_polytope) is { } point
            ? new SetPoint(
                point.Payoffs, TermPolytope.TermsAt(_problem, point), TransferVariables.At(point, _problem.Terms.Length, _problem.Transfers), 0)
            : null;
}
