namespace Entente.Simulation.TimeStepping;

/// <summary>The classical Runge-Kutta method: rates at the start, twice at the middle and at the end, weighted 1:2:2:1. Fourth order.</summary>
internal sealed class RungeKutta4(int stockCount) : ITimeStepper
{
    private readonly double[] _start = new double[stockCount];
    private readonly double[] _weighted = new double[stockCount];

    public void Advance(IDynamics dynamics, double time, double step)
    {
        dynamics.Stocks.CopyTo(_start);
        _weighted.AsSpan().Clear();

        Weigh(dynamics, 1, step / 2);
        dynamics.Evaluate(time + (step / 2));
        Weigh(dynamics, 2, step / 2);
        dynamics.Evaluate(time + (step / 2));
        Weigh(dynamics, 2, step);
        dynamics.Evaluate(time + step);
        LinearMove.From(_weighted, 1, dynamics.NetFlows(), _weighted);
        LinearMove.From(_start, step / 6, _weighted, dynamics.Stocks);
    }

    // Counts the present rates in, and follows them from the start for a span.
    private void Weigh(IDynamics dynamics, double weight, double span)
    {
        ReadOnlySpan<double> rates = dynamics.NetFlows();
        LinearMove.From(_weighted, weight, rates, _weighted);
        LinearMove.From(_start, span, rates, dynamics.Stocks);
    }
}
