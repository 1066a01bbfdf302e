namespace Entente.Simulation.TimeStepping;

/// <summary>y(t + h) = y(t) + h f(t, y). First order.</summary>
internal sealed class Euler : ITimeStepper
{
    public void Advance(IDynamics dynamics, double time, double step)
    {
        Span<double> stocks = dynamics.Stocks;
        LinearMove.From(stocks, step, dynamics.NetFlows(), stocks);
    }
}
