using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads whose consent a package needs.</summary>
internal static class RuleReader
{
    private const string Unanimity = "unanimity";

    private static readonly string[] s_rules = ["majority", "setter", "decider"];

    // A majority is more than its share of the votes, so that all of them is no majority but unanimity.
    private static readonly NumberRange s_majority = new(0.5, 0.999999);

    public static DecisionRule Read(SettingsReader file, NegotiationScope scope)
    {
        if (!file.IsSection("rule"))
        {
            file.Choice("rule", Unanimity);
            return new DecisionRule.Unanimity();
        }

        SettingsReader section = file.Section("rule", isRequired: true)!;
        int written = s_rules.Count(section.Has);
        DecisionRule rule = section switch
        {
            _ when section.Has("majority") => new DecisionRule.Majority(section.Number("majority", s_majority)),
            _ when section.Has("setter") => ReadSetter(section, scope),
            _ => new DecisionRule.SingleDecider(written == 1 ? scope.PlaceOfParty(section.Located("decider")) : -1),
        };
        if (written != 1)
        {
            file.Report(NegotiationDiagnostics.RuleUnclear, "rule", written == 0 ? "nothing" : "more than one thing");
        }

        section.Finish();
        return rule;
    }

    private static DecisionRule.SetterAndRatifiers ReadSetter(SettingsReader section, NegotiationScope scope)
    {
        int setter = scope.PlaceOfParty(section.Located("setter"));
        ImmutableArray<int> ratifiers = [.. section.Texts("ratifiers").Select(scope.PlaceOfParty)];
        if (ratifiers.IsEmpty)
        {
            section.Report(NegotiationDiagnostics.RuleUnclear, "setter", "who proposes but not who ratifies");
        }

        return new DecisionRule.SetterAndRatifiers(setter, ratifiers);
    }
}
