using Entente.Evidence;
using Entente.Evidence.Claims;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>Causal links in words.</summary>
internal static class LinkWords
{
    /// <summary>"more gas price raises industrial cost, within a month".</summary>
    public static LinkEntry Of(CausalLink link)
    {
        string effect = link.Sign == LinkSign.Positive ? "raises" : "lowers";
        string delay = link.Delay switch
        {
            "none" => "within a month",
            "short" => "within a year",
            _ => "after more than a year",
        };
        return new LinkEntry(
            link.Id,
            $"more “{Spaced(link.From)}” {effect} “{Spaced(link.To)}”, {delay}",
            link.Basis,
            link.Contested,
            [.. link.ClaimIds]);
    }

    private static string Spaced(string id) => id.Replace('_', ' ');
}

/// <summary>What rivals disagree about.</summary>
internal static class RivalWords
{
    /// <summary>The rivalry's own sentence.</summary>
    public static string About(EvidenceBase evidence, string id, string rival) =>
        evidence.Rivalries.First(r => (r.First == id && r.Second == rival) || (r.First == rival && r.Second == id)).About;
}
