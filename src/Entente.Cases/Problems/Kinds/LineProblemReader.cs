using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Problems.Equations;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Problems.Kinds;

/// <summary>Reads problems on a line with a reversion point.</summary>
internal static class LineProblemReader
{
    public static Problem Read(ProblemContext context)
    {
        context.ReadParties(PartyKeys.Votes, fewest: 1, most: 1000);
        (double least, double most, double reversion) = ReadLine(context);
        var preferences = context.PartySections.Select(s => ReadPreference(context, s)).ToImmutableArray();
        DecisionRule rule = RuleReader.Read(context, out double? share, mayShareRatification: true);
        return new LineProblem
        {
            Id = context.Id,
            Title = context.Title,
            Source = context.Source,
            Parties = context.Parties,
            Least = least,
            Most = most,
            Reversion = reversion,
            Preferences = preferences,
            Rule = rule,
            RatificationShare = share,
            Vetoes = context.PartiesAt(context.Settings, "vetoes"),
        };
    }

    private static (double Least, double Most, double Reversion) ReadLine(ProblemContext context)
    {
        if (context.Settings.Section("line", isRequired: true) is not { } line)
        {
            return (0, 1, 0);
        }

        (double least, double most, double reversion) = (line.Number("least"), line.Number("most"), line.Number("reversion"));
        if (least > most)
        {
            line.Report(ProblemDiagnostics.NotBetween, "least", "least", least, "minus infinity", most);
        }
        else if (reversion < least || reversion > most)
        {
            line.Report(ProblemDiagnostics.NotBetween, "reversion", "reversion", reversion, least, most);
        }

        line.Finish();
        return (least, most, reversion);
    }

    private static LinePreference ReadPreference(ProblemContext context, SettingsReader section)
    {
        bool hasPayoff = section.Has("payoff");
        if (hasPayoff == section.Has("ideal"))
        {
            section.Report(ProblemDiagnostics.OneOf, "id", hasPayoff ? 2 : 0, "ideal, payoff");
        }

        if (section.OptionalLocated("payoff") is { } text
            && EquationFunction.Parse(text, context.Diagnostics) is { } expression
            && EquationFunction.Of(expression, ["x"], text, context.Diagnostics) is { } function)
        {
            return new LinePreference.SinglePeaked(x => function([x]), text.Text);
        }

        return new LinePreference.Distance(section.OptionalNumber("ideal") ?? 0);
    }
}
