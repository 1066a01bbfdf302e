using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads a lever that one side moves alone.</summary>
internal static class UnilateralReader
{
    public static UnilateralDeclaration? Read(SettingsReader section, NegotiationScope scope)
    {
        LocatedText? place = section.OptionalLocated("lever");
        Variable? lever = scope.FindLever(section, "lever", "a rule");
        LocatedText? party = section.Located("party");

        // A side without a place at the table moves its levers too.
        bool isJudge = scope.Basics.Judges.Any(j => j.Id == party?.Text);
        if (!isJudge)
        {
            scope.PlaceOfParty(party);
        }

        LocatedText? rule = section.Located("rule");
        Basis basis = BasisReader.Read(section, scope.Context);
        section.Finish();
        return lever is null || place is null || party is null || rule is null
            ? null
            : new UnilateralDeclaration(party.Text, lever, place, rule, basis);
    }
}
