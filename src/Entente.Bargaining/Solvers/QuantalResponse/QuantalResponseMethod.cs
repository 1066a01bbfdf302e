using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.QuantalResponse;

/// <summary>
/// Logit equilibrium (McKelvey and Palfrey 1995): everybody chooses better actions more often, the more exactly the greater its
/// precision, and takes the others' choices for what they are. At precision 0 all choose at random; as it grows the answer comes to a
/// Nash equilibrium. Where there are several, it is the one that is connected with choice at random.
/// </summary>
public sealed class QuantalResponseMethod : IMethod
{
    private const double Tolerance = 1e-8;

    // Combinations of actions times the cube of the number of parties, which is what a step costs.
    private const double MostWork = 500_000;

    /// <summary>The most actions that all parties may have together; each step of the way solves as many equations.</summary>
    public const int MostActions = 60;

    /// <inheritdoc/>
    public string Id => "quantal-response";

    /// <inheritdoc/>
    public string Name => "Logit quantal response equilibrium";

    /// <inheritdoc/>
    public string Reference => "McKelvey and Palfrey 1995";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is GameProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var game = (GameProblem)problem;
        if (game.Actions.Sum(a => a.Length) > MostActions)
        {
            return BargainingResult.DoesNotApply(problem, this, $"The parties have more than {MostActions} actions together.");
        }

        if (game.Payoffs[0].Length * Math.Pow(game.Parties.Length, 3) > MostWork)
        {
            return BargainingResult.DoesNotApply(problem, this, "There are too many combinations of actions; each is weighed at every step of the way.");
        }

        var responses = new LogitResponse(game);
        double precision = game.Precision * responses.Scale;
        if (new PrincipalBranch(responses).At(precision) is not { } mixed)
        {
            return BargainingResult.DoesNotApply(problem, this, "The branch of equilibria could not be followed to this precision; try a lower one.");
        }

        double[] payoffs = new double[responses.Actions];
        responses.Evaluate(mixed, payoffs, slopes: null);
        double[] again = responses.Respond(payoffs, precision);
        return BargainingResult.Solved(problem, this) with
        {
            Parameters = [new Figure("precision", game.Precision)],
            Figures = [.. Probabilities(game, responses, mixed), .. ExpectedPayoffs(game, responses, mixed, payoffs)],
            Tolerance = Tolerance,
            Residual = again.Zip(mixed, (response, chance) => Math.Abs(response - chance)).Max(),
        };
    }

    /// <summary>The equilibrium's probabilities, by party and action; null where the branch was lost.</summary>
    public static ImmutableArray<ImmutableArray<double>>? Equilibrium(GameProblem game)
    {
        var responses = new LogitResponse(game);
        return new PrincipalBranch(responses).At(game.Precision * responses.Scale) is { } mixed
            ? [.. game.Actions.Select((_, party) => mixed.AsSpan(responses.First(party), game.Actions[party].Length).ToImmutableArray())]
            : null;
    }

    private static IEnumerable<Figure> Probabilities(GameProblem game, LogitResponse responses, double[] mixed) =>
        game.Parties.SelectMany((party, i) =>
            game.Actions[i].Select((action, a) => new Figure($"{party.Id} plays {action}", mixed[responses.First(i) + a])));

    private static IEnumerable<Figure> ExpectedPayoffs(GameProblem game, LogitResponse responses, double[] mixed, double[] payoffs) =>
        game.Parties.Select((party, i) => new Figure(
            $"expected payoff of {party.Id}",
            responses.Scale * Enumerable.Range(responses.First(i), game.Actions[i].Length).Sum(a => mixed[a] * payoffs[a])));
}
