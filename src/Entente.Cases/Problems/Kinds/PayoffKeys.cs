using Entente.Bargaining.Problems;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Keys that packages and terms have in common.</summary>
internal static class PayoffKeys
{
    /// <summary>What is asked of the parties.</summary>
    public const PartyKeys OfParties =
        PartyKeys.Power | PartyKeys.Disagreement | PartyKeys.Outside | PartyKeys.Discount | PartyKeys.Votes;

    private const int MostRounds = 100_000;

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

    /// <summary>How offers are made: who is first, how many rounds, and what a refusal risks.</summary>
    public static OfferProtocol ReadOffers(ProblemContext context)
    {
        if (context.Settings.Section("offers", isRequired: false) is not { } section)
        {
            return new OfferProtocol();
        }

        var offers = new OfferProtocol
        {
            First = section.Has("first") ? context.PartyAt(section, "first") : 0,
            Rounds = section.Has("rounds") ? (int)section.WholeNumber("rounds", new NumberRange(1, MostRounds)) : null,
            Breakdown = section.OptionalNumber("breakdown", new NumberRange(0, 1)) ?? 0,
            Precision = section.OptionalNumber("precision", NumberRange.NotNegative),
        };
        section.Finish();
        return offers;
    }
}
