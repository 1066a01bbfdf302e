using System.Globalization;
using Entente.Cases;
using Entente.Cases.Negotiations;

namespace Entente.Cli.Terminal;

/// <summary>Says in one line what was read of a case's negotiation.</summary>
internal static class NegotiationSummary
{
    public static string Of(Case source, Negotiation negotiation)
    {
        int generated = source.Model.Variables.Count(v => !v.IsHidden && v.Location.File.EndsWith("negotiation.yaml", StringComparison.Ordinal));
        double packages = negotiation.Issues.Aggregate(1.0, (product, issue) => product * issue.Options.Length);
        string parties = string.Join(", ", negotiation.Parties.Select(p => p.Name));
        return $"negotiation: {parties}; {Count(negotiation.Issues.Length, "issue")}, {Count(packages, "package")}, "
            + $"{Count(negotiation.Rounds.Length, "round")}, {Count(negotiation.Promises.Length, "promise")}, "
            + $"{Count(negotiation.Unilateral.Length, "unilateral lever")}; {Count(generated, "variable")} in the model";
    }

    private static string Count(double count, string of) => string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {of}{(count == 1 ? "" : "s")}");
}
