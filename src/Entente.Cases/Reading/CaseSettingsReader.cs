using System.Collections.Immutable;
using Entente.Cases.Loops;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Evidence.Dates;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Reads case.yaml.</summary>
internal static class CaseSettingsReader
{
    private const int MostMembers = 1_000_000;

    // Seeds are written as numbers; up to here a number in YAML is exact.
    private const double GreatestSeed = 9_007_199_254_740_991;

    public static CaseSettings Read(SettingsReader settings, CaseContext context)
    {
        FormatVersion.Check(settings);
        var window = new RunWindow(context.Model);
        double decision = window.Beginning(settings, "decision");
        SettingsReader? ensemble = settings.Section("ensemble", isRequired: true);
        SettingsReader? reference = settings.Section("reference", isRequired: true);
        ImmutableArray<SettingsReader> judges = settings.Sections("judges", isRequired: true);
        ImmutableArray<SettingsReader> outcomes = settings.Sections("outcomes", isRequired: true);
        settings.Text("model");
        var result = new CaseSettings
        {
            Id = SettingsId.Read(settings, "id", "case"),
            Title = settings.Text("title"),
            Question = settings.Text("question"),
            Summary = settings.Text("summary"),
            Licence = settings.Text("licence"),
            Decision = decision,
            FitUntil = RunWindow.EndAnywhere(settings, "fit_until"),
            AsOfDates = ReadAsOfDates(settings, context),
            Members = (int)(ensemble?.WholeNumber("members", new NumberRange(1, MostMembers)) ?? 0),
            Seed = (ulong)(ensemble?.WholeNumber("seed", new NumberRange(0, GreatestSeed)) ?? 0),
            ReferenceScenario = reference?.Text("scenario") ?? "",
            ReferenceScenarioPlace = (reference ?? settings).Locate("scenario"),
            ReferenceStrategy = reference?.Text("strategy") ?? "",
            ReferenceStrategyPlace = (reference ?? settings).Locate("strategy"),
            ReferenceReplies = ReadReplies(reference),
            Judges = ReadJudges(judges),
            JudgeIds = SettingsId.Distinct(judges, "judges"),
            Outcomes = [.. outcomes.Select(o => OutcomeReader.Read(o, decision, window, context)).OfType<Outcome>()],
            OutcomeIds = SettingsId.Distinct(outcomes, "outcomes"),
            Stages = [.. settings.Sections("stages", isRequired: false).Select(s => ReadStage(s, context)).OfType<Stage>()],
            Answer = settings.Texts("answer"),
            LoopScenarios = settings.Texts("loop_scenarios"),
        };
        settings.Has(LoopReader.Key);
        ensemble?.Finish();
        reference?.Finish();
        settings.Finish();
        return result;
    }

    private static ImmutableArray<DateOnly> ReadAsOfDates(SettingsReader settings, CaseContext context)
    {
        var days = new SortedSet<DateOnly>();
        foreach (LocatedText text in settings.Texts("as_of"))
        {
            if (!EdtfDate.TryParse(text.Text, out EdtfDate? date, out string? problem))
            {
                context.Diagnostics.Report(YamlDiagnostics.NotADate, text.Location, Shown.Briefly(text.Text), problem);
            }
            else if (date.Latest is not { } day)
            {
                context.Diagnostics.Report(CaseDiagnostics.OpenDate, text.Location, date, "end");
            }
            else
            {
                days.Add(day);
            }
        }

        return [.. days];
    }

    private static ImmutableArray<ReferenceReply> ReadReplies(SettingsReader? reference)
    {
        SettingsReader? replies = reference?.Section("replies", isRequired: false);
        return replies is null
            ? []
            : [.. replies.Keys.Select(p => replies.Located(p.Text) is { } id ? new ReferenceReply(p, id) : null).OfType<ReferenceReply>()];
    }

    private static ImmutableArray<Judge> ReadJudges(ImmutableArray<SettingsReader> sections)
    {
        var judges = ImmutableArray.CreateBuilder<Judge>(sections.Length);
        foreach (SettingsReader section in sections)
        {
            judges.Add(new Judge(SettingsId.Read(section, "id", "judge"), section.Text("name")));
            section.Finish();
        }

        return judges.ToImmutable();
    }

    private static Stage? ReadStage(SettingsReader section, CaseContext context)
    {
        string name = section.Text("name");
        bool isFound = context.TryFindVariable(section.Text("variable"), section.Locate("variable"), out Variable? variable);
        section.Finish();
        return isFound ? new Stage(name, variable!) : null;
    }
}
