using System.Collections.Immutable;
using Entente.Analysis.Calibration.Targets;
using Entente.Experiments.Outcomes;

namespace Entente.Analysis.Calibration;

/// <summary>
/// How far the model scatters at given parameters, because of all that is drawn besides: the other parameters, the weights at the table,
/// refusals, the drivers' errors. Covariances of the residuals of each variable; what variables have in common is left out, as it is for
/// the discrepancy.
/// </summary>
/// <param name="Blocks">For each group of observations a square matrix, row by row.</param>
public sealed record ModelSpread(ImmutableArray<ImmutableArray<double>> Blocks)
{
    // A deviation beyond this many of its usual ones says that a run went astray, not how far runs scatter.
    private const double MostDeviations = 4;

    // Of a normal distribution, the standard deviation over the median absolute deviation.
    private const double NormalRatio = 1.4826;

    /// <summary>Estimates it: covariance within points, over all points.</summary>
    /// <param name="groups">The observations.</param>
    /// <param name="runs">For each of some points, the residuals of as many runs as there are members to a point.</param>
    internal static ModelSpread Of(ImmutableArray<TargetGroup> groups, IReadOnlyList<double[][]> runs)
    {
        int residuals = groups.Sum(g => g.Targets.Length);
        double[][] deviations = [.. runs.SelectMany(point => Deviations(point, residuals))];
        int freedom = Math.Max(1, deviations.Length - runs.Count);
        for (int i = 0; i < residuals; i++)
        {
            double most = MostDeviations * NormalRatio * Quantile.Of(deviations.Select(d => Math.Abs(d[i])), 0.5);
            foreach (double[] deviation in deviations)
            {
                deviation[i] = Math.Clamp(deviation[i], -most, most);
            }
        }

        var blocks = ImmutableArray.CreateBuilder<ImmutableArray<double>>(groups.Length);
        int first = 0;
        foreach (TargetGroup group in groups)
        {
            int start = first;
            int size = group.Targets.Length;
            blocks.Add([.. from i in Enumerable.Range(start, size)
                           from j in Enumerable.Range(start, size)
                           select deviations.Sum(d => d[i] * d[j]) / freedom]);
            first += size;
        }

        return new ModelSpread(blocks.MoveToImmutable());
    }

    /// <summary>The covariance of a group's residuals, where each is a mean over so many members.</summary>
    /// <remarks>That mean lies off by chance too, which adds one part in so many.</remarks>
    public Func<int, int, double> Of(int group, int members)
    {
        ImmutableArray<double> block = Blocks[group];
        int size = (int)Math.Round(Math.Sqrt(block.Length));
        double factor = 1 + (1.0 / members);
        return (i, j) => factor * block[(i * size) + j];
    }

    private static IEnumerable<double[]> Deviations(double[][] point, int residuals)
    {
        double[][] finite = [.. point.Where(run => run.All(double.IsFinite))];
        double[] mean = [.. Enumerable.Range(0, residuals).Select(i => finite.Length == 0 ? 0 : finite.Average(run => run[i]))];
        return finite.Select(run => run.Select((r, i) => r - mean[i]).ToArray());
    }
}
