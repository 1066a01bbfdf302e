using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Sampling;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Execution;

/// <summary>One scenario under one strategy, with what both do to the model.</summary>
internal sealed record PlannedCell(Scenario Scenario, Strategy Strategy, ImmutableArray<RunInput> Inputs);

/// <summary>An experiment worked out: its cells, what a member does to the model in each, and what is recorded.</summary>
internal sealed class RunPlan
{
    public RunPlan(Experiment experiment)
    {
        Experiment = experiment;
        Case source = experiment.Case;
        Draws = new MemberDraws(source, experiment.Seed);
        Cells = [.. from scenario in experiment.Scenarios
                    from strategy in experiment.Strategies
                    select new PlannedCell(scenario, strategy, [.. scenario.Inputs.Concat(strategy.Inputs).Select(ToInput)])];
        Observed = Distinct(source.Observations.Select(o => o.Variable.Index));
        Banded = Distinct(
            source.Outcomes.Where(o => o.IsKey).Select(o => o.Variable.Index)
            .Concat(source.Stages.Select(s => s.Variable.Index))
            .Concat(source.Drivers.Select(d => d.Variable.Index))
            .Concat(Observed));
        Recorded = Distinct(Banded.Concat(source.Outcomes.Select(o => o.Variable.Index)));
        ReferenceCell = Cells.FindIndex(c => c.Scenario.Id == source.ReferenceScenario && c.Strategy.Id == source.ReferenceStrategy);
    }

    public Experiment Experiment { get; }

    public MemberDraws Draws { get; }

    /// <summary>Scenarios outside, strategies inside.</summary>
    public List<PlannedCell> Cells { get; }

    /// <summary>Variables that observations are compared with.</summary>
    public ImmutableArray<int> Observed { get; }

    /// <summary>Variables whose bands over time are kept.</summary>
    public ImmutableArray<int> Banded { get; }

    /// <summary>Variables that each run records: those with bands first, then those that outcomes alone need.</summary>
    public ImmutableArray<int> Recorded { get; }

    /// <summary>Place of the cell that observations are compared with, or -1.</summary>
    public int ReferenceCell { get; }

    private static RunInput ToInput(Intervention intervention) => new AdjustmentInput(
        intervention.Variable.Index,
        intervention.Kind switch
        {
            InterventionKind.Set => AdjustmentKind.Set,
            InterventionKind.Multiply => AdjustmentKind.Multiply,
            InterventionKind.Add => AdjustmentKind.Add,
            _ => throw new ArgumentOutOfRangeException(nameof(intervention), intervention.Kind, "No such intervention."),
        },
        intervention.Value,
        intervention.From,
        intervention.OverYears,
        intervention.Until);

    private static ImmutableArray<int> Distinct(IEnumerable<int> variables) => [.. variables.Distinct()];
}
