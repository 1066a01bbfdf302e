using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads games in normal form, played once or again and again.</summary>
internal static class GameProblemReader
{
    private const int MostParties = 10;
    private const int MostActions = 100;

    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PartyKeys.None, fewest: 1, MostParties);
        ImmutableArray<ImmutableArray<string>> actions = ReadActions(context);
        return new GameProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Actions = actions,
            Payoffs = ProfileTable.Read(context, "profiles", actions),
            Precision = ReadPrecision(context),
        };
    }

    public static Problem ReadRepeated(ProblemContext context)
    {
        context.ReadParties(PartyKeys.Discount, fewest: 1, MostParties);
        ImmutableArray<ImmutableArray<string>> actions = ReadActions(context);
        return new RepeatedGameProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Actions = actions,
            Payoffs = ProfileTable.Read(context, "profiles", actions),
            Precision = ReadPrecision(context),
            Target = ProfileTable.ReadProfile(context, context.Settings, "target", actions),
            Punishment = ProfileTable.ReadProfile(context, context.Settings, "punishment", actions),
        };
    }

    private static ImmutableArray<ImmutableArray<string>> ReadActions(ProblemContext context) =>
        [.. context.PartySections.Select(s => ProfileTable.ReadActions(s, "actions", MostActions))];

    private static double ReadPrecision(ProblemContext context) =>
        context.Settings.OptionalNumber("precision", NumberRange.NotNegative) ?? 1;
}
