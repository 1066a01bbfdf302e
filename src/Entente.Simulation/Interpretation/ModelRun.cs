using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Memories;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.Interpretation;

/// <summary>One run in progress: a state, and the equations that compute it from the stocks at any instant.</summary>
internal sealed class ModelRun : IRun
{
    private readonly SemanticModel _model;
    private readonly CompiledEquations _own;
    private readonly Variable[] _stocks;
    private readonly Variable[] _memories;
    private readonly double[] _stockValues;
    private readonly double[] _rates;
    private readonly double[] _stepStart;
    private readonly MemoryLine[] _lines;
    private readonly int[] _order;
    private readonly Equation[] _ordered;
    private readonly Equation?[] _initial;
    private readonly Equation?[] _equations;
    private readonly NonNegativeStocks _nonNegative;
    private readonly RunState _state;

    /// <param name="model">The model.</param>
    /// <param name="own">The model's own equations.</param>
    /// <param name="initial">Equations at the start by variable, inputs applied.</param>
    /// <param name="equations">Equations by variable, inputs applied.</param>
    /// <param name="order">Variables to compute at each instant, in order.</param>
    /// <param name="nonNegative">Limits on outflows.</param>
    /// <param name="state">A fresh state.</param>
    /// <param name="steps">Steps in the run.</param>
    public ModelRun(
        SemanticModel model,
        CompiledEquations own,
        Equation?[] initial,
        Equation?[] equations,
        ImmutableArray<int> order,
        NonNegativeStocks nonNegative,
        RunState state,
        int steps)
    {
        _model = model;
        _own = own;
        _stocks = [.. model.Variables.Where(v => v.Kind == VariableKind.Stock)];
        _memories = [.. model.Variables.Where(v => v.Memory is not null)];
        _stockValues = new double[_stocks.Length];
        _rates = new double[_stocks.Length];
        _stepStart = new double[state.Values.Length];
        _lines = [.. _memories.Select(_ => new MemoryLine(members: 1, steps))];
        _order = [.. order];
        _ordered = [.. order.Select(index => equations[index]!)];
        _initial = initial;
        _equations = equations;
        _nonNegative = nonNegative;
        _state = state;
    }

    /// <inheritdoc/>
    public Span<double> Stocks => _stockValues;

    /// <inheritdoc/>
    public void Start()
    {
        foreach (int index in _model.InitialOrder)
        {
            _state.Values[index] = _initial[index]!(_state);
        }

        for (int i = 0; i < _stocks.Length; i++)
        {
            _stockValues[i] = _state.Values[_stocks[i].Index];
        }

        KeepStepStart();
        _nonNegative.Limit(_state, _initial, _stepStart);
        for (int i = 0; i < _own.Captures.Count; i++)
        {
            _state.Captures[i] = _own.Captures[i](_state);
        }

        for (int i = 0; i < _lines.Length; i++)
        {
            _lines[i].Start(_own.Delays[i] is { } delay ? [delay(_state)] : [], _state.TimeStep);
        }

        _state.IsStarting = false;
        if (_model.Variables.Any(v => v.InitialEquation is not null))
        {
            Evaluate(_state.Time);
        }
    }

    /// <inheritdoc/>
    public void BeginStep(int step, double time)
    {
        _state.Step = step;
        _state.StepTime = time;
        KeepStepStart();
        for (int i = 0; i < _lines.Length; i++)
        {
            _lines[i].Recall(step, _state.Values.AsSpan(_memories[i].Index, 1));
        }

        Evaluate(time);
    }

    /// <inheritdoc/>
    public bool TryLeap(TimeGrid grid, int step, int next) => false;

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
    public void SetTimeStep(double length) => _state.TimeStep = length;

    /// <inheritdoc/>
    public void Settle(int step)
    {
        for (int i = 0; i < _lines.Length; i++)
        {
            _lines[i].Keep(step, ValuesOf(_memories[i].Memory!.Input));
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> ValuesOf(int variable) => _state.Values.AsSpan(variable, 1);

    /// <inheritdoc/>
    public Span<double> LeverOf(int lever) => _state.Levers.AsSpan(lever, 1);

    /// <inheritdoc/>
    public ReadOnlySpan<double> NetFlows()
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

            _rates[i] = net;
        }

        return _rates;
    }

    private void KeepStepStart()
    {
        for (int i = 0; i < _stocks.Length; i++)
        {
            _stepStart[_stocks[i].Index] = _stockValues[i];
        }
    }
}
