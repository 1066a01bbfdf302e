using Entente.Bargaining.Problems;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads promises that are delivered bit by bit.</summary>
internal static class PromiseReader
{
    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PartyKeys.Discount, fewest: 1, most: 1);
        return new PromiseProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Cost = context.Settings.Number("cost", NumberRange.NotNegative),
            Benefit = context.Settings.Number("benefit", NumberRange.NotNegative),
            Periods = context.Settings.OptionalNumber("periods", NumberRange.NotNegative),
            Memory = context.Settings.OptionalNumber("memory", NumberRange.NotNegative),
        };
    }
}
