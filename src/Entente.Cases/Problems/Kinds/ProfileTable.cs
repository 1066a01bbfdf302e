using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads what the parties may do and what each combination of that pays.</summary>
internal static class ProfileTable
{
    // Stands for the actions of a party that lists none, which is reported.
    private const string NoAction = "-";

    /// <summary>The actions that a party lists; at least one.</summary>
    public static ImmutableArray<string> ReadActions(SettingsReader party, string key, int most)
    {
        ImmutableArray<string> names = [.. party.Texts(key, isRequired: true).Select(t => t.Text)];
        ProblemContext.IsCountRight(party, key, names.Length, key, $"one of the {key}", most);
        foreach (string twice in names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            party.Report(ProblemDiagnostics.Repeated, key, Shown.Briefly(twice), key);
        }

        return names.IsEmpty ? [NoAction] : names;
    }

    /// <summary>The payoffs of every profile, by party; a single 0 each where something is wrong already.</summary>
    public static ImmutableArray<ImmutableArray<double>> Read(
        ProblemContext context, string key, ImmutableArray<ImmutableArray<string>> actions)
    {
        double count = actions.Aggregate(1.0, (product, names) => product * names.Length);
        if (count > GameProblem.MostProfiles)
        {
            context.Settings.Report(ProblemDiagnostics.TooMany, "parties", count, "profiles", GameProblem.MostProfiles);
        }

        ImmutableArray<SettingsReader> sections = context.Settings.Sections(key, isRequired: true);
        if (context.Diagnostics.HasErrors)
        {
            return [.. actions.Select(_ => ImmutableArray.Create(0.0))];
        }

        double[][] payoffs = [.. actions.Select(_ => new double[(int)count])];
        bool[] isGiven = new bool[(int)count];
        foreach (SettingsReader section in sections)
        {
            int place = PlaceOf(ReadProfile(context, section, "of", actions), actions);
            ImmutableArray<double> values = ProblemContext.NumbersFor(section, "payoffs", actions.Length, "parties");
            if (isGiven[place] && !section.HasErrors)
            {
                section.Report(ProblemDiagnostics.Repeated, "of", NameOf(place, actions), key);
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
            context.Settings.Report(ProblemDiagnostics.ProfileMissing, key, NameOf(missing, actions));
        }

        return [.. payoffs.Select(p => p.ToImmutableArray())];
    }

    /// <summary>The place of each party's action in a list of one a party.</summary>
    public static ImmutableArray<int> ReadProfile(
        ProblemContext context, SettingsReader section, string key, ImmutableArray<ImmutableArray<string>> actions)
    {
        ImmutableArray<LocatedText> names = section.Texts(key, isRequired: true);
        if (names.Length != actions.Length)
        {
            section.Report(ProblemDiagnostics.WrongCount, key, names.Length, actions.Length, "parties");
            return [.. actions.Select(_ => 0)];
        }

        return [.. names.Select((name, party) => context.PlaceOf(name.Text, actions[party], "action", name.Location))];
    }

    private static int PlaceOf(ImmutableArray<int> profile, ImmutableArray<ImmutableArray<string>> actions) =>
        profile.Zip(actions).Aggregate(0, (sum, next) => (sum * next.Second.Length) + next.First);

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
