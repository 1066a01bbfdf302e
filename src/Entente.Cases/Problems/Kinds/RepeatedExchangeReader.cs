using Entente.Bargaining.Problems;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads repeated exchanges of a subsidy for a concession.</summary>
internal static class RepeatedExchangeReader
{
    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PartyKeys.Disagreement | PartyKeys.Discount, fewest: 2, most: 2);
        return new RepeatedExchangeProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Benefit = context.Settings.Number("benefit"),
            Cost = context.Settings.Number("cost"),
            Subsidy = context.Settings.OptionalNumber("subsidy"),
        };
    }
}
