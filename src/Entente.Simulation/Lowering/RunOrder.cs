using Entente.Language.Semantics;
using Entente.Simulation.Inputs;

namespace Entente.Simulation.Lowering;

/// <summary>
/// What has to be computed at each instant of one run. Inputs change the model's own order: a constant that an input moves in
/// time is computed again with all constants made from it, and a variable held at a number is not computed any more.
/// </summary>
internal static class RunOrder
{
    /// <summary>Indices of the variables to compute, in order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">What the run does to it.</param>
    public static int[] Of(SemanticModel model, IReadOnlyList<RunInput> inputs)
    {
        var held = new HashSet<int>();
        var moving = new HashSet<int>();
        foreach (RunInput input in inputs)
        {
            (HashSet<int> now, HashSet<int> before) = input is ConstantInput ? (held, moving) : (moving, held);
            now.Add(input.Variable);
            before.Remove(input.Variable);
        }

        var order = new List<int>(model.RunOrder.Length);
        order.AddRange(MovingConstants(model, held, moving));
        order.AddRange(model.RunOrder.Where(index => !held.Contains(index)));
        return [.. order];
    }

    private static IEnumerable<int> MovingConstants(SemanticModel model, HashSet<int> held, HashSet<int> moving)
    {
        var moved = new HashSet<int>();
        foreach (int index in model.InitialOrder)
        {
            Variable variable = model.Variables[index];
            bool follows = variable.IsConstant && !held.Contains(index) && References.Of(variable.Equation).Any(moved.Contains);
            if ((variable.IsConstant && moving.Contains(index)) || follows)
            {
                moved.Add(index);
                yield return index;
            }
        }
    }
}
