using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Language.Semantics;
using Entente.Simulation.Decisions;

namespace Entente.Simulation.Tests.Agreement;

/// <summary>
/// Rides in another engine's run: at the beginning of each step it compares what the engine came to with what the interpreter
/// did, then gives the engine the interpreter's state, so that each step is computed from the same.
/// </summary>
internal sealed class StepFollower : IDecisionRule
{
    private readonly SemanticModel _model;
    private readonly InterpretedSteps[] _members;
    private readonly int[] _stocks;
    private readonly int[] _memories;

    /// <param name="model">The model.</param>
    /// <param name="members">What the interpreter did in each member.</param>
    /// <param name="compared">Variables to compare; for no others need the engine have values that can be seen.</param>
    public StepFollower(SemanticModel model, InterpretedSteps[] members, ImmutableArray<int> compared)
    {
        _model = model;
        _members = members;
        _stocks = InterpretedSteps.StocksOf(model);
        _memories = [.. model.Variables.Where(v => v.Memory is not null).Select(v => v.Index)];
        Reads = compared;
    }

    public ImmutableArray<int> Reads { get; }

    public ImmutableArray<int> Levers => [];

    /// <summary>The largest difference that was seen.</summary>
    public StepDifference Worst { get; private set; } = StepDifference.None;

    /// <summary>Steps at whose beginning values were compared, counted for each member.</summary>
    public int Compared { get; private set; }

    public bool Decide(DecisionPoint point)
    {
        Compared += point.Members;
        ReadOnlySpan<InterpretedSteps> members = _members.AsSpan(point.FirstMember, point.Members);
        for (int i = 0; i < Reads.Length; i++)
        {
            for (int member = 0; member < members.Length; member++)
            {
                double before = members[member].Reached(Math.Max(point.Step - 1, 0), Reads[i]);
                double expected = members[member].Reached(point.Step, Reads[i]);
                var seen = new StepDifference(
                    _model.Variables[Reads[i]].Path, point.Time, point.FirstMember + member, before, expected, point.Values(i)[member]);
                Worst = seen.Size > Worst.Size ? seen : Worst;
            }
        }

        Span<double> stocks = point.Run.Stocks;
        int width = _stocks.Length == 0 ? 1 : stocks.Length / _stocks.Length;
        for (int i = 0; i < stocks.Length; i++)
        {
            int member = Math.Min(i % width, members.Length - 1);
            stocks[i] = members[member].WentOnFrom(point.Step, i / width);
        }

        foreach (int memory in _memories)
        {
            // A run shows its values to be read; here they are replaced.
            ReadOnlySpan<double> shown = point.Run.ValuesOf(memory);
            Span<double> values = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(shown), point.Members);
            for (int member = 0; member < values.Length; member++)
            {
                values[member] = members[member].Reached(point.Step, memory);
            }
        }

        return true;
    }
}
