using Entente.Bargaining.Problems;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems;

/// <summary>What a kind of problem asks of its parties.</summary>
[Flags]
internal enum PartyKeys
{
    None = 0,
    Power = 1,
    Disagreement = 2,
    Outside = 4,
    Discount = 8,
    Votes = 16,
}

/// <summary>Reads the keys of a party that several kinds of problem have.</summary>
internal static class PartyReader
{
    public static Party Read(SettingsReader section, PartyKeys keys)
    {
        string id = SettingsId.Read(section, "id", "party");
        double disagreement = 0;
        if (keys.HasFlag(PartyKeys.Disagreement))
        {
            double? written = section.OptionalNumber("disagreement");
            if (!section.Has("disagreement"))
            {
                section.Report(ProblemDiagnostics.NoReservation, "id", Shown.Briefly(id));
            }

            disagreement = written ?? 0;
        }

        return new Party
        {
            Id = id,
            Name = section.OptionalText("name") ?? id,
            Power = Optional(section, "power", keys.HasFlag(PartyKeys.Power), NumberRange.NotNegative) ?? 1,
            Disagreement = disagreement,
            OutsideOption = Optional(section, "outside", keys.HasFlag(PartyKeys.Outside), range: null),
            Discount = Optional(section, "discount", keys.HasFlag(PartyKeys.Discount), new NumberRange(0, 1)),
            Votes = Optional(section, "votes", keys.HasFlag(PartyKeys.Votes), NumberRange.NotNegative) ?? 1,
        };
    }

    private static double? Optional(SettingsReader section, string key, bool isAsked, NumberRange? range) =>
        isAsked ? section.OptionalNumber(key, range) : null;
}
