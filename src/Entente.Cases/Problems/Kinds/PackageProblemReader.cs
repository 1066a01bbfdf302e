using System.Collections.Immutable;
using System.Globalization;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads problems of packages: issues with options.</summary>
internal static class PackageProblemReader
{
    private const int MostIssues = 50;
    private const int MostOptions = 1000;
    private const double MostPackages = 10_000_000;

    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PayoffKeys.OfParties, fewest: 1);
        ImmutableArray<SettingsReader> sections = context.Settings.Sections("issues", isRequired: true);
        ProblemContext.IsCountRight(context.Settings, "issues", sections.Length, "issues", "one issue", MostIssues);
        SettingsId.Distinct(sections, "issues");
        ImmutableArray<Issue> issues = [.. sections.Select(s => ReadIssue(context, s))];
        double packages = issues.Aggregate(1.0, (product, issue) => product * issue.Options.Length);
        if (packages > MostPackages)
        {
            context.Settings.Report(
                ProblemDiagnostics.TooManyPackages,
                "issues",
                packages.ToString("#,0", CultureInfo.InvariantCulture),
                MostPackages.ToString("#,0", CultureInfo.InvariantCulture));
        }

        return new PackageProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Rule = RuleReader.Read(context, out _, mayShareRatification: false),
            Transfers = PayoffKeys.ReadTransfers(context),
            Offers = PayoffKeys.ReadOffers(context),
            Lotteries = context.Settings.Flag("lotteries", otherwise: false),
            Issues = issues,
            Pairs = [.. context.Settings.Sections("pairs", isRequired: false).Select(s => ReadPair(context, s, issues))],
        };
    }

    private static Issue ReadIssue(ProblemContext context, SettingsReader section)
    {
        string id = SettingsId.Read(section, "id", "issue");
        ImmutableArray<SettingsReader> options = section.Sections("options", isRequired: true);
        ProblemContext.IsCountRight(section, "options", options.Length, "options", "one option", MostOptions);
        SettingsId.Distinct(options, "options");
        var issue = new Issue(id, [.. options.Select(o => ReadOption(context, o))]);
        section.Finish();
        return issue;
    }

    private static Option ReadOption(ProblemContext context, SettingsReader section)
    {
        string id = SettingsId.Read(section, "id", "option");
        ImmutableArray<double> payoffs = section.Has("outcomes")
            ? ReadOutcomes(context, section)
            : ProblemContext.NumbersFor(section, "payoffs", context.Parties.Length, "parties");
        section.Finish();
        return new Option(id, payoffs);
    }

    // An option whose outcome is uncertain pays its expected payoffs.
    private static ImmutableArray<double> ReadOutcomes(ProblemContext context, SettingsReader option)
    {
        double[] expected = new double[context.Parties.Length];
        double sum = 0;
        foreach (SettingsReader outcome in option.Sections("outcomes", isRequired: true))
        {
            double probability = outcome.Number("probability", new NumberRange(0, 1));
            ImmutableArray<double> payoffs = ProblemContext.NumbersFor(outcome, "payoffs", expected.Length, "parties");
            sum += probability;
            for (int party = 0; party < expected.Length; party++)
            {
                expected[party] += probability * payoffs[party];
            }

            outcome.Finish();
        }

        if (Math.Abs(sum - 1) > 1e-9)
        {
            option.Report(ProblemDiagnostics.ProbabilitiesDoNotSum, "outcomes", sum);
        }

        return [.. expected];
    }

    private static PairTerm ReadPair(ProblemContext context, SettingsReader section, ImmutableArray<Issue> issues)
    {
        ImmutableArray<LocatedText> ends = section.Texts("of");
        if (ends.Length != 2)
        {
            section.Report(ProblemDiagnostics.WrongCount, "of", ends.Length, 2, "options in a pair");
        }

        (int Issue, int Option)[] places = [.. ends.Select(e => PlaceOf(context, e, issues))];
        if (places is [var first, var second, ..] && first.Issue == second.Issue)
        {
            section.Report(ProblemDiagnostics.Repeated, "of", issues.Length == 0 ? "" : issues[first.Issue].Id, "issues of a pair");
        }

        ImmutableArray<double> payoffs = ProblemContext.NumbersFor(section, "payoffs", context.Parties.Length, "parties");
        section.Finish();
        return places.Length == 2
            ? new PairTerm(places[0].Issue, places[0].Option, places[1].Issue, places[1].Option, payoffs)
            : new PairTerm(0, 0, 0, 0, payoffs);
    }

    // An option is named with its issue: gas.discount.
    private static (int Issue, int Option) PlaceOf(ProblemContext context, LocatedText name, ImmutableArray<Issue> issues)
    {
        string[] known = [.. issues.SelectMany(i => i.Options.Select(o => $"{i.Id}.{o.Id}"))];
        int place = context.PlaceOf(name.Text, known, "option", name.Location);
        for (int issue = 0; issue < issues.Length; issue++)
        {
            if (place < issues[issue].Options.Length)
            {
                return (issue, place);
            }

            place -= issues[issue].Options.Length;
        }

        return (0, 0);
    }
}
