using System.Collections.Immutable;

namespace Entente.Experiments.Members;

/// <summary>
/// Quantiles over the members of an ensemble (<see cref="Outcomes.Quantile"/>), exact. Members whose value is not a number do not
/// count; where no member has a number, the quantiles are NaN.
/// </summary>
public sealed class EnsembleQuantiles
{
    private readonly double[] _values;

    // Variables outside, then times, levels inside.
    internal EnsembleQuantiles(ImmutableArray<double> times, ImmutableArray<int> recorded, ImmutableArray<double> levels, double[] values)
    {
        Times = times;
        Recorded = recorded;
        Levels = levels;
        _values = values;
    }

    /// <summary>Saved times, in the model's time unit.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Indices of the recorded variables.</summary>
    public ImmutableArray<int> Recorded { get; }

    /// <summary>Which quantiles, from 0 to 1.</summary>
    public ImmutableArray<double> Levels { get; }

    /// <summary>The quantiles, one a level, of the variable and the time at these places.</summary>
    public ReadOnlySpan<double> At(int variable, int time) => _values.AsSpan(((variable * Times.Length) + time) * Levels.Length, Levels.Length);
}
