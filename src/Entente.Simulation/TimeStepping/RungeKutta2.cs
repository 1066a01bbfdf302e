namespace Entente.Simulation.TimeStepping;

/// <summary>Heun's method, which Stella calls RK2: the mean of the rates at the start and at where they lead. Second order.</summary>
internal sealed class RungeKutta2(int stockCount) : ITimeStepper
{
    private readonly double[] _start = new double[stockCount];
    private readonly double[] _sum = new double[stockCount];

    public void Advance(IDynamics dynamics, double time, double step)
    {
        Span<double> stocks = dynamics.Stocks;
        stocks.CopyTo(_start);
        ReadOnlySpan<double> rates = dynamics.NetFlows();
        rates.CopyTo(_sum);
        LinearMove.From(_start, step, rates, stocks);
        dynamics.Evaluate(time + step);
        LinearMove.From(_sum, 1, dynamics.NetFlows(), _sum);
        LinearMove.From(_start, step / 2, _sum, stocks);
    }
}
