using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.WeightedMedian;

/// <summary>
/// On each issue the position that no other beats by weighted majority (Black 1958), with capability times salience as weight. Where
/// two positions halve the weight, everything between them is as good: the agreement is the middle and the ends are tied with it.
/// </summary>
public sealed class WeightedMedianMethod : IMethod
{
    /// <inheritdoc/>
    public string Id => "weighted-median";

    /// <inheritdoc/>
    public string Name => "Weighted median";

    /// <inheritdoc/>
    public string Reference => "Black 1958; Bueno de Mesquita 1994";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is PositionProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var positions = (PositionProblem)problem;
        if (positions.IssueWithoutWeight is { } issue)
        {
            return BargainingResult.DoesNotApply(problem, this, $"On '{issue}' nobody has both capability and salience.");
        }

        MedianInterval[] medians =
            [.. Enumerable.Range(0, positions.Issues.Length).Select(i => Median(positions.Positions(i), positions.Weights(i)))];
        bool isTied = medians.Any(m => m.Least < m.Most);
        return BargainingResult.Solved(problem, this) with
        {
            Agreement = At(positions, [.. medians.Select(m => m.Middle)]),
            Tied = isTied ? [At(positions, [.. medians.Select(m => m.Least)]), At(positions, [.. medians.Select(m => m.Most)])] : [],
            Figures = isTied
                ? [.. positions.Issues.Zip(medians).SelectMany(m => new[]
                {
                    new Figure($"{m.First} from", m.Second.Least),
                    new Figure($"{m.First} to", m.Second.Most),
                })]
                : [],
            Residual = Enumerable.Range(0, medians.Length).Max(i => Excess(positions, i, medians[i])),
        };
    }

    /// <summary>All points with at most half of the weight on either side of them.</summary>
    /// <param name="values">Where the weights stand.</param>
    /// <param name="weights">One a value, not negative, not all 0.</param>
    public static MedianInterval Median(ImmutableArray<double> values, ImmutableArray<double> weights)
    {
        (double Value, double Weight)[] sorted = [.. values.Zip(weights).Where(p => p.Second > 0).OrderBy(p => p.First)];
        double half = Half(weights);
        double below = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            below += sorted[i].Weight;
            if (IsHalf(below, half) && i + 1 < sorted.Length)
            {
                return new MedianInterval(sorted[i].Value, sorted[i + 1].Value);
            }

            if (below > half)
            {
                return new MedianInterval(sorted[i].Value, sorted[i].Value);
            }
        }

        return new MedianInterval(sorted[^1].Value, sorted[^1].Value);
    }

    private static double Half(ImmutableArray<double> weights) => weights.Sum() / 2;

    // Weights are products of decimals: two halves that are equal on paper may differ in the last bits.
    private static bool IsHalf(double weight, double half) => Math.Abs(weight - half) <= 1e-12 * half;

    private static Agreement At(PositionProblem problem, ImmutableArray<double> outcomes) => new()
    {
        Text = TermsText.Of(problem.Issues, outcomes),
        Terms = outcomes,
        Payoffs = problem.Payoffs(outcomes),
    };

    // The weight on either side of the interval beyond one half, as a share of all weight.
    private static double Excess(PositionProblem problem, int issue, MedianInterval median)
    {
        double half = Half(problem.Weights(issue));
        double below = problem.Stands.Where(s => s.Positions[issue] < median.Most).Sum(s => s.Weight(issue));
        double above = problem.Stands.Where(s => s.Positions[issue] > median.Least).Sum(s => s.Weight(issue));
        double excess = Math.Max(below, above) - half;
        return IsHalf(excess + half, half) ? 0 : Math.Max(0, excess / (2 * half));
    }
}

/// <summary>The points that halve a weight; one point where both ends are equal.</summary>
/// <param name="Least">The lower end.</param>
/// <param name="Most">The upper end.</param>
public readonly record struct MedianInterval(double Least, double Most)
{
    /// <summary>The point half-way.</summary>
    public double Middle => (Least + Most) / 2;
}
