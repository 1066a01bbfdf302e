using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Reads one of case.yaml's outcomes.</summary>
internal static class OutcomeReader
{
    private static readonly NumberRange Decimals = new(0, 12);

    public static Outcome? Read(SettingsReader section, double decision, RunWindow window, CaseContext context)
    {
        string id = SettingsId.Read(section, "id", "outcome");
        string title = section.Text("title");
        bool isFound = context.TryFindVariable(section.Text("variable"), section.Locate("variable"), out Variable? variable);
        OutcomeStatistic statistic = section.Choice("statistic", "final", "mean", "minimum", "maximum", "total") switch
        {
            "mean" => OutcomeStatistic.Mean,
            "minimum" => OutcomeStatistic.Minimum,
            "maximum" => OutcomeStatistic.Maximum,
            "total" => OutcomeStatistic.Total,
            _ => OutcomeStatistic.Final,
        };
        double from = window.Beginning(section, "from", decision);
        double to = window.End(section, "to", window.Stop);
        if (from >= to)
        {
            section.Report(CaseDiagnostics.EndsBeforeItBegins, section.Has("to") ? "to" : "from", "to", "from");
        }

        (double? aim, bool isAtLeast) = ReadAim(section);
        var outcome = new Outcome(
            id,
            title,
            variable!,
            statistic,
            from,
            to,
            section.Text("unit"),
            (int)section.WholeNumber("decimals", Decimals),
            section.Flag("key", otherwise: false),
            aim,
            isAtLeast,
            section.Text("description"))
        {
            Factor = section.OptionalNumber("factor") ?? 1,
        };
        section.Finish();
        return isFound ? outcome : null;
    }

    private static (double? Aim, bool IsAtLeast) ReadAim(SettingsReader section)
    {
        SettingsReader? aim = section.Section("aim", isRequired: false);
        double? atLeast = aim?.OptionalNumber("at_least");
        double? atMost = aim?.OptionalNumber("at_most");
        aim?.Finish();
        if (aim is not null && !aim.HasErrors && (atLeast is null) == (atMost is null))
        {
            section.Report(CaseDiagnostics.OneAimOnly, "aim", atLeast is null ? "neither" : "both");
        }

        return (atLeast ?? atMost, atLeast is not null);
    }
}
