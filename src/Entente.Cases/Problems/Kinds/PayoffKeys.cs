using Entente.Bargaining.Problems;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Keys that packages and terms have in common.</summary>
internal static class PayoffKeys
{
    /// <summary>What is asked of the parties.</summary>
    public const PartyKeys OfParties =
        PartyKeys.Power | PartyKeys.Disagreement | PartyKeys.Outside | PartyKeys.Discount | PartyKeys.Votes;

    /// <summary>Side payments: <c>transfers: {cap: 3}</c>, without a cap <c>transfers: {}</c>.</summary>
    public static Transfers? ReadTransfers(ProblemContext context)
    {
        if (context.Settings.Section("transfers", isRequired: false) is not { } section)
        {
            return null;
        }

        double? cap = section.OptionalNumber("cap", NumberRange.NotNegative);
        section.Finish();
        return cap is { } most ? new Transfers(most) : new Transfers();
    }
}
