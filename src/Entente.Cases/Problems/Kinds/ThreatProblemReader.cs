using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads problems of two sides that choose their threats.</summary>
internal static class ThreatProblemReader
{
    private const int MostThreats = 50;
    private const int MostAgreements = 1000;

    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PartyKeys.Power, fewest: 2, most: 2);
        ImmutableArray<ImmutableArray<string>> threats = [.. context.PartySections.Select(ReadThreats)];
        ImmutableArray<ImmutableArray<double>> payoffs = threats.Length == 2
            ? ProfileTable.Read(context, "threats", threats)
            : [];
        ImmutableArray<SettingsReader> agreements = context.Settings.Sections("agreements", isRequired: false);
        if (agreements.Length > MostAgreements)
        {
            context.Settings.Report(ProblemDiagnostics.TooMany, "agreements", agreements.Length, "agreements", MostAgreements);
        }

        return new ThreatProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            FirstThreats = threats.Length == 2 ? threats[0] : [],
            SecondThreats = threats.Length == 2 ? threats[1] : [],
            Threats = payoffs.Length == 2 ? [.. payoffs[0].Zip(payoffs[1], (first, second) => new PayoffPair(first, second))] : [],
            Agreements = [.. agreements.Select(ReadAgreement)],
            Transfers = context.Settings.Flag("transfers", otherwise: false),
        };
    }

    private static ImmutableArray<string> ReadThreats(SettingsReader section) => ProfileTable.ReadActions(section, "threats", MostThreats);

    private static PayoffPair ReadAgreement(SettingsReader section)
    {
        ImmutableArray<double> payoffs = ProblemContext.NumbersFor(section, "payoffs", 2, "parties");
        section.Finish();
        return new PayoffPair(payoffs[0], payoffs[1]);
    }
}
