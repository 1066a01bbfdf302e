using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Simulation;

/// <summary>The series of several members.</summary>
public sealed class BatchTrajectory
{
    private readonly ImmutableArray<(int Members, double[][] Series)> _parts;

    // Each part holds members side by side: one array a variable, saved times outside, members inside.
    internal BatchTrajectory(
        ImmutableArray<double> times, ImmutableArray<int> recorded, int members, ImmutableArray<(int Members, double[][] Series)> parts)
    {
        Times = times;
        Recorded = recorded;
        Members = members;
        _parts = parts;
    }

    /// <summary>Saved times, in the model's time unit.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Indices of the recorded variables.</summary>
    public ImmutableArray<int> Recorded { get; }

    /// <summary>How many members there are.</summary>
    public int Members { get; }

    /// <summary>One member's run; members count from 0 in their request.</summary>
    public Trajectory Member(int member)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(member);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(member, Members);
        int part = 0;
        for (; member >= _parts[part].Members; part++)
        {
            member -= _parts[part].Members;
        }

        return new Trajectory(Times, Recorded, [.. _parts[part].Series.Select(series => One(series, member, _parts[part].Members))]);
    }

    private ImmutableArray<double> One(double[] series, int member, int members)
    {
        double[] one = new double[Times.Length];
        for (int t = 0; t < one.Length; t++)
        {
            one[t] = series[(t * members) + member];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(one);
    }
}
