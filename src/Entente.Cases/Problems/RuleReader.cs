using Entente.Bargaining.Problems;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems;

/// <summary>Reads whose consent an agreement needs.</summary>
internal static class RuleReader
{
    /// <summary>A majority is at least one half; the whole would be unanimity.</summary>
    private static readonly NumberRange s_share = new(0.5, 0.999999);

    public static DecisionRule Read(ProblemContext context, out double? ratificationShare, bool mayShareRatification)
    {
        ratificationShare = null;
        if (context.Settings.Section("rule", isRequired: false) is not { } rule)
        {
            return new DecisionRule.Unanimity();
        }

        DecisionRule read = rule.Choice("kind", "unanimity", "majority", "setter", "single") switch
        {
            "majority" => new DecisionRule.Majority(rule.Number("share", s_share)),
            "setter" => ReadSetter(context, rule),
            "single" => new DecisionRule.SingleDecider(context.PartyAt(rule, "decider")),
            _ => new DecisionRule.Unanimity(),
        };
        if (mayShareRatification && read is DecisionRule.SetterAndRatifiers)
        {
            ratificationShare = rule.OptionalNumber("share", s_share);
        }

        rule.Finish();
        return read;
    }

    private static DecisionRule.SetterAndRatifiers ReadSetter(ProblemContext context, SettingsReader rule)
    {
        int setter = context.PartyAt(rule, "setter");
        var ratifiers = context.PartiesAt(rule, "ratifiers");
        if (ratifiers.IsEmpty)
        {
            rule.Report(ProblemDiagnostics.NothingListed, "ratifiers", "ratifiers", "one party");
        }

        return new DecisionRule.SetterAndRatifiers(setter, ratifiers);
    }
}
