using Entente.Bargaining.Problems;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>
/// Tangent planes of payoffs that can only be evaluated. Slopes are central differences of fourth order. At the edge of a payoff's domain
/// the slope may be infinite, so that a plane touches a little inside, towards an anchor where every payoff is a number.
/// </summary>
internal sealed class Slopes
{
    private const double Inwards = 1e-5;
    private const double WidestStep = 1e-3;

    private readonly ConvexProblem _problem;

    public Slopes(ConvexProblem problem)
    {
        _problem = problem;
        Anchor = FindAnchor();
    }

    /// <summary>Terms inside all bounds and constraints where every payoff is a number, or null where none were found.</summary>
    public double[]? Anchor { get; }

    /// <summary>
    /// The plane that touches a payoff at given terms, or at an edge a little towards the anchor; the closer, the more often it was tried. Null
    /// where the terms are known to be inside all edges.
    /// </summary>
    public Cut CutAt(int party, double[] terms, int? tried)
    {
        double share = tried is { } times && AtEdge(terms) ? Math.Max(1e-9, Inwards * Math.Pow(0.1, times)) : 0;
        for (; ; share = Math.Min(1, Math.Max(Inwards, share * 10)))
        {
            double[] at = [.. terms.Select((t, i) => t + (share * (Anchor![i] - t)))];
            double value = _problem.Payoffs[party].At(at);
            double[] slope = double.IsFinite(value) ? SlopeAt(party, at) : [double.NaN];
            if (slope.All(double.IsFinite) || share >= 1)
            {
                return new Cut(at, value, [.. slope.Select(s => double.IsFinite(s) ? s : 0)]);
            }
        }
    }

    private double[] SlopeAt(int party, double[] at)
    {
        if (_problem.Payoffs[party] is Payoff.Linear linear)
        {
            return [.. linear.Coefficients];
        }

        double[] slope = new double[at.Length];
        for (int t = 0; t < at.Length; t++)
        {
            Term term = _problem.Terms[t];
            double room = Math.Min(at[t] - term.Least, term.Most - at[t]) / 4;
            slope[t] = Settled(party, at, t, Math.Min(WidestStep * (term.Most - term.Least), room));
        }

        return slope;
    }

    // Near a kink or where the payoff bends sharply a wide step is wrong: narrower ones are tried until two agree.
    private double Settled(int party, double[] at, int term, double step)
    {
        double wider = Difference(party, at, term, step);
        double best = wider;
        double least = double.PositiveInfinity;
        for (int shrink = 0; shrink < 8 && !(least <= 1e-11 * (1 + Math.Abs(best))); shrink++)
        {
            step /= 6;
            double narrower = Difference(party, at, term, step);
            double change = Math.Abs(narrower - wider);
            if (change < least || !double.IsFinite(best))
            {
                (best, least) = (narrower, change);
            }

            wider = narrower;
        }

        return best;
    }

    private double Difference(int party, double[] at, int term, double step)
    {
        if (step == 0)
        {
            return 0;
        }

        double[] moved = [.. at];
        double At(double by)
        {
            moved[term] = at[term] + by;
            return _problem.Payoffs[party].At(moved);
        }

        return ((8 * (At(step) - At(-step))) - (At(2 * step) - At(-2 * step))) / (12 * step);
    }

    private bool AtEdge(double[] terms)
    {
        for (int t = 0; t < terms.Length; t++)
        {
            Term term = _problem.Terms[t];
            if (Math.Min(terms[t] - term.Least, term.Most - terms[t]) < Inwards * (term.Most - term.Least))
            {
                return true;
            }
        }

        return _problem.Payoffs.Any(p => !double.IsFinite(p.At(terms)));
    }

    // The point deepest inside all bounds and constraints; else points between it and the corners.
    private double[]? FindAnchor()
    {
        int terms = _problem.Terms.Length;
        var deepest = new LinearProgramming.LinearProgram(terms + 1) { Objective = { [terms] = 1 } };
        for (int t = 0; t < terms; t++)
        {
            double range = _problem.Terms[t].Most - _problem.Terms[t].Least;
            double[] up = new double[terms + 1];
            up[t] = 1;
            up[terms] = range;
            deepest.AtMost(up, range);
            double[] down = [.. up];
            down[t] = -1;
            deepest.AtMost(down, 0);
        }

        foreach (LinearConstraint constraint in _problem.Constraints)
        {
            double atLeast = constraint.Coefficients.Select((c, t) => c * _problem.Terms[t].Least).Sum();
            double width = constraint.Coefficients.Select((c, t) => Math.Abs(c) * (_problem.Terms[t].Most - _problem.Terms[t].Least)).Sum();
            deepest.AtMost([.. constraint.Coefficients, width / 2], constraint.AtMost - atLeast);
        }

        LinearProgramming.LinearSolution solution = deepest.Maximise();
        if (solution.Status != LinearProgramming.LinearStatus.Optimal)
        {
            return null;
        }

        double[] middle = [.. _problem.Terms.Select((t, i) => t.Least + solution.Values[i])];
        IEnumerable<double[]> candidates =
            from share in new[] { 0, 0.1, 0.5, 0.9, 0.99 }
            from corner in Enumerable.Range(0, share == 0 ? 1 : 1 << Math.Min(terms, 10))
            select middle.Select((m, t) =>
                m + (share * ((((corner >> Math.Min(t, 10)) & 1) == 0 ? _problem.Terms[t].Least : _problem.Terms[t].Most) - m))).ToArray();
        return candidates.FirstOrDefault(c => IsInside(c) && _problem.Payoffs.All(p => double.IsFinite(p.At(c))));
    }

    private bool IsInside(double[] terms) =>
        _problem.Constraints.All(k => k.Coefficients.Select((c, t) => c * terms[t]).Sum() <= k.AtMost + (1e-9 * (1 + Math.Abs(k.AtMost))));
}
