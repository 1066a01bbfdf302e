using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Simulation;

/// <summary>The series of several members.</summary>
public sealed class BatchTrajectory
{
    private readonly double[][] _series;

    // One array a recorded variable, saved times outside, members inside.
    internal BatchTrajectory(ImmutableArray<double> times, ImmutableArray<int> recorded, int members, double[][] series)
    {
        Times = times;
        Recorded = recorded;
        Members = members;
        _series = series;
    }

    /// <summary>Saved times, in the model's time unit.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Indices of the recorded variables.</summary>
    public ImmutableArray<int> Recorded { get; }

    /// <summary>How many members there are.</summary>
    public int Members { get; }

    /// <summary>The members' values, at places among the recorded variables and the saved times.</summary>
    public ReadOnlySpan<double> At(int variable, int time) => _series[variable].AsSpan(time * Members, Members);

    /// <summary>One member's run; members count from 0 in their request.</summary>
    public Trajectory Member(int member)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(member);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(member, Members);
        return new Trajectory(Times, Recorded, [.. _series.Select(series => One(series, member))]);
    }

    private ImmutableArray<double> One(double[] series, int member)
    {
        double[] one = new double[Times.Length];
        for (int t = 0; t < one.Length; t++)
        {
            one[t] = series[(t * Members) + member];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(one);
    }
}
