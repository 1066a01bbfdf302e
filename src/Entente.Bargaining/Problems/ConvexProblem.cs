using System.Collections.Immutable;
using Entente.Bargaining.LinearProgramming;

namespace Entente.Bargaining.Problems;

/// <summary>A problem over continuous terms within bounds and linear constraints.</summary>
public sealed record ConvexProblem : PayoffProblem
{
    /// <summary>What is agreed on: quantities between bounds.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>Linear constraints on the terms.</summary>
    public ImmutableArray<LinearConstraint> Constraints { get; init; } = [];

    /// <summary>What the terms are worth to each party.</summary>
    public required ImmutableArray<Payoff> Payoffs { get; init; }

    /// <summary>Whether all payoffs are linear.</summary>
    public bool IsLinear => Payoffs.All(p => p is Payoff.Linear);

    /// <summary>Whether any terms within their bounds satisfy all constraints.</summary>
    public bool IsFeasible()
    {
        var program = new LinearProgram(Terms.Length);
        for (int t = 0; t < Terms.Length; t++)
        {
            double[] row = new double[Terms.Length];
            row[t] = 1;
            program.AtMost(row, Terms[t].Most - Terms[t].Least);
        }

        foreach (LinearConstraint constraint in Constraints)
        {
            program.AtMost([.. constraint.Coefficients], constraint.AtMost - constraint.Coefficients.Zip(Terms, (c, t) => c * t.Least).Sum());
        }

        return program.Maximise().Status != LinearStatus.Infeasible;
    }
}

/// <summary>A quantity to be agreed.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Least">Its lower bound, finite.</param>
/// <param name="Most">Its upper bound, finite.</param>
public sealed record Term(string Id, double Least, double Most);

/// <summary>A weighted sum of terms that is at most a bound.</summary>
/// <param name="Coefficients">One a term.</param>
/// <param name="AtMost">The bound.</param>
public sealed record LinearConstraint(ImmutableArray<double> Coefficients, double AtMost);

/// <summary>What the terms are worth to one party.</summary>
public abstract record Payoff
{
    private Payoff()
    {
    }

    /// <summary>The payoff at given terms.</summary>
    public abstract double At(ReadOnlySpan<double> terms);

    /// <summary>A linear payoff.</summary>
    /// <param name="Coefficients">One a term.</param>
    /// <param name="Constant">Payoff where all terms are zero.</param>
    public sealed record Linear(ImmutableArray<double> Coefficients, double Constant) : Payoff
    {
        /// <inheritdoc/>
        public override double At(ReadOnlySpan<double> terms)
        {
            double sum = Constant;
            for (int i = 0; i < terms.Length; i++)
            {
                sum += Coefficients[i] * terms[i];
            }

            return sum;
        }
    }

    /// <summary>A concave payoff. Solvers check concavity where they rely on it, and say so where it fails.</summary>
    /// <param name="Function">The payoff at given terms; NaN outside its domain.</param>
    /// <param name="Text">The function as it was written.</param>
    public sealed record Concave(Func<double[], double> Function, string Text) : Payoff
    {
        /// <inheritdoc/>
        public override double At(ReadOnlySpan<double> terms) => Function(terms.ToArray());
    }
}
