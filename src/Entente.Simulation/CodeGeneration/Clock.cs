using System.Runtime.InteropServices;

namespace Entente.Simulation.CodeGeneration;

/// <summary>What compiled code knows of the instant and of the run, the same for all members that it computes at once.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Clock
{
    /// <summary>The instant being computed.</summary>
    public double Time;

    /// <summary>The instant at which the present step began.</summary>
    public double StepTime;

    /// <summary>Length of a step.</summary>
    public double TimeStep;

    /// <summary>First time of the run.</summary>
    public double Start;

    /// <summary>Last time of the run.</summary>
    public double Stop;

    /// <summary>Number of the present step, from 0.</summary>
    public int Step;

    /// <summary>Number of the first of the members computed at once.</summary>
    public int FirstMember;

    /// <summary>Seed of the run's random draws.</summary>
    public ulong Seed;
}
