using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.ShapleyValue;

namespace Entente.Bargaining.Solvers.Core;

/// <summary>
/// Whether what all get together can be divided so that no coalition does better by itself (Gillies 1959), by the least excess over all
/// divisions: the core is empty where that is above 0 (Bondareva 1963, Shapley 1967).
/// </summary>
public sealed class CoreMethod : IMethod
{
    /// <inheritdoc/>
    public string Id => "core";

    /// <inheritdoc/>
    public string Name => "Core test";

    /// <inheritdoc/>
    public string Reference => "Gillies 1959; Maschler, Peleg and Shapley 1979";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is CoalitionProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var game = (CoalitionProblem)problem;
        double tolerance = 1e-8 * Math.Max(1, game.Worths.Max(Math.Abs));
        LeastCore.Answer answer = LeastCore.Of(game.Worths);
        double residual = Math.Max(Math.Abs(answer.Excess - answer.Bound), Math.Abs(answer.Division.Sum() - game.Worths[game.Grand]));
        if (!(residual <= tolerance))
        {
            return BargainingResult.DoesNotApply(problem, this, "The least excess could not be worked out exactly enough: the worths differ too little or too much.");
        }

        (int aggrieved, double complaint) = LeastCore.MostAggrieved(game.Worths, ShapleyValueMethod.Values(game.Worths));
        BargainingResult result = answer.Excess <= tolerance
            ? BargainingResult.Solved(problem, this) with { Agreement = Division(game, answer.Division) }
            : BargainingResult.Disagreement(problem, this, "The core is empty: however the worth is divided, some coalition does better by itself.");
        return result with
        {
            Figures =
            [
                new Figure("least excess", answer.Excess),
                new Figure("Shapley value in the core", aggrieved == 0 || complaint <= tolerance ? 1 : 0),
                .. answer.Excess > tolerance
                    ? game.Parties.Zip(answer.Division, (p, share) => new Figure($"least-core share of {p.Id}", share))
                    : [],
            ],
            Tolerance = tolerance,
            Residual = residual,
        };
    }

    private static Agreement Division(CoalitionProblem game, ImmutableArray<double> shares) => new()
    {
        Text = TermsText.Of(game.Parties.Select(p => p.Id), shares),
        Payoffs = shares,
        Gains = [.. shares.Select((share, party) => share - game.Worths[1 << party])],
    };
}
