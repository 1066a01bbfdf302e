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

    /// <summary>Changes the length of the steps from here on.</summary>
    void SetTimeStep(double length);

    /// <summary>Says that nothing changes any more at the beginning of a step, so that memories may keep what they see.</summary>
    void Settle(int step);

    /// <summary>A variable's value in each member.</summary>
    ReadOnlySpan<double> ValuesOf(int variable);

    /// <summary>A decision rule's value of a lever in each member; NaN leaves the lever its own equation.</summary>
    Span<double> LeverOf(int lever);
}
