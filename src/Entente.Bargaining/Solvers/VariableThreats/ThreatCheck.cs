using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers.Nash;
using Entente.Bargaining.Solvers.Utilitarian;

namespace Entente.Bargaining.Solvers.VariableThreats;

/// <summary>Checks a solution with threats by its definition: the Nash solution from where the threats lead, and no other threat would pay its side.</summary>
internal static class ThreatCheck
{
    /// <summary>By how much it misses that.</summary>
    public static double Residual(ThreatGame game, ThreatSolution solution)
    {
        double scale = 1 + game.Payoffs.Max(p => Math.Max(Math.Abs(p.First), Math.Abs(p.Second)));
        PayoffPair bargained = Bargain(game, solution.Threatened);
        double most = Math.Abs(bargained.First - solution.Agreed.First) + Math.Abs(bargained.Second - solution.Agreed.Second);
        for (int i = 0; i < solution.First.Length; i++)
        {
            most = Math.Max(most, Bargain(game, game.Outcome(Pure(solution.First.Length, i), solution.Second)).First - solution.Agreed.First);
        }

        for (int j = 0; j < solution.Second.Length; j++)
        {
            most = Math.Max(most, Bargain(game, game.Outcome(solution.First, Pure(solution.Second.Length, j))).Second - solution.Agreed.Second);
        }

        return most / scale;
    }

    private static PayoffPair Bargain(ThreatGame game, PayoffPair from)
    {
        var problem = new PackageProblem
        {
            Id = "from the threats",
            Title = "From the threats",
            Parties =
            [
                new Party { Id = "1", Name = "1", Power = game.Power, Disagreement = from.First },
                new Party { Id = "2", Name = "2", Power = 1 - game.Power, Disagreement = from.Second },
            ],
            Issues = [new Issue("agreement", [.. game.Payoffs.Select((p, i) => new Option($"{i}", [p.First, p.Second]))])],
            Lotteries = true,
            Transfers = game.Problem.Transfers ? new Transfers() : null,
        };

        // Where only one side can gain it does.
        Agreement? agreement = new NashMethod().Solve(problem).Agreement ?? new UtilitarianMethod().Solve(problem).Agreement;
        return agreement is null ? from : new PayoffPair(agreement.Payoffs[0], agreement.Payoffs[1]);
    }

    private static double[] Pure(int count, int place)
    {
        double[] mixture = new double[count];
        mixture[place] = 1;
        return mixture;
    }
}
