using Entente.Cases;
using Entente.Evidence.Series;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Sampling;

/// <summary>A driver's series made ready to be fed to the model.</summary>
internal sealed class DriverSeries
{
    private readonly Driver _driver;
    private readonly (double Time, double Value, bool IsVerified)[] _points;
    private readonly bool _isForecast;
    private readonly bool _walks;

    /// <param name="driver">The driver.</param>
    /// <param name="knownUntil">The last day whose points are known, or <see langword="null"/> where all are; one known ahead has all.</param>
    public DriverSeries(Driver driver, DateOnly? knownUntil = null)
    {
        _driver = driver;
        _isForecast = knownUntil is not null && !driver.IsKnownAhead;
        _points = [.. driver.Series.Points
            .Where(point => !_isForecast || point.IsKnownAt(knownUntil!.Value))
            .GroupBy(point => point.Date.DecimalYear)
            .Where(group => double.IsFinite(group.Key))
            .OrderBy(group => group.Key)
            .Select(Merge)];
        _walks = _isForecast && DriverWalk.CanWalk([.. _points.Select(p => p.Value)]);
    }

    /// <summary>Whether the series has any point to follow.</summary>
    public bool HasPoints => _points.Length > 0;

    /// <summary>Its step of each year beside its mean step, where it walks; see <see cref="DriverWalk.YearlySteps"/>.</summary>
    public IReadOnlyDictionary<int, double> YearlySteps => _walks
        ? DriverWalk.YearlySteps([.. _points.Select(p => p.Time)], [.. _points.Select(p => p.Value)])
        : new Dictionary<int, double>();

    /// <summary>The input of one member.</summary>
    /// <param name="unverifiedFactor">Multiplies the points that no source vouches for.</param>
    /// <param name="stop">End of the run.</param>
    /// <param name="walk">Standard normal draws of the months after the last known point.</param>
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
        else if (!_isForecast && _driver.HoldYears > 0)
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
