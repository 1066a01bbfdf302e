using Entente.Language.Semantics;
using Entente.Simulation.Inputs;

namespace Entente.UnionState.Tests.Runs;

/// <summary>What a test does to one variable from outside.</summary>
internal static class Change
{
    /// <summary>The year from which a test steps in unless it says otherwise: just after the strategies set in.</summary>
    public const double Start = 2001;

    public static RunInput Set(string path, double value, double from = Start) => Adjust(path, AdjustmentKind.Set, value, from);

    public static RunInput Multiply(string path, double factor, double from = Start) => Adjust(path, AdjustmentKind.Multiply, factor, from);

    /// <summary>The file's number replaced from the first instant on.</summary>
    public static RunInput Constant(string path, double value) => new ConstantInput(ReferenceCase.Variable(path).Index, value);

    /// <summary>
    /// Cuts every loop through a variable: it stays at the value it had in <paramref name="run"/>; a stock stays by its flows'
    /// standing still.
    /// </summary>
    public static IEnumerable<RunInput> Hold(ModelRun run, string path)
    {
        Variable variable = ReferenceCase.Variable(path);
        return variable.Kind == VariableKind.Stock
            ? variable.Inflows.Concat(variable.Outflows).Select(flow => Adjust(flow, AdjustmentKind.Set, 0, Start))
            : [Set(path, run.At(path, Start))];
    }

    private static AdjustmentInput Adjust(string path, AdjustmentKind kind, double value, double from) =>
        Adjust(ReferenceCase.Variable(path).Index, kind, value, from);

    private static AdjustmentInput Adjust(int variable, AdjustmentKind kind, double value, double from) =>
        new(variable, kind, value, from, Over: 0, Until: double.PositiveInfinity);
}
