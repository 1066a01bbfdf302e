using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.AgendaSetter;

/// <summary>Finds the peak of a payoff over a line and the points that are as good as the reversion point.</summary>
internal static class PeakFinder
{
    private const int GridCells = 1000;
    private const int Halvings = 200;

    /// <summary>The peak, or null where the payoff is not a number somewhere, or rises again after it has fallen.</summary>
    public static SinglePeak? Find(LineProblem problem, LinePreference preference) => preference switch
    {
        LinePreference.Distance { Ideal: var ideal } => OfDistance(problem, ideal),
        _ => OfFunction(problem, preference),
    };

    private static SinglePeak OfDistance(LineProblem problem, double ideal)
    {
        double q = problem.Reversion;
        double mirrored = (2 * ideal) - q;
        return new SinglePeak(
            Math.Clamp(ideal, problem.Least, problem.Most),
            Math.Clamp(Math.Min(q, mirrored), problem.Least, q),
            Math.Clamp(Math.Max(q, mirrored), q, problem.Most));
    }

    private static SinglePeak? OfFunction(LineProblem problem, LinePreference preference)
    {
        double[] grid = [.. Enumerable.Range(0, GridCells + 1).Select(i => problem.Least + ((problem.Most - problem.Least) * i / GridCells))];
        double[] values = [.. grid.Select(preference.At)];
        if (!values.All(double.IsFinite) || !double.IsFinite(preference.At(problem.Reversion)))
        {
            return null;
        }

        double slack = 1e-9 * (values.Max() - values.Min());
        int top = Array.IndexOf(values, values.Max());
        bool rises = Enumerable.Range(1, top).All(i => values[i] >= values[i - 1] - slack);
        bool falls = Enumerable.Range(top + 1, GridCells - top).All(i => values[i] <= values[i - 1] + slack);
        if (!rises || !falls)
        {
            return null;
        }

        double ideal = Peak(preference, grid[Math.Max(0, top - 1)], grid[Math.Min(GridCells, top + 1)]);
        double q = problem.Reversion;
        return new SinglePeak(
            ideal,
            q <= ideal ? q : Indifferent(preference, ideal, problem.Least, preference.At(q)),
            q >= ideal ? q : Indifferent(preference, ideal, problem.Most, preference.At(q)));
    }

    // Golden-section search.
    private static double Peak(LinePreference preference, double low, double high)
    {
        double ratio = (Math.Sqrt(5) - 1) / 2;
        (double first, double last) = (low, high);
        for (int i = 0; i < Halvings && high - low > 0; i++)
        {
            double left = high - (ratio * (high - low));
            double right = low + (ratio * (high - low));
            if (preference.At(left) >= preference.At(right))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        // A peak at an end of the line is that end.
        double middle = (low + high) / 2;
        return new[] { middle, first, last }.MaxBy(preference.At);
    }

    // The last point on the way from the peak to an end at which the payoff is still at least the level.
    private static double Indifferent(LinePreference preference, double peak, double end, double level)
    {
        if (preference.At(end) >= level)
        {
            return end;
        }

        (double inside, double outside) = (peak, end);
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (inside + outside) / 2;
            (inside, outside) = preference.At(middle) >= level ? (middle, outside) : (inside, middle);
        }

        return inside;
    }
}
