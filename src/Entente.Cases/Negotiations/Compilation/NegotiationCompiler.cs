using System.Collections.Immutable;
using Entente.Cases.Negotiations.Declarations;
using Entente.Cases.Reading.Yaml;
using Entente.Language.Extension;

namespace Entente.Cases.Negotiations.Compilation;

/// <summary>
/// Turns a negotiation into variables of the model: what each option is worth to each side at each instant, what they have while they
/// disagree, whether a promise pays. They have units, evidence and a place in negotiation.yaml, and are computed, traced and cut like
/// all others.
/// </summary>
internal sealed class NegotiationCompiler
{
    private readonly NegotiationDeclaration _negotiation;
    private readonly ExtensionBuilder _builder;
    private readonly WorthCompiler _worths;
    private readonly string _timeUnits;

    private NegotiationCompiler(NegotiationDeclaration negotiation, string timeUnits)
    {
        _negotiation = negotiation;
        _timeUnits = timeUnits;
        _builder = new ExtensionBuilder(negotiation.Source);
        _worths = new WorthCompiler(negotiation.Parties, negotiation.Horizon, new AnnuityCompiler(timeUnits, _builder), _builder);
    }

    /// <summary>The variables.</summary>
    /// <param name="negotiation">What the file says, without errors.</param>
    /// <param name="timeUnits">The model's unit of time.</param>
    public static ModelExtension Compile(NegotiationDeclaration negotiation, string timeUnits)
    {
        var compiler = new NegotiationCompiler(negotiation, timeUnits);
        compiler.AddConstants();
        compiler.AddParties();
        foreach (IssueDeclaration issue in negotiation.Issues)
        {
            compiler.Add(issue);
        }

        foreach (PairDeclaration pair in negotiation.Pairs)
        {
            compiler.Add(pair);
        }

        compiler.AddConditions();
        foreach (PromiseDeclaration promise in negotiation.Promises)
        {
            compiler.Add(promise);
        }

        compiler.AddRules();
        return compiler._builder.ToExtension();
    }

    private void AddConstants()
    {
        LocatedText place = _negotiation.Parties[0].Id;
        _builder.AddDerived(GeneratedNames.Year, _timeUnits, "1", place, "One year.");
        _builder.AddDerived(
            GeneratedNames.Horizon, _timeUnits, ExtensionBuilder.Number(_negotiation.Horizon), place, "Years over which an option's effects are valued.");
    }

    private void AddParties()
    {
        foreach (PartyDeclaration party in _negotiation.Parties)
        {
            PartyCompiler.Compile(party, _timeUnits, _builder);
        }

        for (int i = 0; i < _negotiation.Parties.Length; i++)
        {
            PartyDeclaration party = _negotiation.Parties[i];
            string disagreement = GeneratedNames.Disagreement(party.Id.Text);
            AddStanding(i, disagreement, party.Disagreement, $"Points that {party.Name} has while the parties disagree, beside an agreement that changes nothing.");
            if (party.Outside is { } outside)
            {
                AddStanding(i, GeneratedNames.Outside(party.Id.Text), outside, $"Points that {party.Name} has by leaving for good.");
            }
        }
    }

    private void AddStanding(int party, string name, WorthDeclaration worth, string documentation)
    {
        PartyDeclaration of = _negotiation.Parties[party];
        string equation = _worths.Compile(worth, new WorthSubject(name, of.Id, of.Basis))[party];
        _builder.AddDerived(name, "dmnl", equation, of.Id, documentation);
    }

    private void Add(IssueDeclaration issue)
    {
        string units = UnitsOf(issue);
        foreach (OptionDeclaration option in issue.Options)
        {
            string label = GeneratedNames.Option(issue.Id.Text, option.Id.Text);
            if (option.Value is { } value)
            {
                _builder.AddWritten(label, units, value, issue.Basis, $"What '{option.Title}' means for the lever '{issue.Lever.Path}': {issue.Title}.");
            }

            WorthDeclaration worth = option.Value is null ? WorthDeclaration.Nothing : issue.Worth;
            var subject = new WorthSubject(label, option.Id, issue.Basis)
            {
                Aliases = ImmutableDictionary<string, string>.Empty.Add("option", PathOf(issue, option)),
            };
            AddPayoffs(worth, subject);
        }

        if (issue.Reversion is { } reversion)
        {
            _builder.AddWritten(
                GeneratedNames.Reversion(issue.Id.Text), units, reversion, issue.Basis, $"What the lever '{issue.Lever.Path}' is set to without agreement: {issue.Title}.");
        }
    }

