using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.AgendaSetter;

/// <summary>
/// The reversion points that nothing replaces (Krehbiel 1998): between the pivots, whoever would have to agree to a move pulls in
/// opposite directions. Under unanimity they lie between the outermost ideals, under a majority between the two voters whose votes
/// complete it from either side.
/// </summary>
public sealed class GridlockIntervalMethod : IMethod
{
    private const int CheckedCells = 100;

    /// <inheritdoc/>
    public string Id => "gridlock-interval";

    /// <inheritdoc/>
    public string Name => "Gridlock interval";

    /// <inheritdoc/>
    public string Reference => "Krehbiel 1998; Tsebelis 2002";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is LineProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var line = (LineProblem)problem;
        SinglePeak?[] peaks = [.. line.Preferences.Select(p => PeakFinder.Find(line, p))];
        if (Array.FindIndex(peaks, p => p is null) is >= 0 and var party)
        {
            return BargainingResult.DoesNotApply(problem, this, $"The payoff of '{line.Parties[party].Id}' has no single peak on the line.");
        }

        double[] ideals = [.. peaks.Select(p => p!.Value.Ideal)];
        double[] candidates = [line.Least, .. ideals.Order(), line.Most];

        // Whoever wants to go further up has its ideal above; the fewer those are, the higher the point.
        double from = candidates.First(q => !LineSupport.Suffices(line, p => ideals[p] > q));
        double to = candidates.Last(q => !LineSupport.Suffices(line, p => ideals[p] < q));
        bool isStuck = line.Reversion >= from && line.Reversion <= to;
        return BargainingResult.Solved(problem, this) with
        {
            Figures = [new Figure("from", from), new Figure("to", to), new Figure("reversion point inside", isStuck ? 1 : 0)],
            Tolerance = 1e-6 * (line.Most - line.Least),
            Residual = Residual(line, from, to),
        };
    }

    // From each point of a grid every other one is tried as a replacement: how far such a point lies on the wrong side of an end.
    private static double Residual(LineProblem line, double low, double high)
    {
        double cell = (line.Most - line.Least) / CheckedCells;
        double[] points = [.. Enumerable.Range(0, CheckedCells + 1).Select(i => line.Least + (i * cell))];
        double[][] payoffs = [.. line.Preferences.Select(p => points.Select(p.At).ToArray())];
        double worst = 0;
        for (int from = 0; from < points.Length; from++)
        {
            bool isReplaced = Enumerable.Range(0, points.Length)
                .Any(to => LineSupport.Suffices(line, party => payoffs[party][to] > payoffs[party][from]));
            double q = points[from];
            double inside = Math.Min(q - low, high - q);
            worst = Math.Max(worst, (isReplaced ? inside : -inside) - cell);
        }

        return worst;
    }
}
