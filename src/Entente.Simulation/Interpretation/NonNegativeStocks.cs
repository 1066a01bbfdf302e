using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.Interpretation;

/// <summary>Applies a model's <see cref="OutflowLimit"/>s to one run.</summary>
internal sealed class NonNegativeStocks(SemanticModel model)
{
    private readonly ImmutableArray<OutflowLimit> _limits = OutflowLimit.Of(model);

    /// <summary>Limits the outflows just computed and computes again what reads those that were limited.</summary>
    /// <param name="state">The run, all of it computed for the present instant.</param>
    /// <param name="equations">The run's equations, by variable.</param>
    /// <param name="atStepStart">The stocks' values when the step began, by variable.</param>
    public void Limit(RunState state, Equation?[] equations, double[] atStepStart)
    {
        foreach (OutflowLimit limit in _limits)
        {
            if (LimitOutflows(limit.Stock, state, atStepStart))
            {
                foreach (int reader in limit.Readers)
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
}
