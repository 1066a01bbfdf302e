using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads problems of positions on issues.</summary>
internal static class PositionProblemReader
{
    private const int MostIssues = 20;

    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PartyKeys.None, fewest: 1);
        ImmutableArray<string> issues = [.. context.Settings.Texts("issues", isRequired: true).Select(t => t.Text)];
        ProblemContext.IsCountRight(context.Settings, "issues", issues.Length, "issues", "one issue", MostIssues);
        foreach (string twice in issues.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            context.Settings.Report(ProblemDiagnostics.Repeated, "issues", Shown.Briefly(twice), "issues");
        }

        return new PositionProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Issues = issues,
            Stands = [.. context.PartySections.Select(s => ReadStand(s, issues.Length))],
        };
    }

    private static Stand ReadStand(SettingsReader section, int issues)
    {
        double capability = section.OptionalNumber("capability", NumberRange.NotNegative) ?? 1;
        ImmutableArray<double> positions = ProblemContext.NumbersFor(section, "positions", issues, "issues");
        ImmutableArray<double> saliences = ProblemContext.NumbersFor(section, "saliences", issues, "issues");
        if (saliences.FirstOrDefault(s => s is < 0 or > 1, double.NaN) is var wrong && !double.IsNaN(wrong))
        {
            section.Report(ProblemDiagnostics.NotBetween, "saliences", "salience", wrong, 0, 1);
        }

        return new Stand(capability, positions, saliences);
    }
}
