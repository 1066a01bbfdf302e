using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading;

/// <summary>Reads why a number is what it is: <c>basis</c>, <c>claims</c> and <c>note</c>, in a table or in settings.</summary>
internal static class BasisReader
{
    private const string Claims = "claims";
    private const string Judgement = "judgement";

    public static Basis Read(RowReader row, CaseContext context)
    {
        string basis = row.Choice("basis", Claims, Judgement);
        var claims = row.References(Claims, context.Evidence.Ids.Claims);
        if (basis == Claims && claims.IsEmpty)
        {
            row.Report(CaseDiagnostics.ClaimsMissing, Claims);
        }

        return new Basis(basis != Claims, claims, row.Text("note"));
    }

    public static Basis Read(SettingsReader settings, CaseContext context)
    {
        TableIndex known = context.Evidence.Ids.Claims;
        string basis = settings.Choice("basis", Claims, Judgement);
        var claims = settings.Texts(Claims);
        foreach (LocatedText claim in claims.Where(c => !known.Holds(c.Text)))
        {
            string remedy = Spelling.DidYouMean(claim.Text, known.Ids, $"Use an id of {known.Table}, or add the row there.");
            context.Diagnostics.Report(YamlDiagnostics.UnknownReference, claim.Location, "claim", Shown.Briefly(claim.Text), remedy);
        }

        if (basis == Claims && claims.IsEmpty)
        {
            settings.Report(CaseDiagnostics.ClaimsMissing, "basis");
        }

        return new Basis(basis != Claims, [.. claims.Select(c => c.Text)], settings.OptionalText("note") ?? "");
    }
}
