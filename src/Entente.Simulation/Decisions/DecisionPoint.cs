using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.Decisions;

/// <summary>What a decision rule sees and sets at one step boundary. All arrays hold one number a member.</summary>
public readonly ref struct DecisionPoint
{
    private readonly IDecisionRule _rule;

    internal DecisionPoint(IRun run, IDecisionRule rule, double time, int step, int firstMember, int members)
    {
        Run = run;
        _rule = rule;
        Time = time;
        Step = step;
        FirstMember = firstMember;
        Members = members;
    }

    /// <summary>The instant, in the model's time unit.</summary>
    public double Time { get; }

    /// <summary>Number of the step that begins, from 0.</summary>
    public int Step { get; }

    /// <summary>Number of the first member, in its ensemble.</summary>
    public int FirstMember { get; }

    /// <summary>How many members there are.</summary>
    public int Members { get; }

    /// <summary>The run itself.</summary>
    internal IRun Run { get; }

    /// <summary>The values of the variable at a place of <see cref="IDecisionRule.Reads"/>.</summary>
    public ReadOnlySpan<double> Values(int place) => Run.ValuesOf(_rule.Reads[place])[..Members];

    /// <summary>
    /// What the lever at a place of <see cref="IDecisionRule.Levers"/> is set to, to be written. NaN (as at the start) is its own
    /// equation.
    /// </summary>
    public Span<double> Lever(int place) => Run.LeverOf(place)[..Members];
}
