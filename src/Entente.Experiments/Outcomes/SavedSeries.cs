namespace Entente.Experiments.Outcomes;

/// <summary>A run's saved values read as a line through them, so that any span of time can be asked about.</summary>
/// <param name="times">Saved times, rising.</param>
/// <param name="values">The values at those times.</param>
public readonly ref struct SavedSeries(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
{
    // Dates and steps reach the same instant by different roundings.
    private const double SameTime = 1e-9;

    private readonly ReadOnlySpan<double> _times = times;
    private readonly ReadOnlySpan<double> _values = values;

    /// <summary>Value at a time; at an end of the run where the time is outside it.</summary>
    public double At(double time)
    {
        int after = FirstAfter(time);
        if (after == 0)
        {
            return _values[0];
        }

        if (after == _times.Length || Math.Abs(_times[after - 1] - time) < SameTime)
        {
            return _values[after - 1];
        }

        double share = (time - _times[after - 1]) / (_times[after] - _times[after - 1]);
        return _values[after - 1] + (share * (_values[after] - _values[after - 1]));
    }

    /// <summary>Time integral over the part of a span that the run covers.</summary>
    public double Integral(double from, double to)
    {
        (from, to) = Clip(from, to);
        double sum = 0;
        (double time, double value) = (from, At(from));
        for (int i = FirstAfter(from); i < _times.Length && _times[i] < to; i++)
        {
            sum += (_times[i] - time) * (value + _values[i]) / 2;
            (time, value) = (_times[i], _values[i]);
        }

        return sum + ((to - time) * (value + At(to)) / 2);
    }

    /// <summary>Mean over the part of a span that the run covers; the value itself where the span is one instant.</summary>
    public double Mean(double from, double to)
    {
        (from, to) = Clip(from, to);
        return to - from < SameTime ? At(from) : Integral(from, to) / (to - from);
    }

    /// <summary>Least and greatest value in the part of a span that the run covers; NaN where any value there is.</summary>
    public (double Least, double Greatest) Range(double from, double to)
    {
        (from, to) = Clip(from, to);
        double least = Math.Min(At(from), At(to));
        double greatest = Math.Max(At(from), At(to));
        for (int i = FirstAfter(from); i < _times.Length && _times[i] < to; i++)
        {
            least = Math.Min(least, _values[i]);
            greatest = Math.Max(greatest, _values[i]);
        }

        return (least, greatest);
    }

    private (double From, double To) Clip(double from, double to) =>
        (Math.Clamp(from, _times[0], _times[^1]), Math.Clamp(to, _times[0], _times[^1]));

    private int FirstAfter(double time)
    {
        int place = _times.BinarySearch(time + SameTime);
        return place >= 0 ? place + 1 : ~place;
    }
}