    private void Add(PairDeclaration pair)
    {
        (IssueDeclaration first, IssueDeclaration second) = (_negotiation.Issues[pair.First], _negotiation.Issues[pair.Second]);
        foreach ((int one, int other) in pair.Options)
        {
            (OptionDeclaration option1, OptionDeclaration option2) = (first.Options[one], second.Options[other]);
            string label = GeneratedNames.Pair(
                GeneratedNames.Option(first.Id.Text, option1.Id.Text), GeneratedNames.Option(second.Id.Text, option2.Id.Text));
            AddPayoffs(pair.Worth, new WorthSubject(label, pair.Place, pair.Basis)
            {
                Aliases = ImmutableDictionary<string, string>.Empty.Add("option_1", PathOf(first, option1)).Add("option_2", PathOf(second, option2)),
            });
        }
    }

    private void AddPayoffs(WorthDeclaration worth, WorthSubject subject)
    {
        ImmutableArray<string> equations = _worths.Compile(worth, subject);
        for (int i = 0; i < equations.Length; i++)
        {
            PartyDeclaration party = _negotiation.Parties[i];
            _builder.AddDerived(
                GeneratedNames.Payoff(party.Id.Text, subject.Label),
                "dmnl",
                equations[i],
                subject.Place,
                $"Points that '{subject.Label}' is worth to {party.Name} over the horizon.");
        }
    }

    private void AddConditions()
    {
        foreach (RoundDeclaration round in _negotiation.Rounds)
        {
            if (round.When is { } condition)
            {
                _builder.AddWritten(
                    GeneratedNames.Condition(round.Id.Text), "dmnl", condition, round.Basis, $"1 while the parties have reason to meet: {round.Title}.");
            }
        }
    }

    // Keeping goes on where the yearly worth of being trusted, which a breach loses from next year on, is no less than what a breach
    // brings back this year: delta * benefit >= cost, the condition for an exchange to enforce itself.
    private void Add(PromiseDeclaration promise)
    {
        IssueDeclaration issue = _negotiation.Issues[promise.Issue];
        PartyDeclaration keeper = _negotiation.Parties[promise.Keeper];
        string name = GeneratedNames.KeepingPays(issue.Id.Text);
        string cost = AddSide(promise, promise.Cost, $"{name} cost", $"Points that not delivering a unit brings back to {keeper.Name}: {issue.Title}.");
        string benefit = AddSide(promise, promise.Benefit, $"{name} benefit", $"Points that being trusted with a unit is worth to {keeper.Name}: {issue.Title}.");
        string rate = GeneratedNames.PathOf(GeneratedNames.DiscountRate(keeper.Id.Text));
        string year = GeneratedNames.PathOf(GeneratedNames.Year);
        string keeping = _builder.AddDerived(
            name,
            promise.Keeping.Units ?? "dmnl",
            $"IF {benefit} / (1 + {rate} * {year}) >= {cost} THEN 1 ELSE 0",
            promise.Place,
            $"1 where keeping what was signed pays {keeper.Name}, 0 where a breach does: {issue.Title}.");
        _builder.Replace(promise.Keeping, keeping, promise.Place);
    }

    private string AddSide(PromiseDeclaration promise, WorthDeclaration worth, string name, string documentation)
    {
        string equation = _worths.Compile(worth, new WorthSubject(name, promise.Place, promise.Basis))[promise.Keeper];
        return _builder.AddDerived(name, "dmnl", equation, promise.Place, documentation);
    }

    private void AddRules()
    {
        foreach (UnilateralDeclaration unilateral in _negotiation.Unilateral)
        {
            string rule = _builder.AddWritten(
                GeneratedNames.Rule(unilateral.Lever),
                unilateral.Lever.Units ?? "dmnl",
                unilateral.Rule,
                unilateral.Basis,
                $"By what {unilateral.Party} moves its lever '{unilateral.Lever.Path}' without asking.");
            _builder.Replace(unilateral.Lever, rule, unilateral.Place);
        }
    }

    // An amount that is added flows through a flow: it has the flow's units times time.
    private string UnitsOf(IssueDeclaration issue)
    {
        string units = issue.Lever.Units ?? "dmnl";
        return issue.Move == LeverMove.Adds ? $"({units})*({_timeUnits})" : units;
    }

    // An option without a value leaves the lever where it is.
    private static string PathOf(IssueDeclaration issue, OptionDeclaration option) => option.Value is null
        ? issue.Lever.Path
        : GeneratedNames.PathOf(GeneratedNames.Option(issue.Id.Text, option.Id.Text));
}
