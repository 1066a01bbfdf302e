using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Claims;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Reading;

/// <summary>Reads rivals.csv.</summary>
internal static class RivalryReader
{
    public static ImmutableArray<Rivalry> Read(LoadedTable table, EvidenceIds ids, DiagnosticBag diagnostics)
    {
        var pairs = new Dictionary<(string, string), string>();
        return table.Select(diagnostics, row =>
        {
            var rivalry = new Rivalry(
                row.Id("id"),
                row.Reference("first", ids.Claims, ids.Series),
                row.Reference("second", ids.Claims, ids.Series),
                row.RequiredText("about"),
                row.Location);
            if (!row.HasErrors)
            {
                CheckPair(row, rivalry, ids, pairs);
            }

            return rivalry;
        });
    }

    private static void CheckPair(RowReader row, Rivalry rivalry, EvidenceIds ids, Dictionary<(string, string), string> pairs)
    {
        (string first, string second) = (rivalry.First, rivalry.Second);
        bool areAlike = (ids.Claims.Holds(first) && ids.Claims.Holds(second)) || (ids.Series.Holds(first) && ids.Series.Holds(second));
        if (first == second || !areAlike)
        {
            row.Report(EvidenceDiagnostics.UnlikeRivals, "second", first, second);
            return;
        }

        (string, string) pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (!pairs.TryAdd(pair, rivalry.Id))
        {
            row.Report(EvidenceDiagnostics.RivalryTwice, "second", first, second, pairs[pair]);
        }
    }
}
