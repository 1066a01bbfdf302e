using System.Collections.Immutable;

namespace Entente.Bargaining.Problems;

/// <summary>One point of a line is chosen; until it is, a reversion point stands (Romer and Rosenthal 1978, Krehbiel 1998).</summary>
public sealed record LineProblem : Problem
{
    /// <summary>The line's lower end, finite.</summary>
    public required double Least { get; init; }

    /// <summary>The line's upper end, finite.</summary>
    public required double Most { get; init; }

    /// <summary>The point that stands where nothing is agreed, on the line.</summary>
    public required double Reversion { get; init; }

    /// <summary>What each party thinks of the points, in the parties' order.</summary>
    public required ImmutableArray<LinePreference> Preferences { get; init; }

    /// <summary>Whose consent a point needs.</summary>
    public DecisionRule Rule { get; init; } = new DecisionRule.Unanimity();

    /// <summary>Under setter and ratifiers: the share of the ratifiers' votes that has to be passed, or null where each ratifier has a veto.</summary>
    public double? RatificationShare { get; init; }

    /// <summary>Places of parties whose consent is needed beside the rule's.</summary>
    public ImmutableArray<int> Vetoes { get; init; } = [];
}

/// <summary>What a party thinks of the points of a line.</summary>
public abstract record LinePreference
{
    private LinePreference()
    {
    }

    /// <summary>The payoff at a point; NaN outside its domain.</summary>
    public abstract double At(double point);

    /// <summary>The nearer to the ideal point the better: the payoff is the distance, less than zero.</summary>
    /// <param name="Ideal">The best point; it may lie outside the line.</param>
    public sealed record Distance(double Ideal) : LinePreference
    {
        /// <inheritdoc/>
        public override double At(double point) => -Math.Abs(point - Ideal);
    }

    /// <summary>A payoff with a single peak on the line. Solvers check that, and say so where it fails.</summary>
    /// <param name="Function">The payoff at a point.</param>
    /// <param name="Text">The function as it was written.</param>
    public sealed record SinglePeaked(Func<double, double> Function, string Text) : LinePreference
    {
        /// <inheritdoc/>
        public override double At(double point) => Function(point);
    }
}
