namespace Entente.Simulation.TimeStepping;

/// <summary>
/// Dormand and Prince's fifth-order method ("A family of embedded Runge-Kutta formulae", J. Comput. Appl. Math. 6, 1980): the
/// embedded fourth-order result tells the error, and a step is cut into parts until no stock's error in a part exceeds
/// <see cref="RelativeError"/> of it plus <see cref="AbsoluteError"/>. What jumps in time still does so at whole steps only.
/// </summary>
internal sealed class RungeKutta45 : ITimeStepper
{
    /// <summary>Error allowed in a part of a step, as a share of the stock's size.</summary>
    public const double RelativeError = 1e-8;

    /// <summary>Error allowed in a part of a step where a stock is near zero, in the stock's units.</summary>
    public const double AbsoluteError = 1e-10;

    // Where even this share of a step is too long (a pole, or values that are not numbers) it is taken as it is.
    private const double SmallestPart = 1e-5;
    private const double Safety = 0.9;
    private const double MostGrowth = 5;
    private const double MostShrinkage = 0.2;

    private static readonly double[] s_nodes = [0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1];

    private static readonly double[][] s_weights =
    [
        [],
        [1.0 / 5],
        [3.0 / 40, 9.0 / 40],
        [44.0 / 45, -56.0 / 15, 32.0 / 9],
        [19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729],
        [9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656],
        [35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84],
    ];

    // The fifth-order weights less the fourth-order ones.
    private static readonly double[] s_errors =
        [71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40];

    private readonly double[] _start;
    private readonly double[] _error;
    private readonly double[][] _rates;
    private double _part = double.PositiveInfinity;

    public RungeKutta45(int stockCount)
    {
        _start = new double[stockCount];
        _error = new double[stockCount];
        _rates = [.. s_nodes.Select(_ => new double[stockCount])];
    }

    public void Advance(IDynamics dynamics, double time, double step)
    {
        double done = 0;
        dynamics.NetFlows().CopyTo(_rates[0]);
        while (done < step)
        {
            double part = Math.Clamp(_part, SmallestPart * step, step - done);
            dynamics.Stocks.CopyTo(_start);
            Try(dynamics, time + done, part);
            double error = Error(dynamics.Stocks, part);
            bool isLast = part <= SmallestPart * step;
            if (error <= 1 || isLast)
            {
                done = step - done - part <= SmallestPart * step ? step : done + part;
                _rates[^1].CopyTo(_rates[0], 0);
            }
            else
            {
                _start.CopyTo(dynamics.Stocks);
            }

            // A part cut short by the step's end tells nothing about how long the next may be, unless it was too long.
            double next = part * Math.Clamp(Safety * Math.Pow(error, -0.2), MostShrinkage, MostGrowth);
            _part = error <= 1 ? Math.Max(next, Math.Min(_part, step)) : next;
        }
    }

    private void Try(IDynamics dynamics, double time, double part)
    {
        for (int stage = 1; stage < s_nodes.Length; stage++)
        {
            _start.CopyTo(dynamics.Stocks);
            for (int earlier = 0; earlier < stage; earlier++)
            {
                LinearMove.From(dynamics.Stocks, part * s_weights[stage][earlier], _rates[earlier], dynamics.Stocks);
            }

            dynamics.Evaluate(time + (s_nodes[stage] * part));
            dynamics.NetFlows().CopyTo(_rates[stage]);
        }
    }

    // The largest error over what is allowed; more than any number where something is not a number.
    private double Error(ReadOnlySpan<double> ends, double part)
    {
        _error.AsSpan().Clear();
        for (int stage = 0; stage < s_errors.Length; stage++)
        {
            LinearMove.From(_error, part * s_errors[stage], _rates[stage], _error);
        }

        double largest = 0;
        for (int i = 0; i < _error.Length; i++)
        {
            double allowed = AbsoluteError + (RelativeError * Math.Max(Math.Abs(_start[i]), Math.Abs(ends[i])));
            double share = Math.Abs(_error[i]) / allowed;
            largest = double.IsNaN(share) ? double.PositiveInfinity : Math.Max(largest, share);
        }

        return largest;
    }
}
