using Entente.Bargaining.Problems;

namespace Entente.Bargaining.FeasibleSets;

/// <summary>
/// Transfers as variables of a polytope, after its own: what each side receives, summing to zero. Where they are capped the variable is
/// what a side has left of its cap, which is not negative; otherwise it is free.
/// </summary>
internal static class TransferVariables
{
    /// <summary>Makes a polytope whose payoffs depend on own variables and on transfers.</summary>
    public static Polytope Polytope(bool[] free, double[][] payoffs, double[] constants, Transfers? transfers)
    {
        if (transfers is null)
        {
            return new Polytope(free, payoffs, constants);
        }

        int parties = payoffs.Length;
        bool capped = double.IsFinite(transfers.Cap);
        var polytope = new Polytope(
            [.. free, .. Enumerable.Repeat(!capped, parties)],
            [.. payoffs.Select((p, i) => (double[])[.. p, .. Enumerable.Range(0, parties).Select(j => i == j ? 1.0 : 0)])],
            [.. constants.Select(c => capped ? c - transfers.Cap : c)]);
        polytope.Add([.. new double[free.Length], .. Enumerable.Repeat(1.0, parties)], capped ? parties * transfers.Cap : 0, isEquality: true);
        return polytope;
    }

    /// <summary>A row of the polytope's own variables, extended to the transfers.</summary>
    public static double[] Row(double[] own, int parties, Transfers? transfers) => transfers is null ? own : [.. own, .. new double[parties]];

    /// <summary>What each side receives at a point, or empty without transfers.</summary>
    public static double[] At(PolytopePoint point, int own, Transfers? transfers) =>
        transfers is null ? [] : [.. point.Variables[own..].Select(t => double.IsFinite(transfers.Cap) ? t - transfers.Cap : t)];
}
