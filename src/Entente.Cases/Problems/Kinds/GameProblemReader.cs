using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads games in normal form, played once or again and again.</summary>
internal static class GameProblemReader
{
    private const int MostActions = 100;

    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PartyKeys.None, fewest: 1, most: 10);
        ImmutableArray<ImmutableArray<string>> actions = ReadActions(context);
        return new GameProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Actions = actions,
            Payoffs = ReadPayoffs(context, actions),
            Precision = ReadPrecision(context),
        };
    }

    public static Problem ReadRepeated(ProblemContext context)
    {
        context.ReadParties(PartyKeys.Discount, fewest: 1, most: 10);
        ImmutableArray<ImmutableArray<string>> actions = ReadActions(context);
        return new RepeatedGameProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Actions = actions,
            Payoffs = ReadPayoffs(context, actions),
            Precision = ReadPrecision(context),
            Target = ReadProfile(context, context.Settings, "target", actions),
            Punishment = ReadProfile(context, context.Settings, "punishment", actions),
        };
    }

    private static double ReadPrecision(ProblemContext context) =>
        context.Settings.OptionalNumber("precision", NumberRange.NotNegative) ?? 1;

    private static ImmutableArray<ImmutableArray<string>> ReadActions(ProblemContext context)
    {
        var actions = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (SettingsReader section in context.PartySections)
        {
            ImmutableArray<string> names = [.. section.Texts("actions").Select(t => t.Text)];
            if (names.IsEmpty)
            {
                section.Report(ProblemDiagnostics.NothingListed, "actions", "actions", "one action");
            }

            ProblemContext.IsCountRight(section, "actions", Math.Max(1, names.Length), "actions", "one action", MostActions);
            foreach (string twice in names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
            {
                section.Report(ProblemDiagnostics.Repeated, "actions", Shown.Briefly(twice), "actions");
            }

            actions.Add(names.IsEmpty ? ["-"] : names);
        }

        double profiles = actions.Aggregate(1.0, (product, names) => product * names.Length);
        if (profiles > GameProblem.MostProfiles)
        {
            context.Settings.Report(ProblemDiagnostics.TooMany, "parties", profiles, "profiles", GameProblem.MostProfiles);
        }

        return actions.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<double>> ReadPayoffs(ProblemContext context, ImmutableArray<ImmutableArray<string>> actions)
    {
        ImmutableArray<SettingsReader> sections = context.Settings.Sections("profiles", isRequired: true);
        if (context.Diagnostics.HasErrors)
        {
            return [.. actions.Select(_ => ImmutableArray.Create(0.0))];
        }

        int profiles = actions.Aggregate(1, (product, names) => product * names.Length);
        double[][] payoffs = [.. actions.Select(_ => new double[profiles])];
        bool[] isGiven = new bool[profiles];
        foreach (SettingsReader section in sections)
        {
            ImmutableArray<int> profile = ReadProfile(context, section, "of", actions);
            int place = profile.Zip(actions).Aggregate(0, (sum, next) => (sum * next.Second.Length) + next.First);
            ImmutableArray<double> values = ProblemContext.NumbersFor(section, "payoffs", actions.Length, "parties");
            if (isGiven[place] && !section.HasErrors)
            {
                section.Report(ProblemDiagnostics.Repeated, "of", NameOf(place, actions), "profiles");
            }

            isGiven[place] = true;
            for (int party = 0; party < actions.Length; party++)
            {
                payoffs[party][place] = values[party];
            }

            section.Finish();
        }

        if (Array.IndexOf(isGiven, false) is >= 0 and var missing)
        {
            context.Settings.Report(ProblemDiagnostics.ProfileMissing, "profiles", NameOf(missing, actions));
        }

        return [.. payoffs.Select(p => p.ToImmutableArray())];
    }

    private static ImmutableArray<int> ReadProfile(
        ProblemContext context, SettingsReader section, string key, ImmutableArray<ImmutableArray<string>> actions)
    {
        ImmutableArray<LocatedText> names = section.Texts(key);
        if (names.Length != actions.Length)
        {
            section.Report(ProblemDiagnostics.WrongCount, key, names.Length, actions.Length, "parties");
            return [.. actions.Select(_ => 0)];
        }

        return [.. names.Select((name, party) => context.PlaceOf(name.Text, actions[party], "action", name.Location))];
    }

    private static string NameOf(int profile, ImmutableArray<ImmutableArray<string>> actions)
    {
        string[] names = new string[actions.Length];
        for (int party = actions.Length - 1; party >= 0; party--)
        {
            names[party] = actions[party][profile % actions[party].Length];
            profile /= actions[party].Length;
        }

        return Shown.Briefly(string.Join(", ", names));
    }
}
