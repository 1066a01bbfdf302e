namespace Entente.Simulation.TimeStepping;

/// <summary>A system of stocks and the rates at which they change, as a time stepping method sees it.</summary>
internal interface IDynamics
{
    /// <summary>The stocks' values; a method moves them.</summary>
    Span<double> Stocks { get; }

    /// <summary>Computes all else from <see cref="Stocks"/> at an instant within the present step.</summary>
    void Evaluate(double time);

    /// <summary>Net rate of change of each stock at the instant last computed; good until the next call.</summary>
    ReadOnlySpan<double> NetFlows();
}
