using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.SalienceWeightedMean;

namespace Entente.Bargaining.Solvers.PositionExchange;

/// <summary>
/// Exchange of voting positions (Stokman and Van Oosten 1994). Two actors on opposite sides of the expected outcomes of two issues,
/// which matter to them in different proportion, each move on the issue that matters less, so that both gain alike. The exchange with
/// the greatest gain is carried out, then the next that is still open, until none is. Others may lose by it.
/// </summary>
public sealed class PositionExchangeMethod : IMethod
{
    private const int MostShown = 10;
    private const double Tolerance = 1e-9;

    /// <inheritdoc/>
    public string Id => "position-exchange";

    /// <inheritdoc/>
    public string Name => "Exchange of voting positions";

    /// <inheritdoc/>
    public string Reference => "Stokman and Van Oosten 1994";

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

        if (positions.Issues.Length < 2)
        {
            return BargainingResult.DoesNotApply(problem, this, "There is one issue; an exchange needs two.");
        }

        var state = new ExchangeState(positions);
        ImmutableArray<double> before = state.Outcomes;
        ImmutableArray<VoteExchange> open = state.Open();
        if (open.IsEmpty)
        {
            return BargainingResult.Disagreement(problem, this, "No two parties gain by an exchange: the compromise stands.");
        }

        ImmutableArray<VoteExchange> done = CarryOutAll(state);
        ImmutableArray<double> after = state.Outcomes;
        ImmutableArray<double> payoffs = positions.Payoffs(after);
        return BargainingResult.Solved(problem, this) with
        {
            Agreement = new Agreement
            {
                Text = TermsText.Of(positions.Issues, after),
                Terms = after,
                Payoffs = payoffs,
                Gains = [.. payoffs.Zip(positions.Payoffs(before), (now, then) => now - then)],
            },
            Figures =
            [
                new Figure("possible exchanges", open.Length),
                new Figure("exchanges carried out", done.Length),
                .. done.Take(MostShown).SelectMany(e => Describe(positions, e)),
            ],
            Tolerance = Tolerance,
            Residual = Residual(positions, done),
        };
    }

    /// <summary>All exchanges by which both gain while nothing has been exchanged yet, the best first.</summary>
    public static ImmutableArray<VoteExchange> Possible(PositionProblem problem) => new ExchangeState(problem).Open();

    /// <summary>The exchanges that are carried out, in their order.</summary>
    public static ImmutableArray<VoteExchange> CarriedOut(PositionProblem problem) => CarryOutAll(new ExchangeState(problem));

    private static ImmutableArray<VoteExchange> CarryOutAll(ExchangeState state)
    {
        var done = ImmutableArray.CreateBuilder<VoteExchange>();
        for (ImmutableArray<VoteExchange> open = state.Open(); !open.IsEmpty; open = state.Open())
        {
            state.CarryOut(open[0]);
            done.Add(open[0]);
        }

        return done.ToImmutable();
    }

    private static IEnumerable<Figure> Describe(PositionProblem problem, VoteExchange exchange)
    {
        string first = problem.Parties[exchange.First].Id;
        string second = problem.Parties[exchange.Second].Id;
        string firstWins = problem.Issues[exchange.FirstWins];
        string secondWins = problem.Issues[exchange.SecondWins];
        yield return new Figure($"{first} moves on {secondWins} to", exchange.FirstMovesTo);
        yield return new Figure($"{second} moves on {firstWins} to", exchange.SecondMovesTo);
        yield return new Figure($"shift of {firstWins} for {first}", exchange.ShiftForFirst);
        yield return new Figure($"shift of {secondWins} for {second}", exchange.ShiftForSecond);
        yield return new Figure($"gain of {first} and of {second}", exchange.Gain);
    }

    // Plays the exchanges again on bare positions: each pair's gains, from the outcomes before and after, have to be those stated.
    private static double Residual(PositionProblem problem, ImmutableArray<VoteExchange> done)
    {
        double[][] positions = [.. problem.Issues.Select((_, issue) => problem.Positions(issue).ToArray())];
        double worst = 0;
        foreach (VoteExchange exchange in done)
        {
            ImmutableArray<double> before = Outcomes(problem, positions);
            positions[exchange.SecondWins][exchange.First] = exchange.FirstMovesTo;
            positions[exchange.FirstWins][exchange.Second] = exchange.SecondMovesTo;
            ImmutableArray<double> after = Outcomes(problem, positions);
            foreach (int party in new[] { exchange.First, exchange.Second })
            {
                Stand stand = problem.Stands[party];
                int won = party == exchange.First ? exchange.FirstWins : exchange.SecondWins;
                int lost = party == exchange.First ? exchange.SecondWins : exchange.FirstWins;
                double gain = (stand.Saliences[won] * Math.Abs(after[won] - before[won]))
                    - (stand.Saliences[lost] * Math.Abs(after[lost] - before[lost]));
                worst = Math.Max(worst, Math.Abs(gain - exchange.Gain) / Math.Max(1, exchange.Gain));
            }
        }

        return worst;
    }

    private static ImmutableArray<double> Outcomes(PositionProblem problem, double[][] positions) =>
        [.. positions.Select((p, issue) => SalienceWeightedMeanMethod.Mean([.. p], problem.Weights(issue)))];
}
