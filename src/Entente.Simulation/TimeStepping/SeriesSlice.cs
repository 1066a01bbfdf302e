namespace Entente.Simulation.TimeStepping;

/// <summary>Where a run of some members puts its saved values, among those of all members.</summary>
/// <param name="Series">One array a recorded variable, saved times outside, members inside.</param>
/// <param name="First">Place of the run's first member.</param>
/// <param name="Count">Members of the run.</param>
/// <param name="All">Members in all.</param>
internal readonly record struct SeriesSlice(double[][] Series, int First, int Count, int All)
{
    /// <summary>Arrays for a run that is alone.</summary>
    public static SeriesSlice ForOne(int variables, int savedCount) =>
        new([.. Enumerable.Range(0, variables).Select(_ => new double[savedCount])], 0, 1, 1);

    /// <summary>Takes the run's values of one variable at one saved time.</summary>
    public void Keep(int variable, int time, ReadOnlySpan<double> values) =>
        values[..Count].CopyTo(Series[variable].AsSpan((time * All) + First));
}
