using System.Collections.Immutable;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading;

/// <summary>Reads questions.csv.</summary>
internal static class QuestionReader
{
    private static readonly NumberRange Probability = new(0, 1);

    public static ImmutableArray<ForecastQuestion> Read(CaseContext context) =>
        context.Tables.Load(CaseTables.Questions).Select(context.Diagnostics, row => new ForecastQuestion(
            row.Id("id"),
            row.Date("asked_as_of"),
            row.Reference("source_id", context.Evidence.Ids.Sources),
            row.RequiredText("question"),
            row.RequiredText("resolution_criterion"),
            row.Date("horizon"),
            row.Text("seed_expectation"),
            row.OptionalNumber("implied_probability", Probability),
            row.Text("known_outcome"),
            row.Text("resolution_source"),
            row.References("evidence_claim_ids", context.Evidence.Ids.Claims),
            row.Location)
        {
            Resolution = row.Text("resolution"),
            NotAnswerable = row.Text("not_answerable"),
            Outcome = row.OptionalNumber("outcome", Probability) is { } happened ? happened > 0.5 : null,
            ResolutionNote = row.Text("resolution_note"),
        });
}
