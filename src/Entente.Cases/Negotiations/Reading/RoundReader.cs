using System.Collections.Immutable;
using System.Globalization;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads the timetable.</summary>
internal static class RoundReader
{
    /// <summary>Most packages of one round.</summary>
    public const long MaxPackages = 10_000_000;

    private const string All = "all";

    public static ImmutableArray<RoundDeclaration> ReadAll(
        ImmutableArray<SettingsReader> rounds, ImmutableArray<SettingsReader> issues, NegotiationScope scope)
    {
        ImmutableArray<RoundDeclaration> read = [.. rounds.Select(r => Read(r, scope)).OfType<RoundDeclaration>()];
        var met = read.SelectMany(r => r.Issues).ToHashSet();
        for (int issue = 0; issue < issues.Length; issue++)
        {
            if (!met.Contains(issue))
            {
                issues[issue].Report(NegotiationDiagnostics.NeverOnTheTable, "id", Shown.Briefly(scope.IssueIds[issue]));
            }
        }

        return read;
    }

    private static RoundDeclaration? Read(SettingsReader section, NegotiationScope scope)
    {
        string id = SettingsId.Read(section, "id", "round");
        string title = section.Text("title");
        ImmutableArray<int> issues = ReadIssues(section, id, scope);
        ImmutableArray<int> months = ReadMonths(section, scope);
        LocatedText? when = section.OptionalLocated("when");
        if (section.Has("months") == section.Has("when"))
        {
            section.Report(NegotiationDiagnostics.RoundWithoutDate, "id", Shown.Briefly(id), section.Has("when") ? "both" : "neither");
        }

        var window = new RunWindow(scope.Context.Model);
        double from = window.Beginning(section, "from", double.NegativeInfinity);
        double until = section.Has("until") ? RunWindow.EndAnywhere(section, "until") : double.PositiveInfinity;
        double notWithin = section.OptionalNumber("not_within", NumberRange.NotNegative) ?? 0;
        Basis basis = BasisReader.Read(section, scope.Context);
        section.Finish();
        return section.OptionalLocated("id") is { } place
            ? new RoundDeclaration(place, title, issues, months, when, notWithin, from, until, basis)
            : null;
    }

    private static ImmutableArray<int> ReadIssues(SettingsReader section, string id, NegotiationScope scope)
    {
        bool isAll = !section.IsList("issues") && section.Choice("issues", All) == All;
        ImmutableArray<int> issues = isAll
            ? [.. Enumerable.Range(0, scope.IssueIds.Length)]
            : section.IsList("issues") ? [.. section.Texts("issues").Select(scope.PlaceOfIssue).Where(i => i >= 0).Distinct()] : [];
        if (section.IsList("issues") && section.Texts("issues").IsEmpty)
        {
            section.Report(NegotiationDiagnostics.RoundWithoutIssue, "issues", Shown.Briefly(id));
        }

        double packages = issues.Aggregate(1.0, (product, issue) => product * Math.Max(1, scope.OptionIds[issue].Length));
        if (packages > MaxPackages)
        {
            section.Report(NegotiationDiagnostics.TooManyPackages, "issues", Shown.Briefly(id), packages, MaxPackages);
        }

        return issues;
    }

    private static ImmutableArray<int> ReadMonths(SettingsReader section, NegotiationScope scope)
    {
        var months = ImmutableArray.CreateBuilder<int>();
        foreach (LocatedText month in section.Has("months") ? section.Texts("months") : [])
        {
            if (int.TryParse(month.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 12)
            {
                months.Add(number);
            }
            else
            {
                scope.Context.Diagnostics.Report(NegotiationDiagnostics.NotAMonth, month.Location, Shown.Briefly(month.Text));
            }
        }

        return months.ToImmutable();
    }
}
