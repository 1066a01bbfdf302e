using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Loops;
using Entente.Cases.Questions;
using Entente.Experiments.Negotiations;
using Entente.Experiments.Sampling;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Execution;

/// <summary>One scenario under one strategy of each party, with what they do to the model.</summary>
/// <param name="Scenario">The future.</param>
/// <param name="Strategy">The deciding party's plan.</param>
/// <param name="Replies">The other parties' plans.</param>
/// <param name="Inputs">What scenario and plans do to the model in each member.</param>
/// <param name="Table">What the plans leave on the table, or <see langword="null"/> where nobody bargains.</param>
internal sealed record PlannedCell(
    Scenario Scenario, Strategy Strategy, ImmutableArray<Strategy> Replies, ImmutableArray<RunInput> Inputs, TableMandate? Table)
{
    /// <summary>All parties' plans.</summary>
    public IEnumerable<Strategy> Strategies => Replies.Prepend(Strategy);

    /// <summary>The loop that is cut, or <see langword="null"/>.</summary>
    public Loop? CutLoop { get; init; }
}

/// <summary>An experiment worked out: its cells, what a member does to the model in each, and what is recorded.</summary>
internal sealed class RunPlan
{
    public RunPlan(Experiment experiment)
    {
        Experiment = experiment;
        Case source = experiment.Case;
        Draws = new MemberDraws(source, experiment.Seed, experiment.DriversKnownUntil, experiment.Posterior);
        Weights = source.Negotiation is { } negotiation ? new TableWeights(source, negotiation, Draws) : null;
        Cells = [.. from scenario in experiment.Scenarios
                    from strategy in experiment.Strategies
                    select Plan(scenario, strategy, source.ReferenceReplies)];
        MainCells = Cells.Count;
        Cells.AddRange(from scenario in experiment.Scenarios.Where(s => experiment.ComparesReplies && s.Id == source.ReferenceScenario)
                       from strategy in experiment.Strategies
                       from replies in ReplyProfiles.Of(source.Replies)
                       where !replies.SequenceEqual(source.ReferenceReplies)
                       select Plan(scenario, strategy, replies));
        Observed = Distinct(source.Observations.Select(o => o.Variable.Index));
        Banded = Distinct(
            source.Outcomes.Where(o => o.IsKey).Select(o => o.Variable.Index)
            .Concat(source.Stages.Select(s => s.Variable.Index))
            .Concat(source.Drivers.Select(d => d.Variable.Index))
            .Concat((source.Negotiation?.Promises ?? []).SelectMany(p => new[] { p.SignedSoFar.Index, p.Delivered.Index, p.KeepingPays.Index }))
            .Concat(Observed));
        Recorded = Distinct(Banded.Concat(source.Outcomes.Select(o => o.Variable.Index)));
        ReferenceCell = Cells.FindIndex(c => c.Scenario.Id == source.ReferenceScenario && c.Strategy.Id == source.ReferenceStrategy);
        LoopMembers = source.Loops.IsEmpty || experiment.CutLoop is not null ? 0 : Math.Max(0, Math.Min(experiment.LoopMembers, experiment.Members));
        ComparedCells = LoopMembers == 0
            ? []
            : [.. Enumerable.Range(0, MainCells).Where(cell => Cells[cell].Strategy.Id == source.ReferenceStrategy && HasLoops(source, Cells[cell].Scenario))];
        LoopCells = [.. ComparedCells.SelectMany(cell => source.Loops.Select(loop => Plan(Cells[cell].Scenario, Cells[cell].Strategy, Cells[cell].Replies, loop)))];
        Asked = ReferenceCell < 0 ? [] : [.. experiment.Questions.Where(q => q.Resolution is not null)];
        RecordedInReference = Distinct(Recorded.Concat(Asked.SelectMany(q => q.Resolution!.Variables).Select(v => v.Index)));
    }

    public Experiment Experiment { get; }

    public MemberDraws Draws { get; }

