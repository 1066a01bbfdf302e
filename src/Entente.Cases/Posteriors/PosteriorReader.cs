using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Posteriors;

/// <summary>
/// Reads the posteriors of a case: each a manifest and a table. What cannot be read is left out with a warning, because a case can be
/// run without, and has to be readable to be calibrated anew.
/// </summary>
internal sealed class PosteriorReader(CaseContext context, ImmutableArray<Parameter> parameters)
{
    private const long MaximumManifestBytes = 1024 * 1024;
    private const int MostPosteriors = 100;

    private static readonly TableShape s_anyColumns = new([]) { OpenPrefix = "" };

    public ImmutableArray<Posterior> Read() =>
        [.. context.Folder.FilesIn(PosteriorFiles.Folder, PosteriorFiles.Manifest).Take(MostPosteriors).Select(Read).OfType<Posterior>()];

    private Posterior? Read(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        var found = new DiagnosticBag();
        SourceText? manifest = context.Folder.Read(path, found, MaximumManifestBytes);
        string tablePath = Path.ChangeExtension(path, PosteriorFiles.Table);
        SourceText? text = context.Folder.Read(tablePath, found);
        CsvTable? table = text is null ? null : CsvTableReader.Read(tablePath, text, s_anyColumns, found);
        SettingsReader? settings = manifest is null ? null : Settings(manifest, found);
        Posterior? posterior = settings is null || table is null ? null : Read(name, settings, table, found);
        if (found.FirstOrDefault(d => d.Severity == Severity.Error) is { } problem)
        {
            context.Diagnostics.Report(PosteriorDiagnostics.NotReadable, problem.Location, Shown.Briefly(name), problem.Message);
            return null;
        }

        context.Diagnostics.AddRange(found);
        return posterior is null ? null : posterior with { Summary = PosteriorSummary.Of(manifest!.Text) };
    }

    // JSON is read as what it also is, YAML in flow style; that keeps the place of every key.
    private static SettingsReader? Settings(SourceText source, DiagnosticBag found)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(source.Text);
        }
        catch (JsonException exception)
        {
            found.Report(YamlDiagnostics.Syntax, source.Locate(default), Shown.Briefly(exception.Message));
            return null;
        }

        return YamlDocumentReader.Read(source, found) is { } mapping ? new SettingsReader(mapping, source, found) : null;
    }

    private Posterior? Read(string name, SettingsReader settings, CsvTable table, DiagnosticBag found)
    {
        FormatVersion.Check(settings);
        DateOnly? until = settings.Date("until").Latest;
        if (until is null && !found.HasErrors)
        {
            settings.Report(YamlDiagnostics.WrongType, "until", "until", "a date with an end");
        }

        DateOnly? asOf = settings.OptionalDate("as_of")?.Latest;
        string hash = settings.Text("calibration_hash");
        ImmutableArray<(string Variable, bool IsRelative)> scales =
            [.. settings.Sections("discrepancies", isRequired: true).Select(d => (d.Text("variable"), d.Choice("scale", "relative", "absolute") == "relative"))];
        if (settings.OptionalText("table_sha256") is { } written && written != Sha256(table.Header.Source.Text))
        {
            settings.Report(YamlDiagnostics.WrongType, "table_sha256", "table_sha256", "the hash of the table beside it");
        }

        if (table.Rows.IsEmpty)
        {
            found.Report(TableDiagnostics.EmptyCell, table.Header.Location, "draws");
        }

        Dictionary<string, ImmutableArray<double>> columns = Columns(table, found);
        ImmutableArray<Parameter> drawn = [.. parameters.Where(p => columns.ContainsKey(p.Variable.Path))];
        ImmutableArray<DiscrepancyDraws> discrepancies =
            [.. from scale in scales
                where columns.ContainsKey(PosteriorFiles.DeviationOf(scale.Variable)) && columns.ContainsKey(PosteriorFiles.YearsOf(scale.Variable))
                select new DiscrepancyDraws(
                    scale.Variable,
                    scale.IsRelative,
                    columns[PosteriorFiles.DeviationOf(scale.Variable)],
                    columns[PosteriorFiles.YearsOf(scale.Variable)])];
        IEnumerable<string> known = drawn.Select(p => p.Variable.Path).Concat(
            discrepancies.SelectMany(d => new[] { PosteriorFiles.DeviationOf(d.Variable), PosteriorFiles.YearsOf(d.Variable) }));
        ImmutableArray<Cell> strangers = [.. table.Header.Columns.Where(c => !known.Contains(c.Text))];
        if (strangers is [var stranger, ..] && !found.HasErrors)
        {
            found.Report(PosteriorDiagnostics.NotThisCase, table.Header.Source.Locate(stranger.Span), Shown.Briefly(name), Shown.Briefly(stranger.Text));
            return null;
        }

        return found.HasErrors || until is null ? null : new Posterior
        {
            Name = name,
            Until = until.Value,
            AsOf = asOf,
            CaseHash = hash,
            Parameters = drawn,
            Draws = [.. drawn.Select(p => columns[p.Variable.Path])],
            Discrepancies = discrepancies,
            Count = table.Rows.Length,
        };
    }

    private static Dictionary<string, ImmutableArray<double>> Columns(CsvTable table, DiagnosticBag found) =>
        table.Header.Columns.Select((cell, place) => (cell.Text, place)).DistinctBy(c => c.Text).ToDictionary(
            column => column.Text,
            column => table.Rows.Select(row => Number(column.Text, row.Cells[column.place], table.Header.Source, found)).ToImmutableArray());

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static double Number(string column, Cell cell, SourceText source, DiagnosticBag found)
    {
        if (!double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            found.Report(TableDiagnostics.NotANumber, source.Locate(cell.Span), Shown.Briefly(cell.Text));
        }
        else if (PosteriorFiles.IsOfDiscrepancy(column) && value <= 0)
        {
            found.Report(TableDiagnostics.OutOfRange, source.Locate(cell.Span), cell.Text, Shown.Briefly(column), "above 0");
        }

        return value;
    }
}
