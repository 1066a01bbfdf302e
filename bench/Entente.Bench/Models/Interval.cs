namespace Entente.Bench.Models;

/// <summary>The values that something can take, from low to high: interval arithmetic keeps synthetic models within bounds.</summary>
/// <param name="Low">Smallest value.</param>
/// <param name="High">Largest value.</param>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>High over low; infinite where the values are not all positive.</summary>
    public double Spread => Low > 0 ? High / Low : double.PositiveInfinity;

    /// <summary>The value in the middle of a logarithmic scale.</summary>
    public double GeometricMiddle => Math.Sqrt(Low * High);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    public static Interval operator *(Interval a, Interval b) => Corners(a, b, (x, y) => x * y);

    public static Interval operator /(Interval a, Interval b) => b.Low <= 0 && b.High >= 0
        ? new Interval(double.NegativeInfinity, double.PositiveInfinity)
        : Corners(a, b, (x, y) => x / y);

    /// <summary>Whether all of its values are among those of <paramref name="outer"/>.</summary>
    public bool LiesWithin(Interval outer) => Low >= outer.Low && High <= outer.High;

    /// <summary>The least interval with the values of both.</summary>
    public Interval Hull(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>The values of a function that is monotone in each of two arguments.</summary>
    public static Interval Corners(Interval a, Interval b, Func<double, double, double> function)
    {
        double[] values = [function(a.Low, b.Low), function(a.Low, b.High), function(a.High, b.Low), function(a.High, b.High)];
        return new Interval(values.Min(), values.Max());
    }

    /// <summary>The values of a rising function.</summary>
    public Interval Map(Func<double, double> rising) => new(rising(Low), rising(High));
}
