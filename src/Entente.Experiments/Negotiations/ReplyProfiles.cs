using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Experiments.Negotiations;

/// <summary>Every combination of one strategy for each party that replies.</summary>
internal static class ReplyProfiles
{
    /// <summary>The combinations, the parties in ordinal order as in a case's reference replies; a single empty one where nobody replies.</summary>
    public static ImmutableArray<ImmutableArray<Strategy>> Of(ImmutableArray<Strategy> replies) =>
        replies.GroupBy(s => s.Party).OrderBy(party => party.Key, StringComparer.Ordinal).Aggregate(
            ImmutableArray.Create(ImmutableArray<Strategy>.Empty),
            (profiles, party) => [.. from profile in profiles from strategy in party select profile.Add(strategy)]);
}
