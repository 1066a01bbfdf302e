using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.WinSets;

/// <summary>Who accepts what, with a line's points and a list's places alike as numbers.</summary>
internal sealed class TwoLevelView(TwoLevelProblem problem)
{
    /// <summary>What all sides accept, where each side either needs its constituency or signs alone.</summary>
    public WinSet Overlap(Func<int, bool> needsRatification) =>
        Where(x => Enumerable.Range(0, problem.Parties.Length).All(side => Accepts(side, x, needsRatification(side))));

    /// <summary>What one side accepts and its constituency ratifies.</summary>
    public WinSet Of(int side) => Where(x => Accepts(side, x, needsRatification: true));

    /// <summary>Whether a side accepts an agreement.</summary>
    public bool Accepts(int side, double agreement, bool needsRatification)
    {
        Constituency home = problem.Constituencies[side];
        return IsAccepted(home.Chief, agreement)
            && (!needsRatification
                || home.Constituents.Where(c => IsAccepted(c.Acceptance, agreement)).Sum(c => c.Votes) >= home.Quota);
    }

    /// <summary>What a negotiator gets on average where each agreement of a set is as likely as any other.</summary>
    public double MeanPayoff(int side, WinSet set) => problem.Constituencies[side].Chief switch
    {
        Acceptance.Within { Ideal: var ideal } when set.Pieces.Sum(p => p.Length) is > 0 and var length =>
            -set.Pieces.Sum(p => Distance(p, ideal)) / length,
        Acceptance.Within { Ideal: var ideal } => -set.Pieces.Average(p => Math.Abs(p.From - ideal)),
        Acceptance.Paying { Payoffs: var payoffs } => set.Pieces.Average(p => payoffs[(int)p.From]),
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };

    private WinSet Where(Func<double, bool> holds) => problem.Space switch
    {
        AgreementSpace.Line line => WinSet.Where(
            problem.Constituencies
                .SelectMany(c => c.Constituents.Select(v => v.Acceptance).Append(c.Chief))
                .OfType<Acceptance.Within>()
                .SelectMany(a => new[] { a.Ideal - a.Tolerance, a.Ideal + a.Tolerance })
                .Select(x => Math.Clamp(x, line.Least, line.Most))
                .Append(line.Least).Append(line.Most),
            holds),
        AgreementSpace.Listed list => new WinSet(
            [.. Enumerable.Range(0, list.Names.Length).Select(i => (double)i).Where(holds).Select(i => new Interval(i, i))]),
        _ => throw new ArgumentOutOfRangeException(nameof(holds)),
    };

    private static bool IsAccepted(Acceptance acceptance, double agreement) => acceptance switch
    {
        // The ends are sums: asked the same way, a point that is an end is accepted.
        Acceptance.Within a => agreement >= a.Ideal - a.Tolerance && agreement <= a.Ideal + a.Tolerance,
        Acceptance.Paying p => p.Payoffs[(int)agreement] >= p.NoAgreement,
        _ => throw new ArgumentOutOfRangeException(nameof(acceptance)),
    };

    // The distance to a point, summed over an interval.
    private static double Distance(Interval piece, double ideal)
    {
        double below = Math.Clamp(ideal, piece.From, piece.To);
        return Area(ideal - piece.From, ideal - below) + Area(piece.To - ideal, below - ideal);
    }

    private static double Area(double far, double near) => ((far * far) - (near * near)) / 2 * (far >= near ? 1 : -1);
}
