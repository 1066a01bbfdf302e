using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Claims;
using Entente.Evidence.Sources;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads a case's evidence: the tables of <c>evidence/</c> and <c>series/</c>, with every id resolved.</summary>
public static class EvidenceReader
{
    /// <summary>Reads all tables.</summary>
    /// <param name="tables">The folder's tables.</param>
    /// <param name="diagnostics">Receives what is wrong, in all of them.</param>
    /// <returns>What could be read, and the ids of all that was written; rows with errors are left out of the base.</returns>
    public static EvidenceReadResult Read(TableCatalogue tables, DiagnosticBag diagnostics)
    {
        LoadedTable sources = tables.Load(EvidenceTables.Sources);
        LoadedTable claims = tables.Load(EvidenceTables.Claims);
        LoadedTable links = tables.Load(EvidenceTables.Links);
        LoadedTable variables = tables.Load(EvidenceTables.Variables);
        LoadedTable actors = tables.Load(EvidenceTables.Actors);
        LoadedTable series = tables.Load(EvidenceTables.Series);
        var ids = new EvidenceIds(sources.Index, claims.Index, links.Index, variables.Index, actors.Index, series.Index);

        FrozenDictionary<string, Source> sourcesById = ById(SourceReader.Read(sources, ids, diagnostics), s => s.Id);
        ImmutableArray<CausalLink> allLinks = LinkReader.Read(links, ids, diagnostics);
        var evidence = new EvidenceBase
        {
            Sources = sourcesById,
            Claims = ById(ClaimReader.Read(claims, ids, sourcesById, diagnostics), c => c.Id),
            Links = ById(allLinks, l => l.Id),
            Variables = ById(EvidenceVariableReader.Read(variables, allLinks, links.Rows.Length, diagnostics), v => v.Id),
            Series = ById(SeriesReader.Read(series, LoadPoints(tables), ids, diagnostics), s => s.Id),
            Actors = ById(ActorReader.ReadActors(actors, ids, diagnostics), a => a.Id),
            Positions = ActorReader.ReadPositions(tables.Load(EvidenceTables.Positions), ids, diagnostics),
            Rules = ActorReader.ReadRules(tables.Load(EvidenceTables.Rules), ids, diagnostics),
            Figures = FigureReader.Read(tables.Load(EvidenceTables.Figures), ids, diagnostics),
            Rivalries = RivalryReader.Read(tables.Load(EvidenceTables.Rivals), ids, diagnostics),
        };
        tables.ReportUnknown(EvidenceTables.EvidenceFolder, EvidenceTables.InEvidenceFolder);
        return new EvidenceReadResult(evidence, ids);
    }

    private static ImmutableArray<LoadedTable> LoadPoints(TableCatalogue tables) =>
        [.. tables.FilesIn(EvidenceTables.SeriesFolder)
            .Where(path => path != EvidenceTables.Series.Path)
            .Select(path => tables.Load(new TableFile(path, EvidenceTables.Points)))];

    // An id used twice is reported with the table; the first row stands.
    private static FrozenDictionary<string, T> ById<T>(ImmutableArray<T> items, Func<T, string> id) =>
        items.DistinctBy(id).ToFrozenDictionary(id, StringComparer.Ordinal);
}
