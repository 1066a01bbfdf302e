using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases.Knowledge;

namespace Entente.Cli.Terminal;

/// <summary>What was known on a day, in a few lines.</summary>
internal static class KnowledgeSummary
{
    public static IEnumerable<string> Of(KnownCase known)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"by {known.Date:yyyy-MM-dd} {known.ClaimsKnown} of {known.ClaimsKnown + known.ClaimsLater} claims had been published, and {known.PointsKnown} of {known.PointsKnown + known.PointsLater} points were known");
        yield return Parameters(known.Widened, "without evidence, so with their wide prior");
        yield return Parameters(known.Centred, "the strength of links that nobody had asserted, so centred on zero");
        yield return $"causal links of the model that were evidenced later: {known.LaterLinks.Length}";
        yield return $"plans, criteria and parts of the negotiation that rest on later claims alone: {known.Hindsight.Length}";
        if (!known.UnknownDrivers.IsEmpty)
        {
            yield return $"drivers of which nothing was known: {string.Join(", ", known.UnknownDrivers.Select(d => d.Variable.Path))}";
        }
    }

    private static string Parameters(ImmutableArray<ChangedParameter> changed, string why) => changed.IsEmpty
        ? $"parameters {why}: none"
        : $"parameters {why}: {changed.Length} ({string.Join(", ", changed.Select(c => c.Then.Variable.Path))})";
}
