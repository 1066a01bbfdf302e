using Entente.Language.Semantics;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.CodeGeneration;

/// <summary>The inputs of one member on one variable.</summary>
internal sealed class InputChain
{
    private readonly RunInput[] _inputs;
    private readonly LookupTable? _series;
    private int _segment;

    /// <param name="inputs">In the order in which they apply.</param>
    public InputChain(IEnumerable<RunInput> inputs)
    {
        // What comes before a constant or a series is without effect.
        var all = inputs.ToList();
        int first = all.FindLastIndex(i => i is ConstantInput or SeriesInput);
        _inputs = [.. all.Skip(Math.Max(first, 0))];
        _series = first >= 0 && all[first] is SeriesInput series
            ? new LookupTable(GraphicalFunctionKind.Continuous, series.Times.AsSpan(), series.Values.AsSpan())
            : null;
    }

    /// <summary>Whether both are made of the same inputs.</summary>
    public bool IsSameAs(InputChain other) => _inputs.SequenceEqual(other._inputs, ReferenceEqualityComparer.Instance);

    /// <summary>What they do at an instant.</summary>
    public InputChange At(in Clock clock)
    {
        InputChange change = InputChange.None;
        foreach (RunInput input in _inputs)
        {
            change = input switch
            {
                ConstantInput constant => InputChange.To(constant.Value),
                SeriesInput => InputChange.To(_series!.At(clock.Time, ref _segment)),
                AdjustmentInput adjustment when IsOn(adjustment, clock) => Adjusted(change, adjustment, adjustment.ShareComeIn(clock.Time)),
                _ => change,
            };
        }

        return change;
    }

    private static bool IsOn(AdjustmentInput input, in Clock clock) =>
        TimeFunctions.HasCome(clock.StepTime, clock.TimeStep, input.From)
        && !TimeFunctions.HasCome(clock.StepTime, clock.TimeStep, input.Until);

    private static InputChange Adjusted(InputChange change, AdjustmentInput input, double share) => input.Kind switch
    {
        AdjustmentKind.Set => change.Toward(input.Value, share),
        AdjustmentKind.Multiply => change.Times(1 + (share * (input.Value - 1))),
        AdjustmentKind.Add => change.Plus(share * input.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.Kind, "No such adjustment."),
    };
}
