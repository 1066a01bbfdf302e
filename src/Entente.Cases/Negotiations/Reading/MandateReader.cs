using System.Collections.Immutable;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>Reads what a strategy lets its party do at the table.</summary>
/// <param name="negotiation">The negotiation, or <see langword="null"/> where the case has none without errors.</param>
/// <param name="isMissing">Whether the case has none at all, though it would be read.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class MandateReader(NegotiationDeclaration? negotiation, bool isMissing, DiagnosticBag diagnostics)
{
    /// <summary>The mandate; a strategy that says nothing leaves all free.</summary>
    /// <param name="strategy">The strategy's file.</param>
    /// <param name="party">Whose strategy it is.</param>
    public Mandate Read(SettingsReader strategy, string party)
    {
        if (strategy.Section("mandate", isRequired: false) is not { } section)
        {
            return Mandate.Free;
        }

        if (isMissing)
        {
            strategy.Report(NegotiationDiagnostics.MandateWithoutNegotiation, "mandate");
        }

        if (negotiation is null)
        {
            return Mandate.Free;
        }

        PartyDeclaration? side = negotiation.Parties.FirstOrDefault(p => p.Id.Text == party);
        if (side is null)
        {
            strategy.Report(NegotiationDiagnostics.MandateOfNoParty, "mandate", Shown.Briefly(party));
            return Mandate.Free;
        }

        var mandate = new Mandate(
            ReadOptions(section.Section("options", isRequired: false)),
            section.OptionalNumber("reservation"),
            ReadWeights(section.Section("weights", isRequired: false), side));
        section.Finish();
        return mandate;
    }

    private ImmutableDictionary<string, ImmutableArray<string>> ReadOptions(SettingsReader? section)
    {
        var options = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (LocatedText id in section?.Keys ?? [])
        {
            IssueDeclaration? issue = negotiation!.Issues.FirstOrDefault(i => i.Id.Text == id.Text);
            ImmutableArray<LocatedText> named = section!.Texts(id.Text);
            if (issue is null)
            {
                ReportUnknown("issue", id, negotiation.Issues.Select(i => i.Id.Text));
                continue;
            }

            if (named.IsEmpty)
            {
                section.Report(NegotiationDiagnostics.MandateLeavesNothing, id.Text, id.Text);
            }

            string[] known = [.. issue.Options.Select(o => o.Id.Text)];
            foreach (LocatedText unknown in named.Where(n => !known.Contains(n.Text)))
            {
                ReportUnknown($"option of '{id.Text}'", unknown, known);
            }

            options[id.Text] = [.. named.Select(n => n.Text).Distinct()];
        }

        return options.ToImmutable();
    }

    private ImmutableDictionary<string, double> ReadWeights(SettingsReader? section, PartyDeclaration side)
    {
        var weights = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (LocatedText id in section?.Keys ?? [])
        {
            weights[id.Text] = section!.Number(id.Text, NumberRange.NotNegative);
            if (!side.Criteria.Any(c => c.Outcome.Id == id.Text))
            {
                diagnostics.Report(NegotiationDiagnostics.NoCriterion, id.Location, Shown.Briefly(id.Text), $"'{side.Judge.Id}'");
            }
        }

        return weights.ToImmutable();
    }

    private void ReportUnknown(string what, LocatedText id, IEnumerable<string> known)
    {
        var ids = known.ToList();
        string remedy = Spelling.DidYouMean(id.Text, ids, $"Use one of: {string.Join(", ", ids)}.");
        diagnostics.Report(YamlDiagnostics.UnknownReference, id.Location, what, Shown.Briefly(id.Text), remedy);
    }
}
