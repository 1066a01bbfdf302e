using Entente.Bargaining.Problems;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>Terms within their bounds and constraints as variables of a polytope: what each term is above its least.</summary>
internal static class TermPolytope
{
    /// <summary>A polytope with the problem's terms as its first variables, further variables, and the transfers.</summary>
    /// <param name="problem">The terms and their constraints.</param>
    /// <param name="further">Number of further free variables.</param>
    /// <param name="payoffs">For each party its coefficients on terms (above their least) and further variables.</param>
    /// <param name="constants">For each party its payoff with all terms at their least.</param>
    public static Polytope Of(ConvexProblem problem, int further, double[][] payoffs, double[] constants)
    {
        int terms = problem.Terms.Length;
        int parties = problem.Parties.Length;
        Polytope polytope = TransferVariables.Polytope(
            [.. new bool[terms], .. Enumerable.Repeat(true, further)], payoffs, constants, problem.Transfers);
        for (int t = 0; t < terms; t++)
        {
            double[] row = new double[terms + further];
            row[t] = 1;
            polytope.Add(TransferVariables.Row(row, parties, problem.Transfers), problem.Terms[t].Most - problem.Terms[t].Least);
        }

        foreach (LinearConstraint constraint in problem.Constraints)
        {
            double atLeast = constraint.Coefficients.Select((c, t) => c * problem.Terms[t].Least).Sum();
            double[] row = [.. constraint.Coefficients, .. new double[further]];
            polytope.Add(TransferVariables.Row(row, parties, problem.Transfers), constraint.AtMost - atLeast);
        }

        return polytope;
    }

    /// <summary>The terms at a point of such a polytope.</summary>
    public static double[] TermsAt(ConvexProblem problem, PolytopePoint point) =>
        [.. problem.Terms.Select((t, i) => Math.Clamp(t.Least + point.Variables[i], t.Least, t.Most))];
}
