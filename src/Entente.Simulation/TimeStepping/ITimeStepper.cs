using Entente.Language.Semantics;

namespace Entente.Simulation.TimeStepping;

/// <summary>A method that carries stocks over one step. Holds its own buffers, so one serves one run.</summary>
internal interface ITimeStepper
{
    /// <summary>Moves the stocks from <paramref name="time"/>, at which everything is computed, to one step later.</summary>
    void Advance(IDynamics dynamics, double time, double step);

    /// <summary>The method that the specs ask for.</summary>
    static ITimeStepper For(TimeSteppingMethod method, int stockCount) => method switch
    {
        TimeSteppingMethod.Euler => new Euler(),
        TimeSteppingMethod.RungeKutta2 => new RungeKutta2(stockCount),
        TimeSteppingMethod.RungeKutta4 => new RungeKutta4(stockCount),
        TimeSteppingMethod.RungeKutta45 => new RungeKutta45(stockCount),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such method."),
    };
}
