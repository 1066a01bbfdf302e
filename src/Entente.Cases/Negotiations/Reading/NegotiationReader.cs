using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads negotiation.yaml (docs/case-format.md).</summary>
internal static class NegotiationReader
{
    /// <summary>The file, in a case's folder.</summary>
    public const string File = "negotiation.yaml";

    private static readonly NumberRange s_years = new(0.01, 1000);

    /// <summary>What the file says, or <see langword="null"/> where there are errors, which are then reported.</summary>
    public static NegotiationDeclaration? Read(NegotiationBasics basics, CaseContext context)
    {
        var found = new DiagnosticBag();
        NegotiationDeclaration? declaration = CaseContext.ReadSettings(context.Folder, File, found) is { } settings
            ? Read(settings, basics, context with { Diagnostics = found })
            : null;
        context.Diagnostics.AddRange(found.DistinctBy(d => (d.Code, d.Location?.Start, d.Message)));
        return found.HasErrors ? null : declaration;
    }

    private static NegotiationDeclaration Read(SettingsReader file, NegotiationBasics basics, CaseContext context)
    {
        FormatVersion.Check(file);
        double horizon = file.Number("horizon", s_years);
        ImmutableArray<SettingsReader> parties = file.Sections("parties", isRequired: true);
        ImmutableArray<SettingsReader> issues = file.Sections("issues", isRequired: true);
        ImmutableArray<SettingsReader> rounds = file.Sections("rounds", isRequired: true);
        SettingsId.Distinct(parties, "parties");
        SettingsId.Distinct(issues, "issues");
        SettingsId.Distinct(rounds, "rounds");
        if (parties.Length < 2)
        {
            file.Report(NegotiationDiagnostics.TooFewParties, "parties", parties.Length == 1 ? "One party is" : "No party is");
        }

        var scope = new NegotiationScope(basics, context)
        {
            PartyIds = Ids(parties),
            PartyJudges = [.. parties.Select(p => p.OptionalText("judge") ?? "")],
            IssueIds = Ids(issues),
            OptionIds = [.. issues.Select(i => Ids(i.Sections("options", isRequired: false)))],
            ValuedOptions = [.. issues.Select(WithValue)],
            Horizon = horizon,
        };
        DecisionRule rule = RuleReader.Read(file, scope);
        var declaration = new NegotiationDeclaration(
            file.Source,
            rule,
            horizon,
            file.OptionalNumber("refusal_noise", NumberRange.NotNegative) ?? 0,
            [.. parties.Select((p, i) => PartyReader.Read(p, i, scope)).OfType<PartyDeclaration>()],
            [.. issues.Select(i => IssueReader.Read(i, scope)).OfType<IssueDeclaration>()],
            [.. file.Sections("pairs", isRequired: false).Select(p => PairReader.Read(p, scope)).OfType<PairDeclaration>()],
            RoundReader.ReadAll(rounds, issues, scope),
            [.. file.Sections("promises", isRequired: false).Select(p => PromiseReader.Read(p, scope)).OfType<PromiseDeclaration>()],
            [.. file.Sections("unilateral", isRequired: false).Select(u => UnilateralReader.Read(u, scope)).OfType<UnilateralDeclaration>()]);
        file.Finish();
        return declaration;
    }

    private static ImmutableArray<string> Ids(ImmutableArray<SettingsReader> sections) => [.. sections.Select(s => s.OptionalText("id") ?? "")];

    private static ImmutableArray<int> WithValue(SettingsReader issue) =>
        [.. issue.Sections("options", isRequired: false).Select((o, i) => o.Has("value") ? i : -1).Where(i => i >= 0)];
}
