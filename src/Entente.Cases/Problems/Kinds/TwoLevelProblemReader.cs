using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads two-level games: negotiators, and the constituencies that ratify.</summary>
internal static class TwoLevelProblemReader
{
    private const int MostAgreements = 1000;
    private const int MostConstituents = 100;

    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PartyKeys.None, fewest: 2, most: 10);
        AgreementSpace space = ReadSpace(context);
        return new TwoLevelProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Space = space,
            Constituencies = [.. context.PartySections.Select(s => ReadConstituency(s, space))],
        };
    }

    private static AgreementSpace ReadSpace(ProblemContext context)
    {
        bool isListed = context.Settings.Has("agreements");
        if (isListed == context.Settings.Has("line"))
        {
            context.Settings.Report(ProblemDiagnostics.OneOf, "parties", isListed ? 2 : 0, "line, agreements");
        }

        if (isListed)
        {
            ImmutableArray<string> names = [.. context.Settings.Texts("agreements").Select(t => t.Text)];
            ProblemContext.IsCountRight(context.Settings, "agreements", names.Length, "agreements", "one agreement", MostAgreements);
            return new AgreementSpace.Listed(names);
        }

        if (context.Settings.Section("line", isRequired: false) is not { } line)
        {
            return new AgreementSpace.Line(0, 1);
        }

        var space = new AgreementSpace.Line(line.Number("least"), line.Number("most"));
        if (space.Least > space.Most)
        {
            line.Report(ProblemDiagnostics.NotBetween, "least", "least", space.Least, "minus infinity", space.Most);
        }

        line.Finish();
        return space;
    }

    private static Constituency ReadConstituency(SettingsReader section, AgreementSpace space)
    {
        Acceptance chief = ReadAcceptance(section, space);
        ImmutableArray<SettingsReader> voters = section.Sections("constituents", isRequired: false);
        SettingsId.Distinct(voters, "constituents");
        if (voters.Length > MostConstituents)
        {
            section.Report(ProblemDiagnostics.TooMany, "constituents", voters.Length, "constituents", MostConstituents);
        }

        double quota = voters.IsEmpty ? 0 : section.Number("quota", NumberRange.NotNegative);
        return new Constituency(chief, [.. voters.Select(v => ReadConstituent(v, space))], quota);
    }

    private static Constituent ReadConstituent(SettingsReader section, AgreementSpace space)
    {
        var constituent = new Constituent(
            SettingsId.Read(section, "id", "constituent"),
            section.OptionalNumber("votes", NumberRange.NotNegative) ?? 1,
            ReadAcceptance(section, space));
        section.Finish();
        return constituent;
    }

    private static Acceptance ReadAcceptance(SettingsReader section, AgreementSpace space)
    {
        if (space is AgreementSpace.Line)
        {
            return new Acceptance.Within(section.Number("ideal"), section.Number("tolerance", NumberRange.NotNegative));
        }

        int agreements = ((AgreementSpace.Listed)space).Names.Length;
        ImmutableArray<double> payoffs = ProblemContext.NumbersFor(section, "payoffs", agreements, "agreements");
        if (!section.Has("no_agreement"))
        {
            section.Report(ProblemDiagnostics.NoReservation, "id", Shown.Briefly(section.Text("id")));
        }

        return new Acceptance.Paying(payoffs, section.OptionalNumber("no_agreement") ?? 0);
    }
}
