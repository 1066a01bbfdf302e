namespace Entente.Bargaining.Problems;

/// <summary>What makes a problem over payoffs ill-formed: nothing could be solved, or the answer would mean nothing.</summary>
public static class ProblemCheck
{
    /// <summary>All that is wrong, each with the path of what it concerns: <c>parties[0].power</c>.</summary>
    public static IEnumerable<(string Path, string Message)> Of(PayoffProblem problem)
    {
        IEnumerable<(string Path, string Message)> own = problem switch
        {
            PackageProblem packages => OfPackages(packages),
            ConvexProblem convex => OfTerms(convex),
            _ => [],
        };
        return OfParties(problem).Concat(OfRule(problem)).Concat(OfOffers(problem)).Concat(own);
    }

    private static IEnumerable<(string Path, string Message)> OfParties(PayoffProblem problem)
    {
        if (problem.Parties.IsEmpty)
        {
            yield return ("parties", "There are no parties.");
            yield break;
        }

        for (int i = 0; i < problem.Parties.Length; i++)
        {
            Party party = problem.Parties[i];
            foreach ((string name, double? value, bool isRight, string what) in new[]
            {
                ("power", (double?)party.Power, party.Power >= 0 && double.IsFinite(party.Power), "a number that is not negative"),
                ("disagreement", party.Disagreement, double.IsFinite(party.Disagreement), "a number"),
                ("outside option", party.OutsideOption, party.OutsideOption is not { } outside || double.IsFinite(outside), "a number"),
                ("discount", party.Discount, party.Discount is not { } discount || (discount >= 0 && discount <= 1), "a factor from 0 to 1"),
                ("votes", party.Votes, party.Votes >= 0 && double.IsFinite(party.Votes), "a number that is not negative"),
            })
            {
                if (!isRight)
                {
                    yield return ($"parties[{i}].{name}", $"{party.Name}'s {name} is {value}; it has to be {what}.");
                }
            }
        }

        if (problem.Parties.All(p => p.Power == 0))
        {
            yield return ("parties", "No party has any power.");
        }
    }

    private static IEnumerable<(string Path, string Message)> OfRule(PayoffProblem problem)
    {
        int parties = problem.Parties.Length;
        int[] named = problem.Rule switch
        {
            DecisionRule.SingleDecider rule => [rule.Decider],
            DecisionRule.SetterAndRatifiers rule => [rule.Setter, .. rule.Ratifiers],
            _ => [],
        };
        foreach (int place in named.Where(place => place < 0 || place >= parties))
        {
            yield return ("rule", $"The decision rule names party {place + 1}, and there are {parties}.");
        }

        if (problem.Rule is DecisionRule.Majority majority && !(majority.Share >= 0.5 && majority.Share < 1))
        {
            yield return ("rule", $"The majority to be passed is {majority.Share} of the votes; it has to be at least 0.5 and below 1.");
        }

        if (problem.Transfers is { } transfers && !(transfers.Cap >= 0))
        {
            yield return ("transfers", $"The cap of transfers is {transfers.Cap}; it has to be a number that is not negative.");
        }
    }

    private static IEnumerable<(string Path, string Message)> OfOffers(PayoffProblem problem)
    {
        OfferProtocol offers = problem.Offers;
        if (offers.First < 0 || offers.First >= Math.Max(1, problem.Parties.Length))
        {
            yield return ("offers.first", $"Party {offers.First + 1} is to offer first, and there are {problem.Parties.Length}.");
        }

        if (offers.Rounds is < 1)
        {
            yield return ("offers.rounds", $"There are {offers.Rounds} rounds; at least one is needed.");
        }

        if (!(offers.Breakdown >= 0 && offers.Breakdown <= 1))
        {
            yield return ("offers.breakdown", $"The probability of breakdown is {offers.Breakdown}; it has to be from 0 to 1.");
        }

        if (offers.Precision is { } precision && !(precision > 0 && double.IsFinite(precision)))
        {
            yield return ("offers.precision", $"The precision is {precision}; it has to be a positive number.");
        }
    }

    private static IEnumerable<(string Path, string Message)> OfPackages(PackageProblem problem)
    {
        if (problem.Issues.IsEmpty)
        {
            yield return ("issues", "Nothing is on the table.");
        }

        for (int i = 0; i < problem.Issues.Length; i++)
        {
            Issue issue = problem.Issues[i];
            if (issue.Options.IsEmpty)
            {
                yield return ($"issues[{i}].options", $"The issue {issue.Id} has no options.");
            }

            for (int o = 0; o < issue.Options.Length; o++)
            {
                if (Wrong(issue.Options[o].Payoffs, problem.Parties.Length) is { } wrong)
                {
                    yield return ($"issues[{i}].options[{o}].payoffs", $"{issue.Id}={issue.Options[o].Id}: {wrong}");
                }
            }
        }

        for (int k = 0; k < problem.Pairs.Length; k++)
        {
            PairTerm pair = problem.Pairs[k];
            if (!IsOption(problem, pair.FirstIssue, pair.FirstOption) || !IsOption(problem, pair.SecondIssue, pair.SecondOption) || pair.FirstIssue == pair.SecondIssue)
            {
                yield return ($"pairs[{k}]", $"Pair {k + 1} has to name an option of each of two issues.");
            }
            else if (Wrong(pair.Payoffs, problem.Parties.Length) is { } wrong)
            {
                yield return ($"pairs[{k}].payoffs", $"Pair {k + 1}: {wrong}");
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> OfTerms(ConvexProblem problem)
    {
        if (problem.Terms.IsEmpty)
        {
            yield return ("terms", "Nothing is on the table.");
        }

        for (int t = 0; t < problem.Terms.Length; t++)
        {
            Term term = problem.Terms[t];
            if (!(double.IsFinite(term.Least) && double.IsFinite(term.Most) && term.Least <= term.Most))
            {
                yield return ($"terms[{t}]", $"The bounds of {term.Id} are {term.Least} and {term.Most}; they have to be numbers, the least no more than the most.");
            }
        }

        for (int k = 0; k < problem.Constraints.Length; k++)
        {
            LinearConstraint constraint = problem.Constraints[k];
            if (!double.IsFinite(constraint.AtMost) || Wrong(constraint.Coefficients, problem.Terms.Length) is not null)
            {
                yield return ($"constraints[{k}]", $"Constraint {k + 1} needs a number for each of {problem.Terms.Length} terms and a bound.");
            }
        }

        if (problem.Payoffs.Length != problem.Parties.Length)
        {
            yield return ("payoffs", $"There are {problem.Payoffs.Length} payoffs and {problem.Parties.Length} parties.");
        }

        for (int p = 0; p < problem.Payoffs.Length; p++)
        {
            if (problem.Payoffs[p] is Payoff.Linear linear && (!double.IsFinite(linear.Constant) || Wrong(linear.Coefficients, problem.Terms.Length) is not null))
            {
                yield return ($"payoffs[{p}]", $"Payoff {p + 1} needs a number for each of {problem.Terms.Length} terms.");
            }
        }
    }

    private static bool IsOption(PackageProblem problem, int issue, int option) =>
        issue >= 0 && issue < problem.Issues.Length && option >= 0 && option < problem.Issues[issue].Options.Length;

    private static string? Wrong(System.Collections.Immutable.ImmutableArray<double> values, int count)
    {
        if (values.Length != count)
        {
            return $"there are {values.Length} payoffs for {count} parties.";
        }

        return values.All(double.IsFinite) ? null : "a payoff is not a finite number.";
    }
}
