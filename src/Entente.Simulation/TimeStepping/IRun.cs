namespace Entente.Simulation.TimeStepping;

/// <summary>A run in progress, of one member or of several at once.</summary>
internal interface IRun : IDynamics
{
    /// <summary>Computes the start.</summary>
    void Start();

    /// <summary>Computes the instant at which a step ends and the next begins.</summary>
    /// <param name="step">Number of the step that begins, from 1.</param>
    /// <param name="time">The instant.</param>
    void BeginStep(int step, double time);

    /// <summary>
    /// Carries the run by Euler's method from one step to a later one, where it has code of its own for that and nothing is to
    /// be looked at in between; else does nothing.
    /// </summary>
    /// <param name="grid">The run's instants.</param>
    /// <param name="step">Number of the step at whose beginning the run is, settled.</param>
    /// <param name="next">Number of the step at whose beginning it is to be; it does not settle that.</param>
    bool TryLeap(TimeGrid grid, int step, int next);

    /// <summary>Changes the length of the steps from here on.</summary>
    void SetTimeStep(double length);

    /// <summary>Says that nothing changes any more at the beginning of a step, so that memories may keep what they see.</summary>
    void Settle(int step);

    /// <summary>A variable's value in each member.</summary>
    ReadOnlySpan<double> ValuesOf(int variable);

    /// <summary>A decision rule's value of a lever in each member; NaN leaves the lever its own equation.</summary>
    Span<double> LeverOf(int lever);
}
