using System.Collections.Immutable;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>The tables of evidence that the case format has (docs/case-format.md).</summary>
internal static class EvidenceTables
{
    public const string EvidenceFolder = "evidence";
    public const string SeriesFolder = "series";

    public static readonly TableFile Sources = new(
        "evidence/sources.csv",
        "id, seed_file, title_or_subject, publisher, authors, publication_date, date_basis, type, cited_in, reliability, reliability_notes");

    public static readonly TableFile Claims = new(
        "evidence/claims.csv",
        "id, source_id, cited_via, kind, subject_actor, subject_actor_id, track, statement, value_low, value_high, unit, as_of, "
        + "polarity, certainty, paragraph, credibility, rank, supersedes");

    public static readonly TableFile Rivals = new("evidence/rivals.csv", "id, first, second, about");

    public static readonly TableFile Links = new(
        "evidence/causal_links.csv",
        "id, from_variable, to_variable, sign, delay, track, evidence_claim_ids, basis, asserted_by, contested");

    public static readonly TableFile Variables = new(
        "evidence/variables.csv", "id, subsystem, suggested_role, links_in, links_out, basis");

    public static readonly TableFile Actors = new(
        "evidence/actors.csv", "id, name, type, side, role, period, interests, levers, appears_in");

    public static readonly TableFile Positions = new(
        "evidence/positions.csv",
        "id, actor_id, issue, as_of, position, position_0_100, scale, salience_0_100, power_note, evidence_claim_ids, basis");

    public static readonly TableFile Rules = new(
        "evidence/institutions_rules.csv",
        TableShape.Of("id, name, rule, since, evidence_claim_ids") with { OpenPrefix = StatusPrefix });

    public static readonly TableFile Figures = new(
        "evidence/figures_timeline.csv", "id, series_id, date, value, low, high, unit, claim_id");

    public static readonly TableFile Series = new("series/series.csv", "id, title, unit, kind, lag_months, note");

    public static readonly TableShape Points = TableShape.Of(
        "series_id, date, value, unit, available_from, verified, source, address, note");

    public const string StatusPrefix = "status_";

    /// <summary>The tables that may stand in <see cref="EvidenceFolder"/>.</summary>
    public static readonly ImmutableArray<string> InEvidenceFolder =
        [.. new[] { Sources, Claims, Rivals, Links, Variables, Actors, Positions, Rules, Figures }.Select(t => t.Path)];
}
