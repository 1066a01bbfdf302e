using System.Collections.Immutable;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers.DecisionRules;

/// <summary>
/// What a decision rule yields that does not ask for everybody's consent. A single decider takes what is best for it. A setter proposes what is best for it
/// among what the ratifiers prefer to disagreement (Romer and Rosenthal 1978). Under a majority rule the alternative stands that no majority leaves for
/// another (Condorcet 1785).
/// </summary>
public sealed class DecisionRuleMethod : IMethod
{
    /// <inheritdoc/>
    public string Id => "decision-rule";

    /// <inheritdoc/>
    public string Name => "Decision rule";

    /// <inheritdoc/>
    public string Reference => "Condorcet 1785; Romer and Rosenthal 1978, Political resource allocation, controlled agendas, and the status quo";

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is PackageProblem { Rule: not DecisionRule.Unanimity };

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var packages = (PackageProblem)problem;
        foreach ((_, string message) in ProblemCheck.Of(packages))
        {
            return BargainingResult.DoesNotApply(problem, this, message);
        }

        if (PackageEnumeration.Count(packages) > PackageEnumeration.Most)
        {
            return BargainingResult.DoesNotApply(problem, this, $"There are more than {PackageEnumeration.Most:N0} packages.");
        }

        if (packages.Transfers is not null || packages.Lotteries)
        {
            return BargainingResult.DoesNotApply(problem, this, "Without everybody's consent the method is for single packages without transfers.");
        }

        return packages.Rule switch
        {
            DecisionRule.SingleDecider rule => BestFor(packages, rule.Decider, []),
            DecisionRule.SetterAndRatifiers rule => BestFor(packages, rule.Setter, rule.Ratifiers),
            DecisionRule.Majority rule => MajorityVote.Decide(packages, rule, this),
            _ => throw new InvalidOperationException($"{packages.Rule} is no rule of this method."),
        };
    }

    private BargainingResult BestFor(PackageProblem problem, int decider, ImmutableArray<int> ratifiers)
    {
        (ImmutableArray<MeasuredPackage> best, ImmutableArray<MeasuredPackage> next) = PackageSearch.Best(problem, 1, (payoffs, measure, _) =>
        {
            measure[0] = payoffs[decider];
            bool ratified = payoffs[decider] > problem.Parties[decider].Floor;
            foreach (int ratifier in ratifiers)
            {
                ratified &= payoffs[ratifier] >= problem.Parties[ratifier].Floor;
            }

            return ratified;
        });
        if (best.IsEmpty)
        {
            return BargainingResult.Disagreement(
                problem, this, $"{problem.Parties[decider].Name} has nothing to propose that is better for it than no decision and that would be ratified.");
        }

        double missed = 0;
        for (var all = new PackageEnumeration(problem); all.MoveNext();)
        {
            double[] payoffs = PackageEnumeration.PayoffsOf(problem, all.Options);
            bool ratified = ratifiers.All(r => payoffs[r] >= problem.Parties[r].Floor);
            missed = ratified ? Math.Max(missed, payoffs[decider] - best[0].Payoffs[decider]) : missed;
        }

        return BargainingResult.Solved(problem, this) with
        {
            Agreement = Agreements.Of(problem, best[0]),
            Tied = [.. best[1..].Select(b => Agreements.Of(problem, b))],
            RunnersUp = [.. next.Select(n => new RankedAgreement(Agreements.Of(problem, n), n.Measure[0]))],
            Tolerance = PayoffMethod.Tolerance,
            Residual = missed / (1 + Math.Abs(best[0].Payoffs[decider])),
        };
    }
}
