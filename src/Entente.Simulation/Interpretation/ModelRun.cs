using Entente.Language.Semantics;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.Interpretation;

/// <summary>One run in progress: a state, and the equations that compute it from the stocks at any instant.</summary>
internal sealed class ModelRun : IDynamics
{
    private readonly Variable[] _stocks;
    private readonly double[] _stockValues;
    private readonly double[] _stepStart;
    private readonly int[] _order;
    private readonly Equation[] _ordered;
    private readonly Equation?[] _equations;
    private readonly NonNegativeStocks _nonNegative;
    private readonly RunState _state;

    /// <param name="stocks">The model's stocks.</param>
    /// <param name="equations">Equations by variable, inputs applied.</param>
    /// <param name="order">Variables to compute at each instant, in order.</param>
    /// <param name="nonNegative">Limits on outflows.</param>
    /// <param name="state">A fresh state.</param>
    public ModelRun(Variable[] stocks, Equation?[] equations, int[] order, NonNegativeStocks nonNegative, RunState state)
    {
        _stocks = stocks;
        _stockValues = new double[stocks.Length];
        _stepStart = new double[state.Values.Length];
        _order = order;
        _ordered = [.. order.Select(index => equations[index]!)];
        _equations = equations;
        _nonNegative = nonNegative;
        _state = state;
    }

    /// <inheritdoc/>
    public Span<double> Stocks => _stockValues;

    /// <summary>Computes the start: initial values and all that follows from them, then what INIT keeps.</summary>
    public void Start(IEnumerable<int> initialOrder, IReadOnlyList<Equation> captures)
    {
        foreach (int index in initialOrder)
        {
            _state.Values[index] = _equations[index]!(_state);
        }

        for (int i = 0; i < _stocks.Length; i++)
        {
            _stockValues[i] = _state.Values[_stocks[i].Index];
        }

        KeepStepStart();
        _nonNegative.Limit(_state, _equations, _stepStart);
        for (int i = 0; i < captures.Count; i++)
        {
            _state.Captures[i] = captures[i](_state);
        }

        _state.IsStarting = false;
    }

    /// <summary>Computes the instant at which a step ends and the next begins.</summary>
    public void BeginStep(double time)
    {
        _state.StepTime = time;
        KeepStepStart();
        Evaluate(time);
    }

    /// <inheritdoc/>
    public void Evaluate(double time)
    {
        double[] values = _state.Values;
        _state.Time = time;
        for (int i = 0; i < _stocks.Length; i++)
        {
            values[_stocks[i].Index] = _stockValues[i];
        }

        for (int i = 0; i < _order.Length; i++)
        {
            values[_order[i]] = _ordered[i](_state);
        }

        _nonNegative.Limit(_state, _equations, _stepStart);
    }

    /// <inheritdoc/>
    public void NetFlows(Span<double> rates)
    {
        double[] values = _state.Values;
        for (int i = 0; i < _stocks.Length; i++)
        {
            double net = 0;
            foreach (int inflow in _stocks[i].Inflows)
            {
                net += values[inflow];
            }

            foreach (int outflow in _stocks[i].Outflows)
            {
                net -= values[outflow];
            }

            rates[i] = net;
        }
    }

    private void KeepStepStart()
    {
        for (int i = 0; i < _stocks.Length; i++)
        {
            _stepStart[_stocks[i].Index] = _stockValues[i];
        }
    }
}
