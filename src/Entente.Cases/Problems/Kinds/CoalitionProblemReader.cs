using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads coalition games: a list of worths, or one of a few families of games.</summary>
internal static class CoalitionProblemReader
{
    private static readonly string[] s_forms = ["worths", "voting", "airport", "bankruptcy", "gloves"];

    public static Problem Read(ProblemContext context)
    {
        bool isVoting = context.Settings.Has("voting");
        context.ReadParties(isVoting ? PartyKeys.Votes : PartyKeys.None, fewest: 1, most: CoalitionProblem.MostParties);
        string[] written = [.. s_forms.Where(context.Settings.Has)];
        if (written.Length != 1)
        {
            context.Settings.Report(ProblemDiagnostics.OneOf, "parties", written.Length, string.Join(", ", s_forms));
        }

        Func<int, double> worth = written.FirstOrDefault() switch
        {
            "worths" => ReadWorths(context),
            "voting" => ReadVoting(context),
            "airport" => ReadAirport(context),
            "bankruptcy" => ReadBankruptcy(context),
            "gloves" => ReadGloves(context),
            _ => _ => 0,
        };

        // The list of worths is as long as there are coalitions: not made for a problem that is refused anyway.
        int parties = context.Diagnostics.HasErrors ? 1 : context.Parties.Length;
        return new CoalitionProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Worths = CoalitionProblem.Tabulate(parties, worth),
        };
    }

    // Coalitions that are not listed are worth nothing.
    private static Func<int, double> ReadWorths(ProblemContext context)
    {
        var worths = new Dictionary<int, double>();
        foreach (SettingsReader section in context.Settings.Sections("worths", isRequired: true))
        {
            ImmutableArray<int> members = context.PartiesAt(section, "of");
            if (members.IsEmpty)
            {
                section.Report(ProblemDiagnostics.NothingListed, "of", "members", "one party");
            }

            int coalition = members.Distinct().Where(m => m < CoalitionProblem.MostParties).Sum(m => 1 << m);
            if (!worths.TryAdd(coalition, section.Number("worth")))
            {
                section.Report(ProblemDiagnostics.Repeated, "of", string.Join(", ", section.Texts("of").Select(t => t.Text)), "coalitions");
            }

            section.Finish();
        }

        return coalition => worths.GetValueOrDefault(coalition);
    }

    // A coalition wins, and is worth 1, with the quota of votes and everybody who has a veto.
    private static Func<int, double> ReadVoting(ProblemContext context)
    {
        if (context.Settings.Section("voting", isRequired: true) is not { } section)
        {
            return _ => 0;
        }

        double quota = section.Number("quota");
        double all = context.Parties.Sum(p => p.Votes);
        if (quota <= 0 || quota > all)
        {
            section.Report(ProblemDiagnostics.NotBetween, "quota", "quota", quota, "more than 0", all);
        }

        ImmutableArray<int> vetoes = context.PartiesAt(section, "vetoes");
        section.Finish();
        double[] votes = [.. context.Parties.Select(p => p.Votes)];
        return coalition =>
            vetoes.All(v => CoalitionProblem.Contains(coalition, v)) && Sum(votes, coalition) >= quota - 1e-9 ? 1 : 0;
    }

    // The runway has to be as long as its longest user needs; what a coalition is worth is that cost, less than zero.
    private static Func<int, double> ReadAirport(ProblemContext context)
    {
        ImmutableArray<double> costs = ProblemContext.NumbersFor(context.Settings, "airport", context.Parties.Length, "parties");
        return coalition => -costs.Where((_, party) => CoalitionProblem.Contains(coalition, party)).DefaultIfEmpty(0).Max();
    }

    // What is left of an estate when the others have taken all that they claim (O'Neill 1982).
    private static Func<int, double> ReadBankruptcy(ProblemContext context)
    {
        if (context.Settings.Section("bankruptcy", isRequired: true) is not { } section)
        {
            return _ => 0;
        }

        double estate = section.Number("estate", NumberRange.NotNegative);
        double[] claims = [.. ProblemContext.NumbersFor(section, "claims", context.Parties.Length, "parties")];
        section.Finish();
        double all = claims.Sum();
        return coalition => Math.Max(0, estate - (all - Sum(claims, coalition)));
    }

    // Only pairs are worth something.
    private static Func<int, double> ReadGloves(ProblemContext context)
    {
        if (context.Settings.Section("gloves", isRequired: true) is not { } section)
        {
            return _ => 0;
        }

        ImmutableArray<int> left = context.PartiesAt(section, "left");
        ImmutableArray<int> right = context.PartiesAt(section, "right");
        section.Finish();
        return coalition => Math.Min(
            left.Count(p => CoalitionProblem.Contains(coalition, p)), right.Count(p => CoalitionProblem.Contains(coalition, p)));
    }

    private static double Sum(double[] values, int coalition)
    {
        double sum = 0;
        for (int party = 0; party < values.Length; party++)
        {
            sum += CoalitionProblem.Contains(coalition, party) ? values[party] : 0;
        }

        return sum;
    }
}
