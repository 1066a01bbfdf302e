using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Analysis.Strategies;

/// <summary>
/// Who meets whom: what every combination of the parties' strategies is worth to each judge, and from which of them no party gains by
/// changing its own strategy alone (the pure equilibria of Nash 1951). Parties choose once, at the decision, knowing the others' choices.
/// </summary>
/// <param name="Scenario">The future in which they meet.</param>
/// <param name="Players">The deciding party, then those that reply.</param>
/// <param name="Judges">Those by whose criteria the combinations are judged.</param>
/// <param name="Profiles">All combinations that were run.</param>
/// <param name="Members">Members that the means are taken over: those with finite outcomes in every combination.</param>
public sealed record StrategicForm(
    Scenario Scenario,
    ImmutableArray<Player> Players,
    ImmutableArray<Judge> Judges,
    ImmutableArray<StrategyProfile> Profiles,
    int Members)
{
    // Worths that differ by less than rounding does are the same.
    private const double Tie = 1e-9;

    /// <summary>The combinations from which no party that has a judge gains by leaving alone.</summary>
    public IEnumerable<StrategyProfile> Equilibria => Profiles.Where(p => p.IsEquilibrium);

    /// <summary>Finds best replies.</summary>
    /// <param name="scenario">The future.</param>
    /// <param name="players">At least one; a player without a judge is indifferent and stays where it is.</param>
    /// <param name="judges">The judges, the players' own among them.</param>
    /// <param name="worths">For each combination that was run, one strategy a player and one mean worth a judge.</param>
    /// <param name="members">Members behind the means.</param>
    public static StrategicForm Of(
        Scenario scenario,
        ImmutableArray<Player> players,
        ImmutableArray<Judge> judges,
        ImmutableArray<(ImmutableArray<Strategy> Strategies, ImmutableArray<double> Worths)> worths,
        int members) => new(
            scenario,
            players,
            judges,
            [.. worths.Select(w => new StrategyProfile(
                w.Strategies, w.Worths, [.. players.Select((player, place) => LossFromLeaving(players, judges, worths, w, place))]))],
            members);

    // Below zero where another strategy of the player would be better against the same strategies of the others.
    private static double? LossFromLeaving(
        ImmutableArray<Player> players,
        ImmutableArray<Judge> judges,
        ImmutableArray<(ImmutableArray<Strategy> Strategies, ImmutableArray<double> Worths)> worths,
        (ImmutableArray<Strategy> Strategies, ImmutableArray<double> Worths) profile,
        int player)
    {
        if (players[player].Judge is not { } judge)
        {
            return null;
        }

        int own = judges.IndexOf(judge);
        double[] others =
        [
            .. worths
                .Where(other => other.Strategies[player] != profile.Strategies[player])
                .Where(other => Enumerable.Range(0, players.Length).All(p => p == player || other.Strategies[p] == profile.Strategies[p]))
                .Select(other => other.Worths[own]),
        ];
        double loss = others.Length == 0 ? double.PositiveInfinity : profile.Worths[own] - others.Max();
        return Math.Abs(loss) < Tie ? 0 : loss;
    }
}

/// <summary>A party with its strategies.</summary>
/// <param name="Party">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Judge">By whose criteria it compares its strategies, or <see langword="null"/> where no judge is its own.</param>
/// <param name="Strategies">Its strategies that were run, in the case's order.</param>
public sealed record Player(string Party, string Name, Judge? Judge, ImmutableArray<Strategy> Strategies);

/// <summary>One strategy of each party.</summary>
/// <param name="Strategies">In the players' order.</param>
/// <param name="Worths">Mean worth to each judge, in points.</param>
/// <param name="LossFromLeaving">
/// For each player, by how many points its own judge's worth is above that of its best other strategy against the same strategies of the
/// others: 0 or more where it replies best, infinite where it has no other, <see langword="null"/> where it has no judge.
/// </param>
public sealed record StrategyProfile(
    ImmutableArray<Strategy> Strategies, ImmutableArray<double> Worths, ImmutableArray<double?> LossFromLeaving)
{
    /// <summary>Whether the player's strategy is the best against the others', alone or tied.</summary>
    public bool IsBestReply(int player) => LossFromLeaving[player] is >= 0;

    /// <summary>Whether no party with a judge gains by leaving.</summary>
    public bool IsEquilibrium => LossFromLeaving.All(loss => loss is null or >= 0) && LossFromLeaving.Any(loss => loss is not null);

    /// <summary>What the party that loses least by leaving loses, in points.</summary>
    public double LeastLoss => LossFromLeaving.Min(loss => loss ?? double.PositiveInfinity);
}
