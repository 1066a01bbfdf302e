using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Simulation.Lowering;

/// <summary>
/// What has to be computed at each instant of one run. Inputs change the model's own order: a constant that an input moves in
/// time is computed again with all constants made from it, and a variable held at a number is not computed any more.
/// </summary>
internal static class RunOrder
{
    /// <summary>Indices of the variables to compute, in order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="shape">What the run acts on.</param>
    public static ImmutableArray<int> Of(SemanticModel model, InputShape shape) =>
        [.. RecomputedConstants(model, shape), .. model.RunOrder.Where(index => !shape.Held.Contains(index) && model.Variables[index].Kind != VariableKind.Memory)];

    // A constant flow that a limit may hold back has to come back to its own value too.
    private static IEnumerable<int> RecomputedConstants(SemanticModel model, InputShape shape)
    {
        var limited = OutflowLimit.LimitedFlows(model).ToHashSet();
        var moved = new HashSet<int>();
        foreach (int index in model.InitialOrder)
        {
            Variable variable = model.Variables[index];
            if (!variable.IsConstant || shape.Held.Contains(index))
            {
                continue;
            }

            bool follows = References.Of(variable.Equation).Any(moved.Contains);
            if (follows || shape.Moving.Contains(index) || limited.Contains(index))
            {
                moved.Add(index);
                yield return index;
            }
        }
    }
}
