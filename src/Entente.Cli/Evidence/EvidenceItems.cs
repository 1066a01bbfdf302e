using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases;
using Entente.Cases.Provenance;
using Entente.Cases.Questions;
using Entente.Evidence.Claims;
using Entente.Evidence.Sources;
using Entente.Language.Semantics;

namespace Entente.Cli.Evidence;

/// <summary>How each kind of evidence reads as an item of a report.</summary>
internal static class EvidenceItems
{
    public static EvidenceItem Of(ClaimEvidence evidence)
    {
        Claim claim = evidence.Claim;
        string via = evidence.CitedVia is { } quoted ? $", quoting {quoted.Title}" : "";
        string rank = claim.Rank == "normal" ? "" : $", {claim.Rank}";
        return new EvidenceItem(claim.Id, claim.Statement,
        [
            Figure(claim),
            $"speaks of {claim.AsOf}; {evidence.Source.Title} ({evidence.Source.Publisher}){via}, published {claim.Published}",
            $"grade {evidence.Source.Reliability}{claim.Credibility}, {claim.Certainty}{rank}",
            .. evidence.Rivals.Select(Rival),
            .. evidence.SupersededBy.Select(c => $"superseded by {c.Id}: {c.Statement}"),
        ]);
    }

    public static EvidenceItem Of(LinkEvidence evidence) => Of(evidence.Link) with
    {
        Details = [.. Of(evidence.Link).Details, .. evidence.Claims.Select(c => $"{c.Claim.Id}  {c.Claim.Statement}")],
    };

    public static EvidenceItem Of(CausalLink link) => new(
        link.Id,
        $"{link.From} {(link.Sign == LinkSign.Positive ? "raises" : "lowers")} {link.To} (delay: {link.Delay})",
        [
            $"{link.Basis} by {string.Join(", ", link.AssertedBy)}",
            link.Contested is { } why ? $"contested: {why}" : "",
        ]);

    public static EvidenceItem Of(Upstream<Parameter> upstream)
    {
        Parameter parameter = upstream.Item;
        return Of(parameter) with { Details = [.. Of(parameter).Details, Distance(upstream.Distance)] };
    }

    public static EvidenceItem Of(Parameter parameter) => new(
        parameter.Variable.Path,
        string.Create(CultureInfo.InvariantCulture, $"{parameter.Low} to {parameter.High}, most likely {parameter.Mode} {parameter.Unit}"),
        [Basis(parameter.Basis)]);

    public static EvidenceItem Of(Upstream<Driver> upstream) => new(
        upstream.Item.Variable.Path,
        $"follows the series {upstream.Item.Series.Id}: {upstream.Item.Series.Title}",
        [upstream.Item.Note, Distance(upstream.Distance)]);

    public static EvidenceItem Of(ObservationMapping mapping) => new(
        mapping.Series.Id, $"{mapping.Series.Title} ({mapping.Series.Points.Length} points)", [mapping.Note]);

    public static EvidenceItem Of(Variable variable) => new(variable.Path, variable.Documentation, []);

    public static EvidenceItem Of(Criterion criterion) => new(
        criterion.Judge.Id,
        $"{criterion.Outcome.Title}: {(criterion.MoreIsBetter ? "more" : "less")} is better",
        [Basis(criterion.Basis)]);

    public static EvidenceItem Of(InterventionUse use) => new(
        use.Intervention.Variable.Path,
        string.Create(CultureInfo.InvariantCulture, $"{use.Intervention.Kind.ToString().ToLowerInvariant()} {use.Intervention.Value} in “{use.Title}”"),
        [Basis(use.Intervention.Basis)]);

    public static EvidenceItem Of(ForecastQuestion question) => new(question.Id, question.Text, [$"asked {question.AskedAsOf}, until {question.Horizon}"]);

    public static EvidenceItem Of(Source source) => new(
        source.Id, source.Title, [$"{source.Publisher}, {source.Published}; grade {source.Reliability}", source.ReliabilityNotes]);

    public static ImmutableArray<EvidenceItem> All<T>(IEnumerable<T> items, Func<T, EvidenceItem> of) => [.. items.Select(of)];

    private static string Rival(Rival rival) =>
        $"rival {rival.Id}: {rival.Claim?.Statement ?? rival.Series?.Title} [{rival.About}]";

    private static string Figure(Claim claim) => (claim.ValueLow, claim.ValueHigh) switch
    {
        ({ } low, { } high) when low == high => string.Create(CultureInfo.InvariantCulture, $"{low} {claim.Unit}"),
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low} to {high} {claim.Unit}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low} {claim.Unit}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"at most {high} {claim.Unit}"),
        _ => "",
    };

    private static string Basis(Basis basis)
    {
        string[] grounds = [.. basis.ClaimIds, .. basis.IsJudgement ? new[] { "judgement" } : []];
        string note = basis.Note.Length > 0 ? $": {basis.Note}" : "";
        return $"basis {string.Join(", ", grounds)}{note}";
    }

    private static string Distance(int equations) => equations switch
    {
        0 => "the variable itself",
        1 => "named in its equation",
        _ => $"{equations} equations upstream",
    };
}
