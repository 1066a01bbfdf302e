using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Simulation.Lowering;

/// <summary>
/// A stock declared non-negative, whose outflows are held back: it gives at most what it held when the step began plus what
/// flows in during the step; the first outflow written takes first (XMILE 4.2; isee systems' "flow prioritization").
/// </summary>
/// <param name="Stock">The stock.</param>
/// <param name="Readers">What has to be computed again when an outflow was held back, in order.</param>
internal sealed record OutflowLimit(Variable Stock, ImmutableArray<int> Readers)
{
    /// <summary>The limits of a model, in the order in which they apply.</summary>
    public static ImmutableArray<OutflowLimit> Of(SemanticModel model) =>
        [.. UpstreamFirst([.. model.Variables.Where(IsLimiting)]).Select(stock => new OutflowLimit(stock, ReadersOf(stock, model)))];

    /// <summary>Flows that a limit may hold back, so that they have to be computed anew at each instant.</summary>
    public static IEnumerable<int> LimitedFlows(SemanticModel model) => model.Variables.Where(IsLimiting).SelectMany(v => v.Outflows);

    private static bool IsLimiting(Variable variable) =>
        variable is { Kind: VariableKind.Stock, IsNonNegative: true, Outflows.IsEmpty: false };

    // What flows out of one stock may flow into the next, so that one has to know what it really gets.
    // Stocks in a ring keep the order of the model.
    private static List<Variable> UpstreamFirst(List<Variable> stocks)
    {
        var sorted = new List<Variable>(stocks.Count);
        while (stocks.Count > 0)
        {
            Variable next = stocks.Find(s => !stocks.Exists(other => other != s && other.Outflows.Intersect(s.Inflows).Any())) ?? stocks[0];
            stocks.Remove(next);
            sorted.Add(next);
        }

        return sorted;
    }

    private static ImmutableArray<int> ReadersOf(Variable stock, SemanticModel model)
    {
        var changed = new HashSet<int>(stock.Outflows);
        var own = new HashSet<int>(stock.Outflows.Concat(stock.Inflows));
        var readers = ImmutableArray.CreateBuilder<int>();
        foreach (int index in model.RunOrder.Where(index => !own.Contains(index)))
        {
            if (References.Of(model.Variables[index].Equation).Any(changed.Contains))
            {
                changed.Add(index);
                readers.Add(index);
            }
        }

        return readers.ToImmutable();
    }
}
