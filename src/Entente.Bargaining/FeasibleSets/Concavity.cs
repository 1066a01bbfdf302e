using Entente.Bargaining.Problems;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>Looks for evidence that a payoff is not concave: two places between which it lies below the straight line.</summary>
internal static class Concavity
{
    private const int Places = 400;
    private const double Margin = 1e-9;

    /// <summary>Says which payoff is not, or null where nothing was found. Places are spread evenly over the bounds, and those outside the constraints left out.</summary>
    public static string? Flaw(ConvexProblem problem, double[] anchor)
    {
        double[][] places = [.. Enumerable.Range(1, Places).Select(n => Place(problem, n)).Where(p => IsInside(problem, p)), anchor];
        for (int party = 0; party < problem.Payoffs.Length; party++)
        {
            if (problem.Payoffs[party] is Payoff.Linear)
            {
                continue;
            }

            for (int n = 0; n + 1 < places.Length; n++)
            {
                double[] middle = [.. places[n].Zip(places[n + 1], (a, b) => (a + b) / 2)];
                double one = problem.Payoffs[party].At(places[n]);
                double other = problem.Payoffs[party].At(places[n + 1]);
                double between = problem.Payoffs[party].At(middle);
                double line = (one + other) / 2;
                if (between < line - (Margin * (1 + Math.Abs(one) + Math.Abs(other))))
                {
                    return $"The payoff of {problem.Parties[party].Name} is not concave: it lies below the straight line between two of its points, "
                        + $"at {string.Join(", ", problem.Terms.Select((t, i) => $"{t.Id}={Solvers.Agreements.Number(middle[i])}"))}.";
                }
            }
        }

        return null;
    }

    // Multiples of irrational numbers, taken modulo one, fill the unit cube evenly (Kronecker's sequence).
    private static double[] Place(ConvexProblem problem, int number) =>
        [.. problem.Terms.Select((term, t) => term.Least + ((term.Most - term.Least) * (number * Math.Sqrt(2 + (t * (t + 3))) % 1)))];

    private static bool IsInside(ConvexProblem problem, double[] place) =>
        problem.Constraints.All(k => k.Coefficients.Select((c, t) => c * place[t]).Sum() <= k.AtMost);
}
