using System.Collections.Immutable;
using Entente.Cases.Negotiations;

namespace Entente.Cases.Knowledge;

/// <summary>
/// The futures, plans, criteria and the table of negotiation with the reasons of a day. They stay, for they are what the case asks about;
/// what nothing published by then supports is listed.
/// </summary>
/// <param name="reasons">Filters the reasons.</param>
internal sealed class KnownPlans(KnownBasis reasons)
{
    private readonly List<HindsightItem> _hindsight = [];

    /// <summary>What was found without support, each once, in the order in which it was met.</summary>
    public ImmutableArray<HindsightItem> Hindsight => [.. _hindsight.Distinct()];

    public Criterion Of(Criterion criterion) => criterion with
    {
        Basis = Of(criterion.Basis, HindsightKind.Criterion, $"{criterion.Judge.Name}: {criterion.Outcome.Title}"),
    };

    public Scenario Of(Scenario scenario)
    {
        ScenarioWords words = scenario.Ahead ?? new(scenario.Title, scenario.Description);
        return scenario with
        {
            Title = words.Title,
            Description = words.Description,
            Inputs = Of(scenario.Inputs, HindsightKind.ScenarioInput, words.Title),
        };
    }

    public Strategy Of(Strategy strategy) => strategy with { Inputs = Of(strategy.Inputs, HindsightKind.StrategyInput, strategy.Title) };

    public Negotiation Of(Negotiation negotiation) => negotiation with
    {
        Parties = [.. negotiation.Parties.Select(p => p with { Basis = AtTable(p.Basis, p.Name) })],
        Issues = [.. negotiation.Issues.Select(i => i with { Basis = AtTable(i.Basis, i.Title) })],
        Rounds = [.. negotiation.Rounds.Select(r => r with { Basis = AtTable(r.Basis, r.Title) })],
        Promises = [.. negotiation.Promises.Select(p => p with { Basis = AtTable(p.Basis, negotiation.Issues[p.Issue].Title) })],
        Unilateral = [.. negotiation.Unilateral.Select(u => u with { Basis = AtTable(u.Basis, u.Lever.Name) })],
    };

    private Basis AtTable(Basis basis, string title) => Of(basis, HindsightKind.Negotiation, title);

    private ImmutableArray<Intervention> Of(ImmutableArray<Intervention> inputs, HindsightKind kind, string title) =>
        [.. inputs.Select(i => i with { Basis = Of(i.Basis, kind, $"{title}: {i.Variable.Name}") })];

    private Basis Of(Basis basis, HindsightKind kind, string title)
    {
        if (!reasons.IsHindsight(basis))
        {
            return reasons.Of(basis);
        }

        _hindsight.Add(new HindsightItem(kind, title, reasons.EvidencedFrom(basis)));
        return new Basis(IsJudgement: true, [], "");
    }
}
