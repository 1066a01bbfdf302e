namespace Entente.Simulation.Interpretation;

/// <summary>The values of one run at the instant being computed. One run has one; nothing in it is shared.</summary>
internal sealed class RunState(int variableCount, int captureCount, double start, double stop, double timeStep)
{
    /// <summary>Value of each variable, by its index; NaN until it is computed.</summary>
    public readonly double[] Values = CreateValues(variableCount);

    /// <summary>What each INIT kept from the start.</summary>
    public readonly double[] Captures = new double[captureCount];

    /// <summary>First time of the run.</summary>
    public readonly double Start = start;

    /// <summary>Last time of the run.</summary>
    public readonly double Stop = stop;

    /// <summary>Length of a step.</summary>
    public double TimeStep = timeStep;

    /// <summary>The instant being computed, which a Runge-Kutta method also puts inside a step.</summary>
    public double Time = start;

    /// <summary>The instant at which the present step began.</summary>
    public double StepTime = start;

    /// <summary>Number of the present step, from 0.</summary>
    public int Step;

    /// <summary>Seed of the run's random draws.</summary>
    public ulong Seed;

    /// <summary>The run's number in its ensemble.</summary>
    public int Member;

    /// <summary>What a decision rule set its levers to; NaN is their own equation.</summary>
    public double[] Levers = [];

    /// <summary>Whether the values of the start are being computed.</summary>
    public bool IsStarting = true;

    private static double[] CreateValues(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
