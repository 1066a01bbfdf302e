using System.Collections.Immutable;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Diagnostics;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Reading;

/// <summary>What the parts of negotiation.yaml are read against: the case without it, and the ids that the file itself gives.</summary>
/// <param name="basics">Judges, outcomes, criteria and drivers, read against the model without the negotiation.</param>
/// <param name="context">The case's files, that model, and the list of what is wrong.</param>
internal sealed class NegotiationScope(NegotiationBasics basics, CaseContext context)
{
    private readonly Dictionary<int, LocatedText> _moved = [];

    /// <summary>Judges, outcomes, criteria and drivers, read against the model without the negotiation.</summary>
    public NegotiationBasics Basics { get; } = basics;

    /// <summary>The case's files, that model, and the list of what is wrong.</summary>
    public CaseContext Context { get; } = context;

    /// <summary>Ids of all parties written, those with errors too.</summary>
    public required ImmutableArray<string> PartyIds { get; init; }

    /// <summary>For each of them the id of its judge.</summary>
    public required ImmutableArray<string> PartyJudges { get; init; }

    /// <summary>Ids of all issues written.</summary>
    public required ImmutableArray<string> IssueIds { get; init; }

    /// <summary>For each of them the ids of its options.</summary>
    public required ImmutableArray<ImmutableArray<string>> OptionIds { get; init; }

    /// <summary>For each of them the places of the options that have a value.</summary>
    public required ImmutableArray<ImmutableArray<int>> ValuedOptions { get; init; }

    /// <summary>Years over which effects are valued.</summary>
    public required double Horizon { get; init; }

    /// <summary>Place of a party; -1 where there is none of that id, which is reported.</summary>
    public int PlaceOfParty(LocatedText? id) => PlaceOf("party", id, PartyIds, "negotiation.yaml");

    /// <summary>Place of an issue; -1 where there is none of that id, which is reported.</summary>
    public int PlaceOfIssue(LocatedText? id) => PlaceOf("issue", id, IssueIds, "negotiation.yaml");

    /// <summary>Place of an option of an issue; -1 where there is none of that id, which is reported.</summary>
    public int PlaceOfOption(int issue, LocatedText id) =>
        PlaceOf($"option of '{IssueIds[issue]}'", id, OptionIds[issue], "the issue's options");

    /// <summary>The outcome of that id, which has to be a criterion of a party (or of <paramref name="owner"/>), or <see langword="null"/>.</summary>
    public Outcome? FindOutcome(LocatedText id, int? owner)
    {
        if (PlaceOf("outcome", id, [.. Basics.OutcomeIds.Order(StringComparer.Ordinal)], "case.yaml") < 0)
        {
            return null;
        }

        // A judge that is not known is reported where it is named.
        ImmutableArray<string> judges = owner is { } party ? [PartyJudges[party]] : PartyJudges;
        bool areKnown = judges.All(judge => Basics.Judges.Any(j => j.Id == judge));
        if (areKnown && !Basics.Criteria.Any(c => c.Outcome.Id == id.Text && judges.Contains(c.Judge.Id)))
        {
            string whose = owner is null ? "anybody at the table" : $"'{judges[0]}'";
            Context.Diagnostics.Report(NegotiationDiagnostics.NoCriterion, id.Location, Shown.Briefly(id.Text), whose);
            return null;
        }

        return Basics.Outcomes.FirstOrDefault(o => o.Id == id.Text);
    }

    /// <summary>The auxiliary or flow that a key names; a stock, one that is moved already and one that follows a series are reported.</summary>
    /// <param name="section">What holds the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="what">What moves it: "an issue".</param>
    public Variable? FindLever(SettingsReader section, string key, string what)
    {
        if (section.Located(key) is not { } name || !Context.TryFindVariable(name.Text, name.Location, out Variable? lever))
        {
            return null;
        }

        if (lever.Kind == VariableKind.Stock)
        {
            section.Report(CaseDiagnostics.InputOnStock, key, lever.Path, what);
        }

        if (Basics.Drivers.FirstOrDefault(d => d.Variable.Index == lever.Index) is { } driver)
        {
            section.Report(NegotiationDiagnostics.LeverFollowsSeries, key, lever.Path, driver.Series.Id, what);
        }

        if (!_moved.TryAdd(lever.Index, name))
        {
            section.Report(NegotiationDiagnostics.LeverTwice, key, lever.Path, _moved[lever.Index].Location.Start.Line);
        }

        return lever;
    }

    private int PlaceOf(string what, LocatedText? id, ImmutableArray<string> known, string where)
    {
        int place = id is null ? -1 : known.IndexOf(id.Text);
        if (id is not null && place < 0)
        {
            string otherwise = known.IsEmpty ? $"Add it to {where}." : $"Use one of: {string.Join(", ", known)}.";
            Context.Diagnostics.Report(
                YamlDiagnostics.UnknownReference, id.Location, what, Shown.Briefly(id.Text), Spelling.DidYouMean(id.Text, known, otherwise));
        }

        return place;
    }
}
