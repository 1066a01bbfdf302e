using Entente.Cases;
using Entente.Evidence.Series;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Sampling;

/// <summary>A driver's series made ready to be fed to the model.</summary>
internal sealed class DriverSeries
{
    private readonly Driver _driver;
    private readonly (double Time, double Value, bool IsVerified)[] _points;
    private readonly bool _walks;

    /// <param name="driver">The driver.</param>
    /// <param name="knownUntil">The last day whose points are known, or <see langword="null"/> where all are.</param>
    public DriverSeries(Driver driver, DateOnly? knownUntil = null)
    {
        _driver = driver;
        _walks = knownUntil is not null;
        _points = [.. driver.Series.Points
            .Where(point => knownUntil is not { } day || point.IsKnownAt(day))
            .GroupBy(point => point.Date.DecimalYear)
            .Where(group => double.IsFinite(group.Key))
            .OrderBy(group => group.Key)
            .Select(Merge)];
    }

    /// <summary>Whether the series has any point to follow.</summary>
    public bool HasPoints => _points.Length > 0;

    /// <summary>The input of one member.</summary>
    /// <param name="unverifiedFactor">Multiplies the points that no source vouches for.</param>
    /// <param name="stop">End of the run.</param>
    /// <param name="walk">Standard normal draws of the steps after the last known point.</param>
    public SeriesInput ToInput(double unverifiedFactor, double stop, Func<int, double> walk)
    {
        var times = new List<double>(_points.Length + 1);
        var values = new List<double>(_points.Length + 1);
        foreach ((double time, double value, bool isVerified) in _points)
        {
            times.Add(time);
            values.Add(value * _driver.Factor * (isVerified ? 1 : unverifiedFactor));
        }

        if (_walks)
        {
            DriverWalk.Extend(times, values, stop, walk);
        }
        else if (_driver.HoldYears > 0)
        {
            double last = times[^1];
            double held = values.Where((_, i) => times[i] >= last - _driver.HoldYears).Average();
            times.Add(Math.BitIncrement(last));
            values.Add(held);
        }

        return new SeriesInput(_driver.Variable.Index, [.. times], [.. values]);
    }

    /// <summary>
    /// A member's factor on the unverified points: lognormal with median 1 and the given relative standard deviation,
    /// so that it never changes a sign.
    /// </summary>
    public double UnverifiedFactor(double standardNormal) =>
        Math.Exp(Math.Sqrt(Math.Log(1 + (_driver.UnverifiedError * _driver.UnverifiedError))) * standardNormal);

    // Where several sources date a figure alike, those that are vouched for count, and of those the mean.
    private static (double Time, double Value, bool IsVerified) Merge(IGrouping<double, SeriesPoint> sameTime)
    {
        bool anyVerified = sameTime.Any(point => point.IsVerified);
        return (sameTime.Key, sameTime.Where(point => point.IsVerified == anyVerified).Average(point => point.Value), anyVerified);
    }
}