    /// <summary>How the parties at the table weigh what they want, or <see langword="null"/> where nobody bargains.</summary>
    public TableWeights? Weights { get; }

    /// <summary>The strategies with their reference replies, scenarios outside; then with all other replies in the reference scenario.</summary>
    public List<PlannedCell> Cells { get; }

    /// <summary>How many cells have the reference replies; they come first.</summary>
    public int MainCells { get; }

    /// <summary>Variables that observations are compared with.</summary>
    public ImmutableArray<int> Observed { get; }

    /// <summary>Variables whose bands over time are kept in the main cells.</summary>
    public ImmutableArray<int> Banded { get; }

    /// <summary>Variables that each run records: those with bands first, then those that outcomes alone need.</summary>
    public ImmutableArray<int> Recorded { get; }

    /// <summary>Place of the cell that observations are compared with, or -1.</summary>
    public int ReferenceCell { get; }

    /// <summary>In how many of the first members loops are cut.</summary>
    public int LoopMembers { get; }

    /// <summary>Places of the cells that runs with a loop cut are compared with.</summary>
    public ImmutableArray<int> ComparedCells { get; }

    /// <summary>For each of <see cref="ComparedCells"/> the same with each loop cut.</summary>
    public ImmutableArray<PlannedCell> LoopCells { get; }

    /// <summary>What the members of that cell are asked: questions that have a resolution.</summary>
    public ImmutableArray<ForecastQuestion> Asked { get; }

    /// <summary>Variables that each run of the reference cell records: the others', then those that questions alone need.</summary>
    public ImmutableArray<int> RecordedInReference { get; }

    /// <summary>Variables that each run of a cell records.</summary>
    public ImmutableArray<int> RecordedIn(PlannedCell cell) =>
        ReferenceCell >= 0 && ReferenceEquals(cell, Cells[ReferenceCell]) ? RecordedInReference : Recorded;

    /// <summary>All that is done to the model in one member of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="member">The member's number, or <see langword="null"/> for a run without draws.</param>
    /// <param name="common">What the member does in every cell.</param>
    public RunInput[] Inputs(PlannedCell cell, int? member, IEnumerable<RunInput> common) =>
        [.. common, .. cell.Inputs, .. Weights?.Inputs(cell.Strategies, member) ?? []];

    /// <summary>What decides in a cell, or <see langword="null"/>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="observer">Told of the rounds.</param>
    public NegotiationRule? Rule(PlannedCell cell, Action<TableOutcome>? observer)
    {
        Case source = Experiment.Case;
        SimulationSpecs specs = source.Model.Specs;
        return source.Negotiation is { } negotiation && cell.Table is { } table
            ? new NegotiationRule(negotiation, table, new TableSettings(source.Decision, specs.Start, specs.TimeStep, specs.Stop, Experiment.Seed, observer))
            : null;
    }

    private static bool HasLoops(Case source, Scenario scenario) =>
        scenario.Id == source.ReferenceScenario || source.LoopScenarios.Contains(scenario.Id);

    private PlannedCell Plan(Scenario scenario, Strategy strategy, ImmutableArray<Strategy> replies, Loop? cut = null)
    {
        ImmutableArray<Strategy> all = [strategy, .. replies];
        Loop? off = cut ?? Experiment.CutLoop;
        return new PlannedCell(
            scenario,
            strategy,
            replies,
            [.. Switches(off), .. scenario.Inputs.Concat(all.SelectMany(s => s.Inputs)).Select(ToInput)],
            Experiment.Case.Negotiation is { } negotiation ? TableMandate.Of(negotiation, all) : null)
        {
            CutLoop = off,
        };
    }

    // All switches are set where one is, so that one program serves whatever is cut.
    private IEnumerable<RunInput> Switches(Loop? cut) => cut is null
        ? []
        : Experiment.Case.Loops.Select(loop => new ConstantInput(loop.Switch.Index, loop.Id == cut.Id ? 0 : 1));

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
