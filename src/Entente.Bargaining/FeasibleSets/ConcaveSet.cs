using Entente.Bargaining.Problems;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>
/// Terms with concave payoffs. The set is approached from outside by the polytopes that tangent planes to the payoffs bound (Kelley 1960, The
/// cutting-plane method for solving convex programs): a method chooses on the polytope, its choice is cut off where the true payoffs are
/// less, until they are not.
/// </summary>
internal sealed class ConcaveSet : IFeasibleSet
{
    private const double Tolerance = 2e-14;
    private const double LargestGap = 1e-7;
    private const int MostRounds = 400;
    private const int RoundsWithoutGain = 40;
    private const int RoundsWithoutGainWhenClose = 10;
    private const double Close = 1e-9;
    private const int MostCutsPerTerm = 20;

    // Where a slope is infinite at the edge of the bounds, no tangent touches there: then the bounds are drawn in by this share.
    private const double Inset = 1e-9;

    private ConvexProblem _problem;
    private readonly List<Cut>[] _cuts;
    private readonly Slopes _slopes;
    private bool _isInset;

    public ConcaveSet(ConvexProblem problem)
    {
        _problem = problem;
        _cuts = [.. problem.Payoffs.Select(_ => new List<Cut>())];
        _slopes = new Slopes(problem);
        if (_slopes.Anchor is null)
        {
            Flaw = "No terms within the bounds and constraints were found at which every payoff is a number.";
            return;
        }

        Flaw = Concavity.Flaw(problem, _slopes.Anchor);
        foreach (int party in Enumerable.Range(0, problem.Parties.Length))
        {
            _cuts[party].Add(_slopes.CutAt(party, _slopes.Anchor, 0));
        }
    }

    /// <inheritdoc/>
    public string? Flaw { get; private set; }

    /// <inheritdoc/>
    public SetPoint? Solve(Func<Polytope, PolytopePoint?> choose)
    {
        (SetPoint? point, double gap) = Approach(choose);
        if (gap > LargestGap && !_isInset && Flaw is null)
        {
            _isInset = true;
            _problem = _problem with { Terms = [.. _problem.Terms.Select(DrawnIn)] };
            (point, gap) = Approach(choose);
        }

        if (gap > LargestGap)
        {
            Flaw ??= $"The payoffs are too steep or too many-sided: tangent planes come no closer than {gap:G2} to them.";
        }

        return Flaw is null ? point : null;
    }

    private static Term DrawnIn(Term term)
    {
        double by = Inset * (term.Most - term.Least);
        return term with { Least = term.Least + by, Most = term.Most - by };
    }

    private (SetPoint? Point, double Gap) Approach(Func<Polytope, PolytopePoint?> choose)
    {
        SetPoint? best = null;
        double bestGap = double.PositiveInfinity;
        int idle = 0;
        for (int round = 0; round < MostRounds && idle < (bestGap < Close ? RoundsWithoutGainWhenClose : RoundsWithoutGain) && Flaw is null; round++)
        {
            if (choose(Around()) is not { } point)
            {
                return (null, 0);
            }

            (SetPoint candidate, double gap) = Compare(point);
            idle = gap < 0.9 * bestGap ? 0 : idle + 1;
            if (gap < bestGap)
            {
                bestGap = gap;
                best = candidate;
            }

            if (gap <= Tolerance)
            {
                break;
            }

            AddCuts(candidate.Choice, idle);
        }

        return (best, bestGap);
    }

    // By how much the true payoffs are less than those on the polytope.
    private (SetPoint Point, double Gap) Compare(PolytopePoint point)
    {
        double[] terms = TermPolytope.TermsAt(_problem, point);
        double[] transfers = TransferVariables.At(point, _problem.Terms.Length + _cuts.Length, _problem.Transfers);
        double[] own = [.. _problem.Payoffs.Select(p => p.At(terms))];
        double scale = 1 + own.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        double gap = 0;
        for (int i = 0; i < own.Length; i++)
        {
            double missing = point.Variables[_problem.Terms.Length + i] - own[i];
            gap = double.IsNaN(missing) ? double.PositiveInfinity : Math.Max(gap, missing / scale);
        }

        return (new SetPoint([.. own.Select((u, i) => transfers.Length == 0 ? u : u + transfers[i])], terms, transfers, gap * scale), gap);
    }

    private void AddCuts(double[] terms, int idle)
    {
        for (int party = 0; party < _cuts.Length; party++)
        {
            if (_problem.Payoffs[party] is Payoff.Linear && _cuts[party].Count > 0)
            {
                continue;
            }

            Cut cut = _slopes.CutAt(party, terms, _isInset ? null : idle);
            double scale = 1 + Math.Abs(cut.Value);
            if (_cuts[party].Any(earlier => cut.Value > earlier.At(cut.Terms) + (1e-5 * scale)))
            {
                Flaw = $"The payoff of {_problem.Parties[party].Name} is not concave: it rises above its own tangent.";
                return;
            }

            _cuts[party].Add(cut);
            if (_cuts[party].Count > MostCutsPerTerm * (1 + terms.Length))
            {
                _cuts[party].Remove(_cuts[party].MaxBy(c => c.At(cut.Terms))!);
            }
        }
    }

    // Each party's own payoff is a further variable, at most each of its tangents.
    private Polytope Around()
    {
        int terms = _problem.Terms.Length;
        int parties = _cuts.Length;
        double[][] own = new double[parties][];
        for (int i = 0; i < parties; i++)
        {
            own[i] = new double[terms + parties];
            own[i][terms + i] = 1;
        }

        Polytope polytope = TermPolytope.Of(_problem, parties, own, new double[parties]);
        for (int i = 0; i < parties; i++)
        {
            foreach (Cut cut in _cuts[i])
            {
                double[] row = new double[terms + parties];
                double bound = cut.Value;
                for (int t = 0; t < terms; t++)
                {
                    row[t] = -cut.Slope[t];
                    bound -= cut.Slope[t] * (cut.Terms[t] - _problem.Terms[t].Least);
                }

                row[terms + i] = 1;
                polytope.Add(TransferVariables.Row(row, parties, _problem.Transfers), bound);
            }
        }

        return polytope;
    }
}

/// <summary>A tangent plane to a payoff, above a concave one everywhere.</summary>
/// <param name="Terms">Where it touches.</param>
/// <param name="Value">The payoff there.</param>
/// <param name="Slope">Its slope by term.</param>
internal sealed record Cut(double[] Terms, double Value, double[] Slope)
{
    /// <summary>Height of the plane at given terms.</summary>
    public double At(double[] terms)
    {
        double height = Value;
        for (int t = 0; t < terms.Length; t++)
        {
            height += Slope[t] * (terms[t] - Terms[t]);
        }

        return height;
    }
}
