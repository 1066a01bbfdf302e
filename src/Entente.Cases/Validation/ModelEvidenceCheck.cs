using Entente.Cases.Reading;
using Entente.Diagnostics;
using Entente.Evidence.Reading;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Validation;

/// <summary>
/// Checks that every variable of the model says what it means and what it rests on, and that the ids it names exist. (That it
/// has units is checked with the model.)
/// </summary>
internal static class ModelEvidenceCheck
{
    private const string Claims = "claims";

    public static void Check(CaseContext context)
    {
        foreach (Variable variable in context.Model?.Variables.Where(IsWritten) ?? [])
        {
            CheckIds(variable, context.Evidence.Ids, context.Diagnostics);
            CheckPresence(variable, context.Diagnostics);
        }
    }

    // A module's input is another name for the variable connected to it, which says what is to be said.
    private static bool IsWritten(Variable variable) => !variable.IsHidden && variable.Equation is not BoundVariable;

    private static void CheckPresence(Variable variable, DiagnosticBag diagnostics)
    {
        if (variable.Documentation.Length == 0)
        {
            diagnostics.Report(CaseDiagnostics.NoDocumentation, variable.Location, variable.Path);
        }

        EvidenceReference evidence = variable.Evidence;
        bool namesClaims = evidence.Claims.Length + evidence.Links.Length > 0;
        if (evidence.Basis is null && !namesClaims && evidence.Codes.IsEmpty)
        {
            diagnostics.Report(CaseDiagnostics.NoEvidence, variable.Location, variable.Path);
        }
        else if (evidence.Basis == Claims && !namesClaims)
        {
            diagnostics.Report(CaseDiagnostics.EvidenceWithoutClaims, variable.Location, variable.Path);
        }
    }

    private static void CheckIds(Variable variable, EvidenceIds ids, DiagnosticBag diagnostics)
    {
        CheckIds(variable, variable.Evidence.Claims, ids.Claims, diagnostics);
        CheckIds(variable, variable.Evidence.Links, ids.Links, diagnostics);
        CheckIds(variable, variable.Evidence.Codes, ids.Variables, diagnostics);
    }

    private static void CheckIds(Variable variable, IEnumerable<string> named, TableIndex table, DiagnosticBag diagnostics)
    {
        foreach (string id in named.Where(id => !table.Holds(id)))
        {
            string remedy = Spelling.DidYouMean(id, table.Ids, $"Use an id of {table.Table}, or add the row there.");
            diagnostics.Report(
                CaseDiagnostics.UnknownEvidence, variable.Location, variable.Path, Shown.Briefly(id), table.Table, remedy);
        }
    }
}
