using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Experiments.Execution;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>What bargaining does in the run, as terms of the method.</summary>
internal static class BargainingTerms
{
    /// <summary>The terms; one that says so where nobody bargains.</summary>
    public static ImmutableArray<MethodTerm> Of(Ensemble ensemble, RunRecord run, NoteBook notes) => ensemble.Experiment.Case switch
    {
        { Negotiation: { } negotiation } source => [.. Of(source, negotiation, notes)],
        _ when run.LeavesOutBargaining =>
            [new("Bargaining", "left out on demand: every lever follows its own equation, and strategies act through their inputs alone")],
        _ => [new("Bargaining", "none in this case: every lever follows its own equation")],
    };

    private static IEnumerable<MethodTerm> Of(Case source, Negotiation negotiation, NoteBook notes)
    {
        string sides = string.Join(" and ", negotiation.Parties.Select(p => p.Name));
        yield return new(
            "Bargaining",
            $"{sides} meet as the model runs, in every run and on the numbers of that run. Of all packages (one option of each issue on the table) they settle the one with "
            + $"the greatest product of the sides' gains, each to the power of its share of bargaining power (asymmetric Nash). {Rule(negotiation)} "
            + $"Strategies bind what a side may sign from {TimeWords.Month(source.Decision)} on",
            [.. negotiation.Parties.Select(notes.Of)]);
        yield return new(
            "Payoffs",
            "a package is worth to a side what its options change in the outcomes of its judge's criteria, weighed as that member of the ensemble weighs them, each change "
            + "discounted over the horizon at the side's own rate. Sides look at what the model gives at that date and do not simulate ahead",
            [.. negotiation.Parties.SelectMany(p => new[] { notes.Of(p.DiscountRate), notes.Of(p.Power) }).Distinct()]);
        yield return new(
            "Refusals",
            negotiation.RefusalNoise > 0
                ? $"a side that gains g points accepts with probability 1 / (1 + exp(−g / {DisplayNumber.Literal(negotiation.RefusalNoise)})), and never below what it has without "
                    + "agreement (logit acceptance)"
                : "none by chance: a side accepts whatever leaves it no worse off than without agreement");
        yield return new(
            "Meetings",
            string.Join("; ", negotiation.Rounds.Select(r => $"{Sentence.Inside(r.Title)}, {RoundWords.When(r)}")),
            [.. negotiation.Rounds.Select(notes.Of)]);
        if (!negotiation.Unilateral.IsEmpty)
        {
            yield return new(
                "Moved alone",
                $"levers that need nobody's consent: {string.Join("; ", negotiation.Unilateral.Select(u => $"{u.Lever.Name} ({NameOf(negotiation, u.Party)})"))}",
                [.. negotiation.Unilateral.Select(u => notes.Of(u.Lever))]);
        }
    }

    private static string Rule(Negotiation negotiation) => negotiation.Rule switch
    {
        DecisionRule.Unanimity => "Nothing passes without the consent of all.",
        DecisionRule.Majority majority => $"A package needs more than {DisplayNumber.Percent(majority.Share)} of the votes.",
        DecisionRule.SetterAndRatifiers two =>
            $"{negotiation.Parties[two.Setter].Name} proposes, {string.Join(" and ", two.Ratifiers.Select(r => negotiation.Parties[r].Name))} accept or refuse.",
        DecisionRule.SingleDecider one => $"{negotiation.Parties[one.Decider].Name} decides alone.",
        _ => throw new ArgumentOutOfRangeException(nameof(negotiation), negotiation.Rule, "No such rule."),
    };

    private static string NameOf(Negotiation negotiation, string party) =>
        negotiation.Parties.FirstOrDefault(p => p.Id == party)?.Name ?? party;
}
