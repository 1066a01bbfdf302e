using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.Interpretation;

/// <summary>
/// Holds back the outflows of stocks declared non-negative. A stock gives at most what it held when the step began plus what
/// flows in during the step; the first outflow written takes first (XMILE 4.2; isee systems' "flow prioritization").
/// </summary>
internal sealed class NonNegativeStocks
{
    private readonly Variable[] _stocks;
    private readonly int[][] _readers;

    public NonNegativeStocks(SemanticModel model)
    {
        _stocks = UpstreamFirst([.. model.Variables.Where(v => v is { Kind: VariableKind.Stock, IsNonNegative: true, Outflows.IsEmpty: false })]);
        _readers = [.. _stocks.Select(stock => ReadersOf(stock, model))];
    }

    /// <summary>Limits the outflows just computed and computes again what reads those that were limited.</summary>
    /// <param name="state">The run, all of it computed for the present instant.</param>
    /// <param name="equations">The run's equations, by variable.</param>
    /// <param name="atStepStart">The stocks' values when the step began, by variable.</param>
    public void Limit(RunState state, Equation?[] equations, double[] atStepStart)
    {
        for (int s = 0; s < _stocks.Length; s++)
        {
            if (LimitOutflows(_stocks[s], state, atStepStart))
            {
                foreach (int reader in _readers[s])
                {
                    state.Values[reader] = equations[reader]!(state);
                }
            }
        }
    }

    private static bool LimitOutflows(Variable stock, RunState state, double[] atStepStart)
    {
        double available = atStepStart[stock.Index] / state.TimeStep;
        foreach (int inflow in stock.Inflows)
        {
            available += state.Values[inflow];
        }

        bool limited = false;
        foreach (int outflow in stock.Outflows)
        {
            ref double flow = ref state.Values[outflow];
            if (flow > 0 && flow > available)
            {
                flow = Math.Max(available, 0);
                limited = true;
            }

            available -= flow;
        }

        return limited;
    }

    // What flows out of one stock may flow into the next, so that one has to know what it really gets.
    // Stocks in a ring keep the order of the model.
    private static Variable[] UpstreamFirst(List<Variable> stocks)
    {
        var sorted = new List<Variable>(stocks.Count);
        while (stocks.Count > 0)
        {
            Variable next = stocks.Find(s => !stocks.Exists(other => other != s && other.Outflows.Intersect(s.Inflows).Any())) ?? stocks[0];
            stocks.Remove(next);
            sorted.Add(next);
        }

        return [.. sorted];
    }

    private static int[] ReadersOf(Variable stock, SemanticModel model)
    {
        var changed = new HashSet<int>(stock.Outflows);
        var own = new HashSet<int>(stock.Outflows.Concat(stock.Inflows));
        var readers = new List<int>();
        foreach (int index in model.RunOrder.Where(index => !own.Contains(index)))
        {
            if (References.Of(model.Variables[index].Equation).Any(changed.Contains))
            {
                changed.Add(index);
                readers.Add(index);
            }
        }

        return [.. readers];
    }
}
