using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems;

/// <summary>What every part of a problem file is read against: its keys, its parties, and the list of what is wrong.</summary>
internal sealed class ProblemContext(SettingsReader settings, DiagnosticBag diagnostics)
{
    /// <summary>The most parties of a problem that is not a coalition's.</summary>
    public const int MostParties = 60;

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string? Source { get; init; }

    public SettingsReader Settings { get; } = settings;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The parties; empty until they have been read.</summary>
    public ImmutableArray<Party> Parties { get; private set; } = [];

    /// <summary>The mapping that describes each party, for the keys that only one kind of problem has.</summary>
    public ImmutableArray<SettingsReader> PartySections { get; private set; } = [];

    /// <summary>Reads the parties.</summary>
    /// <param name="keys">What is asked of each.</param>
    /// <param name="fewest">Fewest parties.</param>
    /// <param name="most">Most parties.</param>
    public void ReadParties(PartyKeys keys, int fewest, int most = MostParties)
    {
        PartySections = Settings.Sections("parties", isRequired: true);
        SettingsId.Distinct(PartySections, "parties");
        if (Settings.Has("parties") && (PartySections.Length < fewest || PartySections.Length > most))
        {
            string right = fewest == most ? $"{fewest}" : $"from {fewest} to {most}";
            Settings.Report(ProblemDiagnostics.WrongPartyCount, "parties", PartySections.Length, right);
        }

        Parties = [.. PartySections.Select(s => PartyReader.Read(s, keys))];
        RequireWeight(PartyKeys.Power, "power", p => p.Power, keys);
        RequireWeight(PartyKeys.Votes, "votes", p => p.Votes, keys);
    }

    /// <summary>The place of the party that a key names; 0 where there is none, which is reported.</summary>
    public int PartyAt(SettingsReader section, string key) =>
        PlaceOf(section.Text(key), Parties.Select(p => p.Id), "party", section.Locate(key));

    /// <summary>The places of the parties that a key lists.</summary>
    public ImmutableArray<int> PartiesAt(SettingsReader section, string key) =>
        [.. section.Texts(key).Select(t => PlaceOf(t.Text, Parties.Select(p => p.Id), "party", t.Location))];

    /// <summary>The place of a name among known ones; 0 where there is none, which is reported.</summary>
    public int PlaceOf(string name, IEnumerable<string> known, string what, SourceLocation location)
    {
        string[] names = [.. known];
        int place = Array.IndexOf(names, name);
        if (place < 0 && name.Length > 0 && names.Length > 0)
        {
            string otherwise = $"Use one of: {Shown.Briefly(string.Join(", ", names))}.";
            Diagnostics.Report(
                ProblemDiagnostics.UnknownItem, location, what, Shown.Briefly(name), Spelling.DidYouMean(name, names, otherwise));
        }

        return Math.Max(0, place);
    }

    /// <summary>One number for each of some things; zeros where the count is wrong, which is reported.</summary>
    public static ImmutableArray<double> NumbersFor(SettingsReader section, string key, int count, string what)
    {
        ImmutableArray<double> numbers = section.Numbers(key, isRequired: true);
        if (numbers.Length == count)
        {
            return numbers;
        }

        if (section.Has(key))
        {
            section.Report(ProblemDiagnostics.WrongCount, key, numbers.Length, count, what);
        }

        return [.. Enumerable.Repeat(0.0, count)];
    }

    /// <summary>Reports a list that is empty or too long.</summary>
    public static bool IsCountRight(SettingsReader section, string key, int count, string what, string least, int most)
    {
        if (count == 0 && section.Has(key))
        {
            section.Report(ProblemDiagnostics.NothingListed, key, what, least);
        }
        else if (count > most)
        {
            section.Report(ProblemDiagnostics.TooMany, key, count, what, most);
        }

        return count > 0 && count <= most;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (SettingsReader section in PartySections)
        {
            section.Finish();
        }

        Settings.Finish();
    }

    private void RequireWeight(PartyKeys key, string name, Func<Party, double> weight, PartyKeys keys)
    {
        if (keys.HasFlag(key) && Parties.Length > 0 && Parties.All(p => weight(p) == 0))
        {
            Settings.Report(ProblemDiagnostics.NothingWeighs, "parties", name);
        }
    }
}
