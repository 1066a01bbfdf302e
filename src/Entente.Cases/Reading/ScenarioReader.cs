using System.Collections.Immutable;
using Entente.Cases.Negotiations.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;

namespace Entente.Cases.Reading;

/// <summary>Reads the files of scenarios/ and strategies/, in ordinal order of their names.</summary>
internal static class ScenarioReader
{
    private const string ScenarioFolder = "scenarios";
    private const string StrategyFolder = "strategies";
    private const string Extension = ".yaml";

    /// <summary>Ids of all scenarios, those with errors too.</summary>
    public static ImmutableArray<string> ScenarioIds(CaseContext context) => IdsIn(ScenarioFolder, context);

    /// <summary>Ids of all strategies, those with errors too.</summary>
    public static ImmutableArray<string> StrategyIds(CaseContext context) => IdsIn(StrategyFolder, context);

    public static ImmutableArray<Scenario> ReadScenarios(InterventionReader inputs, CaseContext context) =>
        ReadAll(ScenarioFolder, context, (path, settings) => new Scenario(
            SettingsId.OfFile(path, "scenario", context),
            settings.Text("title"),
            settings.Text("description"),
            inputs.Read(settings, earliest: double.NegativeInfinity))
        {
            Ahead = ReadWords(settings.Section("ahead", isRequired: false)),
        });

    public static ImmutableArray<Strategy> ReadStrategies(
        InterventionReader inputs, MandateReader mandates, double decision, CaseContext context) =>
        ReadAll(StrategyFolder, context, (path, settings) => new Strategy(
            SettingsId.OfFile(path, "strategy", context),
            settings.Text("party"),
            settings.Text("title"),
            settings.Text("description"),
            inputs.Read(settings, earliest: decision))
        {
            Mandate = mandates.Read(settings, settings.OptionalText("party") ?? ""),
        });

    private static ScenarioWords? ReadWords(SettingsReader? section)
    {
        if (section is null)
        {
            return null;
        }

        var words = new ScenarioWords(section.Text("title"), section.Text("description"));
        section.Finish();
        return words;
    }

    private static ImmutableArray<string> IdsIn(string folder, CaseContext context) =>
        [.. context.Folder.FilesIn(folder, Extension).Select(p => Path.GetFileNameWithoutExtension(p))];

    private static ImmutableArray<T> ReadAll<T>(string folder, CaseContext context, Func<string, SettingsReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (string path in context.Folder.FilesIn(folder, Extension))
        {
            if (CaseContext.ReadSettings(context.Folder, path, context.Diagnostics) is { } settings)
            {
                FormatVersion.Check(settings);
                items.Add(read(path, settings));
                settings.Finish();
            }
        }

        foreach (string path in context.Folder.FilesIn(folder, ".yml"))
        {
            context.Diagnostics.Report(CaseDiagnostics.WrongExtension, context.Folder.Locate(path), ".yml");
        }

        if (context.Folder.FilesIn(folder, Extension).IsEmpty)
        {
            context.Diagnostics.Report(
                CaseDiagnostics.NothingDeclared,
                context.Folder.Locate(folder),
                folder,
                $"Write one file for each, {folder}/ID.yaml; at least one is needed.");
        }

        return items.ToImmutable();
    }
}
