using System.Collections.Immutable;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads a side at the table.</summary>
internal static class PartyReader
{
    public static PartyDeclaration? Read(SettingsReader section, int place, NegotiationScope scope)
    {
        SettingsId.Read(section, "id", "party");
        LocatedText? id = section.OptionalLocated("id");
        string name = section.Text("name");
        Judge? judge = ReadJudge(section, scope);
        LocatedText? rate = section.Located("discount_rate");
        LocatedText? power = section.Located("power");
        LocatedText? reservation = section.OptionalLocated("reservation");
        if (reservation is null)
        {
            section.Report(NegotiationDiagnostics.NoReservation, "id", Shown.Briefly(id?.Text ?? ""));
        }

        WorthDeclaration disagreement = WorthReader.ReadOf(section.Section("disagreement", isRequired: false), place, scope);
        WorthDeclaration? outside = section.Has("outside") ? WorthReader.ReadOf(section.Section("outside", isRequired: true), place, scope) : null;
        Basis basis = BasisReader.Read(section, scope.Context);
        section.Finish();
        if (id is null || judge is null || rate is null || power is null || reservation is null)
        {
            return null;
        }

        ImmutableArray<Criterion> criteria = [.. scope.Basics.Criteria.Where(c => c.Judge.Id == judge.Id)];
        return new PartyDeclaration(id, name, judge, criteria, rate, power, reservation, disagreement, outside, basis);
    }

    private static Judge? ReadJudge(SettingsReader section, NegotiationScope scope)
    {
        string id = section.Text("judge");
        Judge? judge = scope.Basics.Judges.FirstOrDefault(j => j.Id == id);
        if (judge is null && id.Length > 0)
        {
            var known = scope.Basics.Judges.Select(j => j.Id).ToList();
            string remedy = Spelling.DidYouMean(id, known, $"Use one of: {string.Join(", ", known)}.");
            section.Report(YamlDiagnostics.UnknownReference, "judge", "judge", Shown.Briefly(id), remedy);
        }
        else if (judge is not null && !scope.Basics.Criteria.Any(c => c.Judge.Id == id))
        {
            section.Report(NegotiationDiagnostics.JudgeHasNoCriteria, "judge", id);
        }

        return judge;
    }
}
