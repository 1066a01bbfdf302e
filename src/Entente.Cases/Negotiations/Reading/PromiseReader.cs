using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads what is signed and delivered later.</summary>
internal static class PromiseReader
{
    private static readonly NumberRange s_term = new(0, 100);

    public static PromiseDeclaration? Read(SettingsReader section, NegotiationScope scope)
    {
        int issue = scope.PlaceOfIssue(section.Located("issue"));
        int keeper = scope.PlaceOfParty(section.Located("keeper"));
        double term = section.Number("term", s_term);
        Variable? signed = Find(section, "signed", scope);
        Variable? delivered = Find(section, "delivered", scope);
        LocatedText? place = section.OptionalLocated("keeping");
        Variable? keeping = scope.FindLever(section, "keeping", "a promise");
        if (keeping is { Kind: VariableKind.Flow })
        {
            section.Report(NegotiationDiagnostics.NotAnAuxiliary, "keeping", keeping.Path);
        }

        WorthDeclaration cost = WorthReader.ReadOf(section.Section("cost", isRequired: true), keeper, scope);
        WorthDeclaration benefit = WorthReader.ReadOf(section.Section("benefit", isRequired: true), keeper, scope);
        string unit = section.Text("unit");
        Basis basis = BasisReader.Read(section, scope.Context);
        section.Finish();
        return signed is null || delivered is null || keeping is null || place is null
            ? null
            : new PromiseDeclaration(issue, keeper, term, signed, delivered, keeping, cost, benefit, unit, place, basis);
    }

    private static Variable? Find(SettingsReader section, string key, NegotiationScope scope) =>
        section.Located(key) is { } name && scope.Context.TryFindVariable(name.Text, name.Location, out Variable? variable) ? variable : null;
}
