using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Reads the inputs of a scenario or a strategy.</summary>
/// <param name="decision">Decimal year of the decision: where an input begins unless it says otherwise.</param>
/// <param name="window">The model's run.</param>
/// <param name="context">What the case is read against.</param>
internal sealed class InterventionReader(double decision, RunWindow window, CaseContext context)
{
    private static readonly (string Key, InterventionKind Kind)[] s_actions =
        [("set", InterventionKind.Set), ("multiply", InterventionKind.Multiply), ("add", InterventionKind.Add)];

    /// <summary>The inputs without errors.</summary>
    /// <param name="settings">The file.</param>
    /// <param name="earliest">Decimal year before which none may begin.</param>
    public ImmutableArray<Intervention> Read(SettingsReader settings, double earliest) =>
        [.. settings.Sections("inputs", isRequired: false).Select(s => ReadInput(s, earliest)).OfType<Intervention>()];

    private Intervention? ReadInput(SettingsReader section, double earliest)
    {
        bool isFound = context.TryFindVariable(section.Text("variable"), section.Locate("variable"), out Variable? variable);
        if (variable?.Kind == VariableKind.Stock)
        {
            section.Report(CaseDiagnostics.InputOnStock, "variable", variable.Path, "an input");
        }

        (InterventionKind kind, double value) = ReadAction(section);
        double from = window.Beginning(section, "from", decision);
        if (from < earliest)
        {
            section.Report(CaseDiagnostics.StrategyBeforeDecision, "from", from, earliest);
        }

        double over = section.OptionalNumber("over_years", NumberRange.NotNegative) ?? 0;

        // An input may be said to last beyond the run: it then lasts to its end.
        double until = section.Has("until") ? RunWindow.EndAnywhere(section, "until") : double.PositiveInfinity;
        if (until <= from)
        {
            section.Report(CaseDiagnostics.EndsBeforeItBegins, "until", "until", "from");
        }

        Basis basis = BasisReader.Read(section, context);
        section.Finish();
        return isFound && !section.HasErrors
            ? new Intervention(variable!, kind, value, from, over, until, basis, section.Location)
            : null;
    }

    private static (InterventionKind Kind, double Value) ReadAction(SettingsReader section)
    {
        var written = s_actions.Where(a => section.Has(a.Key)).ToList();
        foreach ((string key, _) in written.Skip(1))
        {
            section.OptionalNumber(key);
        }

        if (written.Count != 1)
        {
            string count = written.Count == 0 ? "none" : "more than one";
            section.Report(CaseDiagnostics.OneActionOnly, written.Count == 0 ? "variable" : written[1].Key, count);
        }

        return written is [var action, ..]
            ? (action.Kind, section.Number(action.Key))
            : (InterventionKind.Set, double.NaN);
    }
}
