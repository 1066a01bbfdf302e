using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Negotiations;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Execution;

/// <summary>A member some of whose parameters are chosen; all else is the member's own.</summary>
/// <param name="Member">Number by which all else is drawn: the other parameters, the drivers' errors and walks, the weights, the refusals.</param>
/// <param name="Values">Values of the chosen parameters.</param>
public readonly record struct ChosenMember(int Member, ImmutableArray<double> Values);

/// <summary>
/// Runs members of a case's reference run one list after the other, each with parameters that are chosen from outside: what calibration
/// asks for. Knows nothing of drivers after a day, and stops when nothing is left to be compared.
/// </summary>
/// <remarks>The model's own random functions, if it has any, are drawn by the place in the list.</remarks>
public sealed class ReferenceRuns
{
    private readonly RunPlan _plan;
    private readonly PlannedCell _cell;
    private readonly BatchSimulator _simulator;
    private readonly SimulationSpecs _specs;
    private readonly ImmutableArray<int> _recorded;
    private readonly int[] _places;
    private readonly int _threads;

    /// <param name="experiment">The case's reference strategy in its reference scenario, and what is known of drivers.</param>
    /// <param name="chosen">Places among the case's parameters of those that are chosen.</param>
    /// <param name="recorded">Indices of the variables that are looked at.</param>
    /// <param name="until">Decimal year that the runs have to reach.</param>
    /// <param name="threads">How many runs go on at once, 1 or more; it changes no number.</param>
    public ReferenceRuns(Experiment experiment, ImmutableArray<int> chosen, ImmutableArray<int> recorded, double until, int threads)
    {
        _plan = new RunPlan(experiment);
        _cell = _plan.Cells[_plan.ReferenceCell];
        SemanticModel model = experiment.Case.Model;
        _simulator = new BatchSimulator(model);
        _specs = model.Specs with { Stop = StopFor(until, model.Specs) };
        _recorded = recorded;
        _threads = threads;
        _places = [.. experiment.Case.Parameters.Select((_, place) => chosen.IndexOf(place))];
        Times = SavedTimes.Of(_specs);
    }

    /// <summary>Times at which values are saved.</summary>
    public ImmutableArray<double> Times { get; }

    /// <summary>Runs the members.</summary>
    /// <param name="members">Whom.</param>
    /// <param name="keep">Receives each one's place in the list and its run, from any thread.</param>
    /// <param name="cancellation">Stops the runs between two steps.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Run(IReadOnlyList<ChosenMember> members, Action<int, Trajectory> keep, CancellationToken cancellation)
    {
        Case source = _plan.Experiment.Case;
        NegotiationRule? rule = source.Negotiation is { } negotiation && _cell.Table is { } table
            ? new NegotiationRule(negotiation, table, new TableSettings(source.Decision, _specs.Start, _specs.TimeStep, _specs.Stop, _plan.Experiment.Seed, null)
            {
                DrawnAs = place => members[place].Member,
            })
            : null;
        int batches = (members.Count + BatchSimulator.PreferredMembers - 1) / BatchSimulator.PreferredMembers;
        var workers = new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation };
        Parallel.For(0, batches, workers, batch =>
        {
            int first = batch * BatchSimulator.PreferredMembers;
            int count = Math.Min(BatchSimulator.PreferredMembers, members.Count - first);
            BatchTrajectory runs = _simulator.Run(
                new BatchRequest
                {
                    Members = [.. Enumerable.Range(first, count).Select(place => Inputs(members[place]))],
                    Recorded = _recorded,
                    Specs = _specs,
                    FirstMember = first,
                    Seed = _plan.Experiment.Seed,
                    Rule = rule,
                },
                cancellation);
            for (int i = 0; i < count; i++)
            {
                keep(first + i, runs.Member(i));
            }
        });
    }

    private RunInput[] Inputs(ChosenMember chosen) => _plan.Inputs(
        _cell,
        chosen.Member,
        _plan.Draws.Inputs(chosen.Member, place => _places[place] is >= 0 and var i ? chosen.Values[i] : _plan.Draws.Parameter(place, chosen.Member)));

    // The first saved time that is late enough.
    private static double StopFor(double until, SimulationSpecs specs)
    {
        double intervals = Math.Ceiling(((until - specs.Start) / specs.SaveInterval) - 1e-6);
        return Math.Min(specs.Stop, specs.Start + (Math.Max(1, intervals) * specs.SaveInterval));
    }
}
