using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Actors;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads actors.csv, positions.csv and institutions_rules.csv.</summary>
internal static class ActorReader
{
    private static readonly NumberRange Scale = new(0, 100);

    public static ImmutableArray<Actor> ReadActors(LoadedTable table, EvidenceIds ids, DiagnosticBag diagnostics) =>
        table.Select(diagnostics, row => new Actor(
            row.Id("id"),
            row.RequiredText("name"),
            row.RequiredText("type"),
            row.RequiredText("side"),
            row.Text("role"),
            row.Date("period"),
            row.Text("interests"),
            row.Text("levers"),
            row.References("appears_in", ids.Sources),
            row.Location));

    public static ImmutableArray<Position> ReadPositions(LoadedTable table, EvidenceIds ids, DiagnosticBag diagnostics) =>
        table.Select(diagnostics, row => new Position(
            row.Id("id"),
            row.Reference("actor_id", ids.Actors),
            row.RequiredText("issue"),
            row.Date("as_of"),
            row.RequiredText("position"),
            row.Number("position_0_100", Scale),
            row.RequiredText("scale"),
            row.Number("salience_0_100", Scale),
            row.Text("power_note"),
            row.References("evidence_claim_ids", ids.Claims),
            row.RequiredText("basis"),
            row.Location));

    public static ImmutableArray<InstitutionRule> ReadRules(LoadedTable table, EvidenceIds ids, DiagnosticBag diagnostics)
    {
        ImmutableArray<string> statusColumns = table.Rows.IsEmpty
            ? []
            : [.. table.Rows[0].Header.Columns
                .Select(c => c.Text)
                .Where(c => c.StartsWith(EvidenceTables.StatusPrefix, StringComparison.Ordinal))];
        return table.Select(diagnostics, row => new InstitutionRule(
            row.Id("id"),
            row.RequiredText("name"),
            row.RequiredText("rule"),
            row.Date("since"),
            [.. statusColumns.Select(c => new RuleStatus(c[EvidenceTables.StatusPrefix.Length..], row.Text(c)))],
            row.References("evidence_claim_ids", ids.Claims),
            row.Location));
    }
}
