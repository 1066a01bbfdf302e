using Entente.Cases.Loops;
using Entente.Language.Semantics;

namespace Entente.Cases.Provenance;

/// <summary>Something that a variable depends on through the model's equations.</summary>
/// <param name="Item">The parameter or the driver.</param>
/// <param name="Distance">How many equations lie between: 0 for the variable itself, 1 for what its own equation names.</param>
public sealed record Upstream<T>(T Item, int Distance);

/// <summary>Walks the model's equations against the direction of effect.</summary>
internal static class UpstreamWalk
{
    /// <summary>Every variable that <paramref name="start"/> depends on, itself first, with its least distance, nearest first.</summary>
    /// <param name="model">The model.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="isSource">Whether a variable is given from outside, so that its own equation does not count.</param>
    public static IEnumerable<(Variable Variable, int Distance)> From(SemanticModel model, Variable start, Func<Variable, bool> isSource)
    {
        var seen = new HashSet<int> { start.Index };
        var pending = new PriorityQueue<Variable, int>([(start, 0)]);
        while (pending.TryDequeue(out Variable? next, out int distance))
        {
            yield return (next, distance);
            if (isSource(next))
            {
                continue;
            }

            // A variable that can be cut out of a loop is read through another one, which says nothing of its own.
            int step = next.Module == LoopNames.Module ? 0 : 1;
            foreach (int index in DependenciesOf(next).Where(seen.Add))
            {
                pending.Enqueue(model.Variables[index], distance + step);
            }
        }
    }

    private static IEnumerable<int> DependenciesOf(Variable variable) =>
        variable.Inflows.Concat(variable.Outflows).Concat(EquationNames.Of(variable.Equation));
}
