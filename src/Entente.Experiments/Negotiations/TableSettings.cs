namespace Entente.Experiments.Negotiations;

/// <summary>When and how the parties of one cell meet.</summary>
/// <param name="Decision">Decimal year from which mandates bind.</param>
/// <param name="Start">Decimal year of the run's first instant.</param>
/// <param name="TimeStep">Length of a step in years.</param>
/// <param name="Stop">Decimal year of the run's last instant, after which nothing is remembered of its members.</param>
/// <param name="Seed">Seed of the refusals.</param>
/// <param name="Observer">Told of each step at which somebody met, from any thread, or <see langword="null"/>.</param>
internal sealed record TableSettings(double Decision, double Start, double TimeStep, double Stop, ulong Seed, Action<TableOutcome>? Observer)
{
    /// <summary>The number that a member's refusals are drawn by, where that is not its number in the ensemble that is run.</summary>
    public Func<int, int> DrawnAs { get; init; } = member => member;
}

/// <summary>How the rounds of one step came out. Holds only while its observer runs.</summary>
/// <param name="Time">When.</param>
/// <param name="Step">The step that begins.</param>
/// <param name="FirstMember">Number of the first member in its ensemble.</param>
/// <param name="State">Who met on what, and the outcome.</param>
internal readonly record struct TableOutcome(double Time, int Step, int FirstMember, TableState State);
