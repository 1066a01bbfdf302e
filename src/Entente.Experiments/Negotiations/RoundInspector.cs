using System.Collections.Immutable;
using Entente.Bargaining.Solvers.Rounds;
using Entente.Cases;
using Entente.Cases.Negotiations;
using Entente.Experiments.Execution;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Negotiations;

/// <summary>Runs one member of a case and looks at one of its rounds.</summary>
public static class RoundInspector
{
    /// <summary>The first round at or after a date, or <see langword="null"/> where none is left.</summary>
    /// <param name="source">A case with a negotiation.</param>
    /// <param name="scenario">The future.</param>
    /// <param name="strategy">The deciding party's plan.</param>
    /// <param name="replies">The other parties' plans.</param>
    /// <param name="date">Decimal year.</param>
    /// <param name="member">Number of the ensemble's member, or <see langword="null"/> for the model file's own numbers.</param>
    /// <param name="seed">Seed of the member's draws.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="ArgumentException">The case has no negotiation.</exception>
    public static InspectedRound? Inspect(
        Case source,
        Scenario scenario,
        Strategy strategy,
        ImmutableArray<Strategy> replies,
        double date,
        int? member,
        ulong seed,
        CancellationToken cancellation = default)
    {
        Negotiation negotiation = source.Negotiation ?? throw new ArgumentException("The case has no negotiation.", nameof(source));
        Case one = source with { ReferenceReplies = replies };
        var plan = new RunPlan(new Experiment(one, [scenario], [strategy], (member ?? 0) + 1, seed) { ComparesReplies = false });
        PlannedCell cell = plan.Cells[0];
        InspectedRound? found = null;
        void Look(TableOutcome outcome)
        {
            if (found is null && outcome.Time >= date - StepTimes.Rounding && outcome.State.Meets(0))
            {
                found = Describe(negotiation, outcome);
            }
        }

        IEnumerable<RunInput> common = member is { } number ? plan.Draws.Inputs(number) : plan.Draws.InputsWithoutDraws();
        ImmutableArray<int> recorded = [.. negotiation.Promises
            .SelectMany(p => new[] { p.SignedSoFar, p.Delivered, p.KeepingPays })
            .Select(v => v.Index)
            .Distinct()];
        BatchTrajectory run = new BatchSimulator(source.Model).Run(
            new BatchRequest
            {
                Members = [plan.Inputs(cell, member, common)],
                Recorded = recorded,
                FirstMember = member ?? 0,
                Seed = seed,
                Rule = plan.Rule(cell, Look),
            },
            cancellation);
        return found is null ? null : found with { Promises = [.. negotiation.Promises.Select(p => SeriesOf(negotiation, p, run.Member(0), found.Time))] };
    }

    private static InspectedRound Describe(Negotiation negotiation, TableOutcome outcome)
    {
        TableState state = outcome.State;
        int[] open = [.. Enumerable.Range(0, negotiation.Issues.Length).Where(issue => state.IsOpen(issue)[0])];
        RoundProblem round = state.Batch.ToProblem(
            member: 0,
            "round",
            "A round of the negotiation",
            [.. negotiation.Parties.Select(p => (p.Id, p.Name))],
            [.. open.Select(place => new RoundIssue(
                place, negotiation.Issues[place].Id, [.. negotiation.Issues[place].Options.Select(o => o.Id)]))]);
        int refusedBy = state.RefusedBy[0];
        return new InspectedRound(
            outcome.Time,
            [.. negotiation.Rounds.Where((_, place) => state.LastMet(place)[0] == outcome.Time)],
            round.Problem,
            [.. open.Select(place => negotiation.Issues[place])],
            [.. open.Select((place, i) => round.OptionPlaces[i].Select(o => negotiation.Issues[place].Options[o]).ToImmutableArray())],
            state.Batch.Chosen(open[0])[0] < 0 ? [] : [.. open.Select((place, i) => round.OptionPlaces[i].IndexOf(state.Batch.Chosen(place)[0]))],
            refusedBy < 0 ? null : negotiation.Parties[refusedBy].Id,
            Promises: []);
    }

    private static PromiseSeries SeriesOf(Negotiation negotiation, Promise promise, Trajectory run, double until)
    {
        int count = run.Times.Count(t => t <= until + StepTimes.Rounding);
        ImmutableArray<double> Of(int variable) => [.. run.Values[run.Recorded.IndexOf(variable)].Take(count)];
        return new PromiseSeries(
            promise,
            negotiation.Issues[promise.Issue].Title,
            negotiation.Parties[promise.Keeper].Name,
            [.. run.Times.Take(count)],
            Of(promise.SignedSoFar.Index),
            Of(promise.Delivered.Index),
            Of(promise.KeepingPays.Index));
    }
}
