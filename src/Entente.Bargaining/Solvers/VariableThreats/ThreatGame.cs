using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.VariableThreats;

/// <summary>What threats lead to.</summary>
internal sealed class ThreatGame(ThreatProblem problem)
{
    /// <summary>The problem.</summary>
    public ThreatProblem Problem => problem;

    /// <summary>The first side's power; the two sum to one.</summary>
    public double Power { get; } = problem.Parties[0].Power / (problem.Parties[0].Power + problem.Parties[1].Power);

    /// <summary>Everything that can be agreed on, lotteries aside.</summary>
    public ImmutableArray<PayoffPair> Payoffs { get; } = [.. problem.Agreements, .. problem.Threats];

    /// <summary>The threats that are best at given weights of the sides' payoffs, and what they are worth to the first side.</summary>
    public (double Value, double[] First, double[] Second) Threaten(double firstWeight, double secondWeight)
    {
        double[,] difference = new double[problem.FirstThreats.Length, problem.SecondThreats.Length];
        for (int i = 0; i < problem.FirstThreats.Length; i++)
        {
            for (int j = 0; j < problem.SecondThreats.Length; j++)
            {
                PayoffPair outcome = At(i, j);
                difference[i, j] = ((1 - Power) * firstWeight * outcome.First) - (Power * secondWeight * outcome.Second);
            }
        }

        return ZeroSumGame.Solve(difference);
    }

    /// <summary>What mixed threats leave the sides with.</summary>
    public PayoffPair Outcome(double[] first, double[] second)
    {
        double one = 0;
        double other = 0;
        for (int i = 0; i < first.Length; i++)
        {
            for (int j = 0; j < second.Length; j++)
            {
                one += first[i] * second[j] * At(i, j).First;
                other += first[i] * second[j] * At(i, j).Second;
            }
        }

        return new PayoffPair(one, other);
    }

    private PayoffPair At(int first, int second) => problem.Threats[(first * problem.SecondThreats.Length) + second];
}

/// <summary>What is agreed under which threats.</summary>
/// <param name="Agreed">The agreed payoffs.</param>
/// <param name="Threatened">What the threats would lead to.</param>
/// <param name="First">Probabilities of the first side's threats.</param>
/// <param name="Second">Probabilities of the second side's threats.</param>
internal sealed record ThreatSolution(PayoffPair Agreed, PayoffPair Threatened, double[] First, double[] Second);
