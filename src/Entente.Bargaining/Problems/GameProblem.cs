using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>A game in normal form: all choose at once, and the choices together settle what each gets.</summary>
public record GameProblem : Problem
{
    /// <summary>The most profiles that a game may have.</summary>
    public const int MostProfiles = 100_000;

    /// <summary>Ids of each party's actions, in the parties' order; at least one each.</summary>
    public required ImmutableArray<ImmutableArray<string>> Actions { get; init; }

    /// <summary>Each party's payoff in every profile; by party, then by profile, the last party's action running fastest.</summary>
    public required ImmutableArray<ImmutableArray<double>> Payoffs { get; init; }

    /// <summary>How exactly the parties respond (lambda of logit responses): payoffs' inverse unit, 0 for choice at random.</summary>
    public double Precision { get; init; } = 1;

    /// <summary>The place of a profile in <see cref="Payoffs"/>.</summary>
    /// <param name="choices">The place of each party's action.</param>
    public int ProfileOf(ReadOnlySpan<int> choices)
    {
        int profile = 0;
        for (int party = 0; party < choices.Length; party++)
        {
            profile = (profile * Actions[party].Length) + choices[party];
        }

        return profile;
    }

    /// <summary>The greatest payoff that a party can have by changing its own action alone.</summary>
    /// <param name="party">Its place.</param>
    /// <param name="choices">The place of each party's action.</param>
    public double BestReply(int party, ReadOnlySpan<int> choices)
    {
        int[] changed = choices.ToArray();
        double best = double.NegativeInfinity;
        for (int action = 0; action < Actions[party].Length; action++)
        {
            changed[party] = action;
            best = Math.Max(best, Payoffs[party][ProfileOf(changed)]);
        }

        return best;
    }
}

/// <summary>
/// A game that is played again and again, with a target that the parties promise each other and a punishment for leaving it. Every
/// party needs a discount factor.
/// </summary>
public sealed record RepeatedGameProblem : GameProblem
{
    /// <summary>The action of each party that is to be kept up.</summary>
    public required ImmutableArray<int> Target { get; init; }

    /// <summary>The action of each party for good once somebody has left the target.</summary>
    public required ImmutableArray<int> Punishment { get; init; }
}
