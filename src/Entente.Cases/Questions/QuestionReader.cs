using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases.Reading;
using Entente.Cases.Validation;
using Entente.Diagnostics;
using Entente.Evidence.Dates;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Questions;

/// <summary>Reads forecasting questions: those of a case, and a user's own.</summary>
public static class QuestionReader
{
    /// <summary>Most questions of one table.</summary>
    public const int MaximumQuestions = 1_000;

    // Months are twelfths, which do not add up exactly.
    private const double SameTime = 1e-6;

    private static readonly NumberRange s_probability = new(0, 1);

    // The columns of a case's questions, of which a user's own need not have more than these four.
    private static readonly ImmutableArray<string> s_needed = ["id", "question", "resolution", "horizon"];

    /// <summary>Reads a user's own questions about a case: a table like questions.csv, in which a question, its resolution and its horizon are enough.</summary>
    /// <param name="source">The table's text.</param>
    /// <param name="model">The case's model.</param>
    /// <param name="diagnostics">Receives what is wrong; a table with errors is not to be used.</param>
    public static ImmutableArray<ForecastQuestion> ReadOwn(SourceText source, SemanticModel model, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(diagnostics);
        TableShape all = CaseTables.Questions.Shape;
        var shape = new TableShape(s_needed) { Optional = [.. all.Columns.Concat(all.Optional).Except(s_needed)] };
        CsvTable? table = CsvTableReader.Read(source.Path, source, shape, diagnostics);
        var rows = new LoadedTable(table?.Rows ?? [], TableIndex.Of(source.Path, table, isAbsent: false, diagnostics));
        return Read(rows, model, diagnostics, row => ReadRow(
            row, row.OptionalDate("asked_as_of") ?? EdtfDate.Unknown, row.Text("source_id"), row.Text("resolution_criterion"), []));
    }

    /// <summary>Reads questions.csv.</summary>
    internal static ImmutableArray<ForecastQuestion> Read(CaseContext context) =>
        Read(context.Tables.Load(CaseTables.Questions), context.Model, context.Diagnostics, row => ReadRow(
            row,
            row.Date("asked_as_of"),
            row.Reference("source_id", context.Evidence.Ids.Sources),
            row.RequiredText("resolution_criterion"),
            row.References("evidence_claim_ids", context.Evidence.Ids.Claims)));

    private static ImmutableArray<ForecastQuestion> Read(
        LoadedTable table, SemanticModel? model, DiagnosticBag diagnostics, Func<RowReader, ForecastQuestion> readRow)
    {
        if (table.Rows.Length > MaximumQuestions)
        {
            diagnostics.Report(QuestionDiagnostics.TooManyQuestions, table.Rows[MaximumQuestions].Location, table.Rows.Length, MaximumQuestions);
            return [];
        }

        return table.Select(diagnostics, row =>
        {
            ForecastQuestion question = readRow(row);
            return question with { Resolution = ReadResolution(row, question.Horizon, model, diagnostics) };
        });
    }

    private static ForecastQuestion ReadRow(RowReader row, EdtfDate asked, string sourceId, string criterion, ImmutableArray<string> claims) => new(
        row.Id("id"),
        asked,
        sourceId,
        row.RequiredText("question"),
        criterion,
        ReadHorizon(row),
        row.Text("seed_expectation"),
        row.OptionalNumber("implied_probability", s_probability),
        row.Text("known_outcome"),
        row.Text("resolution_source"),
        claims,
        row.Location)
    {
        NotAnswerable = row.Text("not_answerable"),
        Outcome = ReadOutcome(row),
        ResolutionNote = row.Text("resolution_note"),
    };

    private static EdtfDate ReadHorizon(RowReader row)
    {
        EdtfDate horizon = row.Date("horizon");
        if (horizon != EdtfDate.Unknown && horizon.Latest is null)
        {
            row.Report(CaseDiagnostics.OpenDate, "horizon", horizon, "end");
        }

        return horizon;
    }

    private static bool? ReadOutcome(RowReader row)
    {
        string text = row.Text("outcome");
        if (text is not ("" or "0" or "1"))
        {
            row.Report(QuestionDiagnostics.NotAnOutcome, "outcome", Shown.Briefly(text));
        }

        return text.Length == 0 ? null : text == "1";
    }

    private static Resolution? ReadResolution(RowReader row, EdtfDate horizon, SemanticModel? model, DiagnosticBag diagnostics)
    {
        WrittenCell cell = row.Written("resolution");
        bool isAnswered = !string.IsNullOrWhiteSpace(cell.Text);
        bool isRefused = !string.IsNullOrWhiteSpace(row.Text("not_answerable"));
        if (isAnswered == isRefused)
        {
            row.Report(QuestionDiagnostics.OneOfTwo, isAnswered ? "not_answerable" : "resolution", isAnswered ? "both" : "neither");
        }

        Resolution? resolution = isAnswered && model is not null ? ResolutionBinder.Bind(cell, model, diagnostics) : null;
        VariableReading? last = resolution?.Condition.Readings.MaxBy(reading => reading.To);
        if (last is not null && last.To > horizon.EndYear + SameTime)
        {
            string until = EdtfDate.LastDayBefore(last.To).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            row.Report(QuestionDiagnostics.ReadsAfterHorizon, "resolution", last.Variable.Path, until, horizon);
        }

        return resolution;
    }
}
