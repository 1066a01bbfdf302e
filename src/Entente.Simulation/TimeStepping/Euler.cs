namespace Entente.Simulation.TimeStepping;

/// <summary>y(t + h) = y(t) + h f(t, y). First order.</summary>
internal sealed class Euler(int stockCount) : ITimeStepper
{
    private readonly double[] _rates = new double[stockCount];

    public void Advance(IDynamics dynamics, double time, double step)
    {
        dynamics.NetFlows(_rates);
        Span<double> stocks = dynamics.Stocks;
        for (int i = 0; i < stocks.Length; i++)
        {
            stocks[i] += step * _rates[i];
        }
    }
}
