using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading;

/// <summary>Reads criteria.csv.</summary>
/// <param name="settings">The judges and outcomes of case.yaml.</param>
/// <param name="context">What the case is read against.</param>
internal sealed class CriterionReader(CaseSettings settings, CaseContext context)
{
    private readonly Dictionary<(string Judge, string Outcome), int> _lines = [];

    public ImmutableArray<Criterion> Read() =>
        context.Tables.Load(CaseTables.Criteria).Select(context.Diagnostics, ReadRow);

    private Criterion? ReadRow(RowReader row)
    {
        string judgeId = Known(row, "judge", settings.JudgeIds);
        string outcomeId = Known(row, "outcome", settings.OutcomeIds);
        string direction = row.Choice("direction", "more", "less");
        double worst = row.Number("worst");
        double best = row.Number("best");
        double weightLow = row.Number("weight_low", NumberRange.NotNegative);
        double weightHigh = row.Number("weight_high", NumberRange.NotNegative);
        Basis basis = BasisReader.Read(row, context);
        if (row.HasErrors)
        {
            return null;
        }

        CheckDirection(row, direction, worst, best);
        if (weightLow > weightHigh || weightHigh == 0)
        {
            row.Report(CaseDiagnostics.WeightsOrder, "weight_low", weightLow, weightHigh);
        }

        if (!_lines.TryAdd((judgeId, outcomeId), row.Location.Start.Line))
        {
            row.Report(CaseDiagnostics.CriterionTwice, "outcome", judgeId, outcomeId, _lines[(judgeId, outcomeId)]);
        }

        Judge? judge = settings.Judges.FirstOrDefault(j => j.Id == judgeId);
        Outcome? outcome = settings.Outcomes.FirstOrDefault(o => o.Id == outcomeId);
        return judge is null || outcome is null
            ? null
            : new Criterion(judge, outcome, direction == "more", worst, best, weightLow, weightHigh, basis, row.Location);
    }

    private static void CheckDirection(RowReader row, string direction, double worst, double best)
    {
        bool agrees = direction == "more" ? best > worst : best < worst;
        if (!agrees)
        {
            row.Report(CaseDiagnostics.DirectionDiffers, "direction", direction, worst, best);
        }
    }

    private static string Known(RowReader row, string column, ImmutableHashSet<string> ids)
    {
        string id = row.RequiredText(column);
        if (id.Length > 0 && !ids.Contains(id))
        {
            string remedy = Spelling.DidYouMean(id, ids, $"Use an id of the {column}s in case.yaml, or add it there.");
            row.Report(YamlDiagnostics.UnknownReference, column, column, Shown.Briefly(id), remedy);
        }

        return id;
    }
}
