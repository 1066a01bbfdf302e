using System.Collections.Immutable;
using Entente.Bargaining.FeasibleSets;
using Entente.Bargaining.Packages;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;

namespace Entente.Bargaining.Solvers;

/// <summary>A method that picks a point of a feasible set of payoffs to which everybody has to consent.</summary>
public abstract class PayoffMethod : IMethod
{
    /// <summary>Conditions are to hold within this, relative to the payoffs.</summary>
    internal const double Tolerance = 1e-7;

    /// <summary>The same where payoffs are curved: tangent planes, worked out from differences, are exact to fewer digits.</summary>
    internal const double CurvedTolerance = 1e-6;

    // Without a name for what the parties have where they do not agree: it may be either of the two.
    internal const string NotEnough =
        "No agreement gives every side at least what it has without one: its disagreement payoff, or its outside option where that is better.";

    internal const string NobodyGains = "No agreement leaves every side with power better off than without one.";

    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Reference { get; }

    /// <inheritdoc/>
    public bool IsFor(Problem problem) => problem is PayoffProblem { Rule: DecisionRule.Unanimity };

    /// <inheritdoc/>
    public BargainingResult Solve(Problem problem)
    {
        var payoffs = (PayoffProblem)problem;
        if (FeasibleSet.Obstacle(payoffs) is { } obstacle)
        {
            return BargainingResult.DoesNotApply(problem, this, obstacle);
        }

        var stakes = new Stakes(payoffs);
        IFeasibleSet? set = FeasibleSet.Of(payoffs);
        BargainingResult result = set is null ? SolvePackages((PackageProblem)problem, stakes) : SolveSet(payoffs, stakes, set);
        return set?.Flaw is { } flaw ? BargainingResult.DoesNotApply(problem, this, flaw) : result;
    }

    /// <summary>How exactly conditions hold on a set.</summary>
    internal static double ToleranceOn(IFeasibleSet set) => set is ConcaveSet ? CurvedTolerance : Tolerance;

    /// <summary>Solves a problem over single packages.</summary>
    private protected abstract BargainingResult SolvePackages(PackageProblem problem, Stakes stakes);

    /// <summary>Solves a problem over a convex set.</summary>
    private protected abstract BargainingResult SolveSet(PayoffProblem problem, Stakes stakes, IFeasibleSet set);

    /// <summary>Compares all packages by a measure.</summary>
    /// <param name="problem">The packages.</param>
    /// <param name="stakes">What the parties bring.</param>
    /// <param name="measures">Number of values of the measure.</param>
    /// <param name="measureOf">The measure.</param>
    /// <param name="worth">The first value of the measure, from a package's final payoffs alone.</param>
    private protected BargainingResult Compare(
        PackageProblem problem, Stakes stakes, int measures, PackageMeasure measureOf, Func<double[], double> worth)
    {
        (ImmutableArray<MeasuredPackage> best, ImmutableArray<MeasuredPackage> next) = PackageSearch.Best(problem, measures, measureOf);
        if (best.IsEmpty)
        {
            return BargainingResult.Disagreement(problem, this, NotEnough);
        }

        if (best[0].Measure.All(m => m <= 0))
        {
            return BargainingResult.Disagreement(problem, this, NobodyGains);
        }

        Agreement agreement = Agreements.Of(problem, best[0]);
        double attained = worth([.. agreement.Payoffs]);
        return BargainingResult.Solved(problem, this) with
        {
            Agreement = agreement,
            Tied = [.. best[1..].Select(b => Agreements.Of(problem, b))],
            RunnersUp = [.. next.Select(n => new RankedAgreement(Agreements.Of(problem, n), n.Measure[0]))],
            Tolerance = Tolerance,
            Residual = Math.Max(Missed(problem, measures, measureOf, attained), stakes.Shortfall(agreement.Payoffs.AsSpan())),
        };
    }

    // By how much any package, summed up from scratch, is worth more than was attained.
    private static double Missed(PackageProblem problem, int measures, PackageMeasure measureOf, double attained)
    {
        double[] measure = new double[measures];
        double[] transfers = new double[problem.Transfers is null ? 0 : problem.Parties.Length];
        double most = 0;
        for (var all = new PackageEnumeration(problem); all.MoveNext();)
        {
            if (measureOf(PackageEnumeration.PayoffsOf(problem, all.Options), measure, transfers))
            {
                most = Math.Max(most, measure[0] - attained);
            }
        }

        return most / Math.Max(1, Math.Abs(attained));
    }
}
