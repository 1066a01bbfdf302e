using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.RepeatedGame;

/// <summary>
/// Whether the target of a repeated game is kept up under the threat of the punishment for good (Friedman 1971). A party keeps to it
/// where its discount factor is at least (T - R) / (T - P): T what its best deviation pays once, R the target, P the punishment. The
/// threat is credible only where the punishment is an equilibrium of the single game.
/// </summary>
public sealed class GrimTriggerMethod : IMethod
{
    /// <inheritdoc/>
    public string Id => "grim-trigger";

    /// <inheritdoc/>
    public string Name => "Cooperation in a repeated game";

    /// <inheritdoc/>
    public string Reference => "Friedman 1971";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is RepeatedGameProblem;

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var game = (RepeatedGameProblem)problem;
        if (game.Parties.FirstOrDefault(p => p.Discount is null) is { } timeless)
        {
            return BargainingResult.DoesNotApply(problem, this, $"'{timeless.Id}' needs a discount factor.");
        }

        if (WouldLeave(game, game.Punishment) is { } unwilling)
        {
            return BargainingResult.DoesNotApply(
                problem, this, $"The punishment is an empty threat: '{game.Parties[unwilling].Id}' would do better by leaving it.");
        }

        double?[] thresholds = [.. game.Parties.Select((_, party) => Threshold(game, party))];
        int tempted = Array.FindIndex(thresholds, t => t is null);
        int impatient = Enumerable.Range(0, thresholds.Length).FirstOrDefault(i => !(game.Parties[i].Discount >= thresholds[i]), -1);
        ImmutableArray<double> payoffs = [.. game.Payoffs.Select(p => p[game.ProfileOf(game.Target.AsSpan())])];
        ImmutableArray<double> punished = [.. game.Payoffs.Select(p => p[game.ProfileOf(game.Punishment.AsSpan())])];
        BargainingResult result = tempted >= 0
            ? BargainingResult.Disagreement(problem, this, $"The target pays '{game.Parties[tempted].Id}' no more than the punishment, and a deviation more: no patience keeps it.")
            : impatient >= 0
                ? BargainingResult.Disagreement(problem, this, $"'{game.Parties[impatient].Id}' is too impatient: one gain by leaving the target is worth more to it than what follows.")
                : BargainingResult.Solved(problem, this) with
                {
                    Agreement = new Agreement
                    {
                        Text = string.Join(", ", game.Parties.Select((p, i) => $"{p.Id}={game.Actions[i][game.Target[i]]}")),
                        Options = game.Target,
                        Payoffs = payoffs,
                        Gains = [.. payoffs.Zip(punished, (kept, lost) => kept - lost)],
                    },
                };
        return result with
        {
            Figures =
            [
                .. game.Parties.Zip(thresholds).Where(t => t.Second is not null)
                    .Select(t => new Figure($"least discount factor of {t.First.Id}", t.Second!.Value)),
                .. tempted < 0 ? [new Figure("least discount factor", thresholds.Max()!.Value)] : Array.Empty<Figure>(),
            ],
            Tolerance = 1e-9,
            Residual = Enumerable.Range(0, thresholds.Length).Max(i => thresholds[i] is { } t ? Indifference(game, i, t) : 0),
        };
    }

    /// <summary>The discount factor from which on a party keeps to the target, or null where none below 1 is enough.</summary>
    public static double? Threshold(RepeatedGameProblem game, int party)
    {
        double target = game.Payoffs[party][game.ProfileOf(game.Target.AsSpan())];
        double punishment = game.Payoffs[party][game.ProfileOf(game.Punishment.AsSpan())];
        double deviation = game.BestReply(party, game.Target.AsSpan());
        return deviation <= target ? 0
            : target <= punishment ? null
            : (deviation - target) / (deviation - punishment);
    }

    private static int? WouldLeave(GameProblem game, ImmutableArray<int> profile)
    {
        int place = game.ProfileOf(profile.AsSpan());
        int found = Enumerable.Range(0, game.Parties.Length)
            .FirstOrDefault(party => game.BestReply(party, profile.AsSpan()) > game.Payoffs[party][place], -1);
        return found < 0 ? null : found;
    }

    // At its threshold a party is indifferent between the target for ever and one deviation before the punishment for ever.
    private static double Indifference(RepeatedGameProblem game, int party, double discount)
    {
        double target = game.Payoffs[party][game.ProfileOf(game.Target.AsSpan())];
        double punishment = game.Payoffs[party][game.ProfileOf(game.Punishment.AsSpan())];
        double deviation = game.BestReply(party, game.Target.AsSpan());
        double difference = target - (((1 - discount) * deviation) + (discount * punishment));
        return deviation <= target ? 0 : Math.Abs(difference) / Math.Max(1, Math.Abs(deviation) + Math.Abs(punishment));
    }
}
