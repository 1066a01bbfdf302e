using System.Collections.Immutable;
using Entente.Cases.Negotiations.Declarations;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Compilation;

/// <summary>Finds the variables that a negotiation became, in the model that holds them.</summary>
/// <param name="negotiation">What the file says.</param>
/// <param name="model">The model with the negotiation.</param>
/// <param name="criteria">The case's criteria.</param>
internal sealed class NegotiationBinder(NegotiationDeclaration negotiation, SemanticModel model, ImmutableArray<Criterion> criteria)
{
    public Negotiation Bind() => new()
    {
        Parties = [.. negotiation.Parties.Select(Bind)],
        Rule = negotiation.Rule,
        Issues = [.. negotiation.Issues.Select(Bind)],
        Pairs = [.. negotiation.Pairs.SelectMany(Bind)],
        Rounds = [.. negotiation.Rounds.Select(Bind)],
        Promises = [.. negotiation.Promises.Select(Bind)],
        Unilateral = [.. negotiation.Unilateral.Select(u => new UnilateralLever(u.Party, Same(u.Lever), Find(GeneratedNames.Rule(u.Lever)), u.Basis))],
        RefusalNoise = negotiation.RefusalNoise,
    };

    private NegotiatingParty Bind(PartyDeclaration party)
    {
        string id = party.Id.Text;
        return new NegotiatingParty(
            id,
            party.Name,
            party.Judge,
            Find(GeneratedNames.DiscountRate(id)),
            Find(GeneratedNames.Power(id)),
            Find(GeneratedNames.Disagreement(id)),
            party.Outside is null ? null : Find(GeneratedNames.Outside(id)),
            Find(GeneratedNames.Reservation(id)),
            [.. party.Criteria.Select(c => new CriterionWeight(PlaceOf(c), Find(GeneratedNames.Weight(id, c.Outcome.Id))))],
            party.Basis);
    }

    private NegotiationIssue Bind(IssueDeclaration issue) => new(
        issue.Id.Text,
        issue.Title,
        Same(issue.Lever),
        issue.Move,
        [.. issue.Options.Select(o => Bind(issue, o))],
        issue.Reversion is null ? null : Find(GeneratedNames.Reversion(issue.Id.Text)),
        issue.Basis);

    private IssueOption Bind(IssueDeclaration issue, OptionDeclaration option)
    {
        string label = GeneratedNames.Option(issue.Id.Text, option.Id.Text);
        return new IssueOption(option.Id.Text, option.Title, option.Value is null ? null : Find(label), Payoffs(label));
    }

    private IEnumerable<OptionPair> Bind(PairDeclaration pair)
    {
        (IssueDeclaration first, IssueDeclaration second) = (negotiation.Issues[pair.First], negotiation.Issues[pair.Second]);
        return pair.Options.Select(o => new OptionPair(pair.First, o.First, pair.Second, o.Second, Payoffs(GeneratedNames.Pair(
            GeneratedNames.Option(first.Id.Text, first.Options[o.First].Id.Text),
            GeneratedNames.Option(second.Id.Text, second.Options[o.Second].Id.Text)))));
    }

    private Round Bind(RoundDeclaration round) => new(
        round.Id.Text,
        round.Title,
        round.Issues,
        round.Months,
        round.When is null ? null : Find(GeneratedNames.Condition(round.Id.Text)),
        round.NotWithin,
        round.From,
        round.Until,
        round.Basis);

    private Promise Bind(PromiseDeclaration promise) => new(
        promise.Issue,
        promise.Keeper,
        promise.Term,
        Same(promise.SignedSoFar),
        Same(promise.Delivered),
        Same(promise.Keeping),
        Find(GeneratedNames.KeepingPays(negotiation.Issues[promise.Issue].Id.Text)),
        promise.Unit,
        promise.Basis);

    private ImmutableArray<Variable> Payoffs(string label) =>
        [.. negotiation.Parties.Select(p => Find(GeneratedNames.Payoff(p.Id.Text, label)))];

    private int PlaceOf(Criterion criterion) =>
        criteria.IndexOf(criteria.First(c => c.Judge.Id == criterion.Judge.Id && c.Outcome.Id == criterion.Outcome.Id));

    private Variable Find(string name) => model.TryFind(GeneratedNames.PathOf(name), out Variable? variable)
        ? variable
        : throw new InvalidOperationException($"The model has no variable '{GeneratedNames.PathOf(name)}'.");

    // Variables of the model's file keep their indices.
    private Variable Same(Variable variable) => model.Variables[variable.Index];
}
