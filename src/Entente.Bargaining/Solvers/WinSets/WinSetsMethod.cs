using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.WinSets;

/// <summary>
/// What each negotiator can get ratified at home, and where those win sets overlap (Putnam 1988). A small win set may help: the figure
/// <c>tied hands</c> is what a negotiator gains on average because its constituency has to ratify, every agreement in the overlap
/// being as likely as any other. It is below zero where ratification costs it, and the overlap is lost where it ties too tightly.
/// </summary>
public sealed class WinSetsMethod : IMethod
{
    private const int CheckedPoints = 1000;

    /// <inheritdoc/>
    public string Id => "win-sets";

    /// <inheritdoc/>
    public string Name => "Two-level win sets";

    /// <inheritdoc/>
    public string Reference => "Putnam 1988; Schelling 1960";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is TwoLevelProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var levels = (TwoLevelProblem)problem;
        var view = new TwoLevelView(levels);
        ImmutableArray<WinSet> sets = [.. levels.Parties.Select((_, side) => view.Of(side))];
        WinSet overlap = view.Overlap(_ => true);
        ImmutableArray<Figure> winSets = [.. sets.SelectMany((set, side) => Describe(levels, $"win set of {levels.Parties[side].Id}", set))];
        if (overlap.IsEmpty)
        {
            return BargainingResult.Disagreement(problem, this, ReasonOfNoOverlap(levels, view, sets)) with { Figures = winSets };
        }

        return BargainingResult.Solved(problem, this) with
        {
            Figures = [.. winSets, .. Describe(levels, "overlap", overlap), .. TiedHands(levels, view, overlap)],
            Residual = Residual(levels, view, overlap),
        };
    }

    private static string ReasonOfNoOverlap(TwoLevelProblem problem, TwoLevelView view, ImmutableArray<WinSet> sets)
    {
        if (Enumerable.Range(0, sets.Length).FirstOrDefault(i => sets[i].IsEmpty, -1) is >= 0 and var empty)
        {
            return $"Nothing at all is both accepted by '{problem.Parties[empty].Id}' and ratified by its constituency.";
        }

        string[] blocking = [.. problem.Parties.Where((_, side) => !view.Overlap(s => s != side).IsEmpty).Select(p => $"'{p.Id}'")];
        return view.Overlap(_ => false).IsEmpty
            ? "The negotiators themselves accept nothing in common."
            : blocking.Length > 0
                ? $"The win sets do not overlap; without ratification in the constituency of {string.Join(" or of ", blocking)} they would."
                : "The win sets do not overlap, though the negotiators alone would agree.";
    }

    private static IEnumerable<Figure> Describe(TwoLevelProblem problem, string name, WinSet set)
    {
        if (problem.Space is AgreementSpace.Listed { Names: var names })
        {
            yield return new Figure($"{name}, agreements", set.Pieces.Length);
            foreach (Interval piece in set.Pieces)
            {
                yield return new Figure($"{name} has {names[(int)piece.From]}", 1);
            }

            yield break;
        }

        foreach (Interval piece in set.Pieces)
        {
            yield return new Figure($"{name} from", piece.From);
            yield return new Figure($"{name} to", piece.To);
        }
    }

    private static IEnumerable<Figure> TiedHands(TwoLevelProblem problem, TwoLevelView view, WinSet overlap) =>
        problem.Parties.Select((party, side) => new Figure(
            $"tied hands of {party.Id}",
            view.MeanPayoff(side, overlap) - view.MeanPayoff(side, view.Overlap(s => s != side))));

    // On many points: how deep inside the overlap one lies that somebody refuses, or outside it one that all take.
    private static double Residual(TwoLevelProblem problem, TwoLevelView view, WinSet overlap)
    {
        double worst = 0;
        foreach (double x in Points(problem.Space))
        {
            bool isAccepted = problem.Parties.Select((_, side) => side).All(side => view.Accepts(side, x, needsRatification: true));
            double outside = overlap.Pieces.Min(p => Math.Max(p.From - x, x - p.To));
            worst = Math.Max(worst, isAccepted ? outside : -outside);
        }

        return worst;
    }

    private static IEnumerable<double> Points(AgreementSpace space) => space switch
    {
        AgreementSpace.Line line => Enumerable.Range(0, CheckedPoints + 1).Select(i => line.Least + ((line.Most - line.Least) * i / CheckedPoints)),
        AgreementSpace.Listed list => Enumerable.Range(0, list.Names.Length).Select(i => (double)i),
        _ => throw new ArgumentOutOfRangeException(nameof(space)),
    };
}
