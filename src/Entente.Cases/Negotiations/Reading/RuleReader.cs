using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads whose consent a package needs.</summary>
internal static class RuleReader
{
    private const string Unanimity = "unanimity";

    private static readonly string[] s_rules = ["majority", "setter", "decider"];

    public static DecisionRule Read(SettingsReader file, NegotiationScope scope)
    {
        if (!file.IsSection("rule"))
        {
            file.Choice("rule", Unanimity);
            return new DecisionRule.Unanimity();
        }

        SettingsReader section = file.Section("rule", isRequired: true)!;
        int written = s_rules.Count(section.Has);
        if (written != 1)
        {
            file.Report(NegotiationDiagnostics.RuleUnclear, "rule", written == 0 ? "nothing" : "more than one thing");
            return new DecisionRule.Unanimity();
        }

        DecisionRule rule = section switch
        {
            _ when section.Has("majority") => RefuseMajority(section),
            _ when section.Has("setter") => ReadSetter(section, scope),
            _ => new DecisionRule.SingleDecider(scope.PlaceOfParty(section.Located("decider"))),
        };
        section.Finish();
        return rule;
    }

    // Votes over packages of several issues have no winner in general (McKelvey 1976), so that a round could name none.
    private static DecisionRule.Unanimity RefuseMajority(SettingsReader section)
    {
        section.OptionalText("majority");
        section.Report(NegotiationDiagnostics.MajorityInRun, "majority");
        return new DecisionRule.Unanimity();
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
