using Entente.Language.Semantics;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Inputs;

/// <summary>Puts a run's inputs over a variable's own equation.</summary>
internal static class InputEquations
{
    /// <summary>The variable's value with <paramref name="input"/> applied to what <paramref name="before"/> gives.</summary>
    public static Equation Apply(RunInput input, Equation before) => input switch
    {
        ConstantInput { Value: var value } => _ => value,
        SeriesInput series => Follow(series),
        AdjustmentInput { Kind: AdjustmentKind.Set } set => Adjust(set, before, (own, share) => share == 1 ? set.Value : own + (share * (set.Value - own))),
        AdjustmentInput { Kind: AdjustmentKind.Multiply } multiply => Adjust(multiply, before, (own, share) => own * (1 + (share * (multiply.Value - 1)))),
        AdjustmentInput { Kind: AdjustmentKind.Add } add => Adjust(add, before, (own, share) => own + (share * add.Value)),
        _ => throw new ArgumentException($"No such input: {input}.", nameof(input)),
    };

    private static Equation Follow(SeriesInput series)
    {
        var table = new LookupTable(GraphicalFunctionKind.Continuous, series.Times.AsSpan(), series.Values.AsSpan());
        return state => table.At(state.Time);
    }

    private static Equation Adjust(AdjustmentInput input, Equation before, Func<double, double, double> change) => state =>
    {
        double own = before(state);
        bool applies = TimeFunctions.HasCome(state.StepTime, state.TimeStep, input.From)
            && !TimeFunctions.HasCome(state.StepTime, state.TimeStep, input.Until);
        return applies ? change(own, input.ShareComeIn(state.Time)) : own;
    };
}
