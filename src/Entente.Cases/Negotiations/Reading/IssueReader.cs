using System.Collections.Immutable;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads an issue with its options.</summary>
internal static class IssueReader
{
    public static IssueDeclaration? Read(SettingsReader section, NegotiationScope scope)
    {
        SettingsId.Read(section, "id", "issue");
        LocatedText? id = section.OptionalLocated("id");
        string title = section.Text("title");
        Variable? lever = scope.FindLever(section, "lever", "an issue");
        LeverMove move = section.Choice("move", "sets", "adds") == "adds" ? LeverMove.Adds : LeverMove.Sets;
        if (move == LeverMove.Adds && lever is { Kind: VariableKind.Auxiliary })
        {
            section.Report(NegotiationDiagnostics.AddsToNoFlow, "lever", lever.Path);
        }

        ImmutableArray<OptionDeclaration> options = ReadOptions(section, id?.Text ?? "");
        LocatedText? reversion = section.OptionalLocated("reversion");
        WorthDeclaration worth = WorthReader.ReadShared(section, scope);
        Basis basis = BasisReader.Read(section, scope.Context);
        section.Finish();
        return id is null || lever is null ? null : new IssueDeclaration(id, title, lever, move, options, worth, reversion, basis);
    }

    private static ImmutableArray<OptionDeclaration> ReadOptions(SettingsReader issue, string issueId)
    {
        ImmutableArray<SettingsReader> sections = issue.Sections("options", isRequired: true);
        if (sections.IsEmpty && issue.Has("options"))
        {
            issue.Report(NegotiationDiagnostics.NoOptions, "options", Shown.Briefly(issueId));
        }

        SettingsId.Distinct(sections, $"options of '{issueId}'");
        var options = ImmutableArray.CreateBuilder<OptionDeclaration>(sections.Length);
        foreach (SettingsReader section in sections)
        {
            SettingsId.Read(section, "id", "option");
            LocatedText? value = section.OptionalLocated("value");
            OptionDeclaration? keep = options.FirstOrDefault(o => o.Value is null);
            if (section.OptionalLocated("id") is { } id)
            {
                options.Add(new OptionDeclaration(id, section.Text("title"), value));
                if (value is null && keep is not null)
                {
                    section.Report(NegotiationDiagnostics.SecondKeep, "id", id.Text, keep.Id.Text);
                }
            }

            section.Finish();
        }

        return options.ToImmutable();
    }
}
