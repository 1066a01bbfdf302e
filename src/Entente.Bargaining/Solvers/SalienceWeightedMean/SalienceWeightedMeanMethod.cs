using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.SalienceWeightedMean;

/// <summary>
/// The compromise: on each issue the mean of the positions, weighted by capability times salience. On observed decisions of the
/// European Union no more elaborate model has predicted better (Thomson 2011), so it stands beside every other answer.
/// </summary>
public sealed class SalienceWeightedMeanMethod : IMethod
{
    private const double Tolerance = 1e-9;

    /// <inheritdoc/>
    public string Id => "salience-weighted-mean";

    /// <inheritdoc/>
    public string Name => "Salience-weighted mean";

    /// <inheritdoc/>
    public string Reference => "Van den Bos 1991; Achen 2006";

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

        ImmutableArray<double> outcomes =
            [.. Enumerable.Range(0, positions.Issues.Length).Select(i => Mean(positions.Positions(i), positions.Weights(i)))];
        return BargainingResult.Solved(problem, this) with
        {
            Agreement = new Agreement
            {
                Text = TermsText.Of(positions.Issues, outcomes),
                Terms = outcomes,
                Payoffs = positions.Payoffs(outcomes),
            },
            Tolerance = Tolerance,
            Residual = Enumerable.Range(0, outcomes.Length).Max(i => Imbalance(positions, i, outcomes[i])),
        };
    }

    /// <summary>The weighted mean.</summary>
    /// <param name="values">What is averaged.</param>
    /// <param name="weights">One a value, not negative, not all 0.</param>
    public static double Mean(ImmutableArray<double> values, ImmutableArray<double> weights)
    {
        // Taken from the first value, so that a mean of equal values is that value.
        double origin = values[0];
        return origin + (values.Zip(weights, (value, weight) => weight * (value - origin)).Sum() / weights.Sum());
    }

    // The pulls of all actors on the outcome cancel, as a share of all pulls.
    private static double Imbalance(PositionProblem problem, int issue, double outcome)
    {
        double[] pulls = [.. problem.Stands.Select(s => s.Weight(issue) * (s.Positions[issue] - outcome))];
        double all = pulls.Sum(Math.Abs);
        return all == 0 ? 0 : Math.Abs(pulls.Sum()) / all;
    }
}
