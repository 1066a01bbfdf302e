namespace Entente.Simulation.TimeStepping;

/// <summary>The classical Runge-Kutta method: rates at the start, twice at the middle and at the end, weighted 1:2:2:1. Fourth order.</summary>
internal sealed class RungeKutta4(int stockCount) : ITimeStepper
{
    private readonly double[] _start = new double[stockCount];
    private readonly double[] _rates = new double[stockCount];
    private readonly double[] _weighted = new double[stockCount];

    public void Advance(IDynamics dynamics, double time, double step)
    {
        dynamics.Stocks.CopyTo(_start);
        _weighted.AsSpan().Clear();

        Weigh(dynamics, 1);
        MoveFromStart(dynamics.Stocks, _rates, step / 2);
        dynamics.Evaluate(time + (step / 2));
        Weigh(dynamics, 2);
        MoveFromStart(dynamics.Stocks, _rates, step / 2);
        dynamics.Evaluate(time + (step / 2));
        Weigh(dynamics, 2);
        MoveFromStart(dynamics.Stocks, _rates, step);
        dynamics.Evaluate(time + step);
        Weigh(dynamics, 1);
        MoveFromStart(dynamics.Stocks, _weighted, step / 6);
    }

    private void Weigh(IDynamics dynamics, double weight)
    {
        dynamics.NetFlows(_rates);
        for (int i = 0; i < _rates.Length; i++)
        {
            _weighted[i] += weight * _rates[i];
        }
    }

    private void MoveFromStart(Span<double> stocks, double[] rates, double span)
    {
        for (int i = 0; i < stocks.Length; i++)
        {
            stocks[i] = _start[i] + (span * rates[i]);
        }
    }
}
