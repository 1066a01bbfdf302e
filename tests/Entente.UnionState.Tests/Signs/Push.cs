using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;
using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Signs;

/// <summary>
/// A run in which one cause takes a step and only chosen variables answer to it; all others keep the course that they had without.
/// It sets in at the time of the step, from the stocks of the unpushed run, so that nothing before it has to be computed again.
/// </summary>
internal sealed class Push
{
    private readonly SemanticModel _model;
    private readonly ModelRun _unpushed;
    private readonly int _cause;
    private readonly IReadOnlySet<int> _answering;
    private readonly int[] _given;
    private readonly InterpretedSimulator _simulator;

    /// <param name="model">The model.</param>
    /// <param name="graph">What reads what in it.</param>
    /// <param name="unpushed">A run of it with every variable recorded at every step.</param>
    /// <param name="cause">What is pushed.</param>
    /// <param name="answering">What may answer.</param>
    public Push(SemanticModel model, ReadingGraph graph, ModelRun unpushed, int cause, IReadOnlySet<int> answering)
    {
        (_model, _unpushed, _cause, _answering) = (model, unpushed, cause, answering);
        _given = [.. answering.SelectMany(graph.ReadBy).Append(cause).Where(v => !answering.Contains(v)).Distinct()];
        _simulator = new InterpretedSimulator(Reduced());
    }

    /// <summary>By how much the effect comes to differ from the unpushed run, step by step from the push on.</summary>
    /// <param name="effect">What is looked at.</param>
    /// <param name="step">What is added to the cause; zero gives the unpushed run.</param>
    /// <param name="from">When, a time on the grid.</param>
    /// <param name="steps">How many steps of the model are looked at.</param>
    public double[] Differences(int effect, double step, double from, int steps)
    {
        int first = _unpushed.Times.Select((time, place) => (time, place)).MinBy(t => Math.Abs(t.time - from)).place;
        ImmutableArray<double> times = [.. _unpushed.Times.AsSpan(first, steps + 1)];
        Trajectory pushed = _simulator.Run(new SimulationRequest
        {
            Inputs =
            [
                .. _given.Select(v => new SeriesInput(v, times, [.. Course(v, first, steps).Select(value => v == _cause ? value + step : value)])),
                .. _answering.Where(v => _model.Variables[v].Kind == VariableKind.Stock).Select(v => new ConstantInput(v, _unpushed[v][first])),
            ],
            Recorded = [effect],
            Specs = _model.Specs with { Start = times[0], Stop = times[^1] },
        });
        return [.. pushed.Values[0].Zip(Course(effect, first, steps), (after, before) => after - before)];
    }

    private IEnumerable<double> Course(int variable, int first, int steps) => _unpushed[variable].Skip(first).Take(steps + 1);

    // What is given is no stock any more, nothing is constant, and nothing but what answers is computed.
    private SemanticModel Reduced()
    {
        HashSet<int> given = [.. _given];
        int[] order = [.. _given, .. _model.InitialOrder.Where(_answering.Contains)];
        return new SemanticModel(
            _model.Name,
            _model.Specs,
            [.. _model.Variables.Select(v => given.Contains(v.Index) ? Given(v) : v with { IsConstant = false })],
            [.. order],
            [.. order.Where(v => given.Contains(v) || _model.Variables[v].Kind != VariableKind.Stock)]);
    }

    private static Variable Given(Variable variable) => variable with
    {
        Kind = VariableKind.Auxiliary,
        Equation = new BoundNumber(0, default),
        InitialEquation = null,
        Graph = null,
        Inflows = [],
        Outflows = [],
        IsConstant = false,
    };
}
