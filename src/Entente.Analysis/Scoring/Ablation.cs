using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Scoring;

/// <summary>The case's model with a part of it taken away, scored like the whole: what does that part add to the forecasts?</summary>
/// <param name="Id">What it is called in tables: <see cref="Whole"/>, <see cref="WithoutBargaining"/> or a loop's id.</param>
/// <param name="Title">What was taken away, in words.</param>
/// <param name="Scorecard">Its scores.</param>
public sealed record Ablation(string Id, string Title, Scorecard Scorecard)
{
    /// <summary>Id of the model with nothing taken away.</summary>
    public const string Whole = "whole";

    /// <summary>Id of the model without bargaining.</summary>
    public const string WithoutBargaining = "no table";

    /// <summary>
    /// What has to be run beside the whole model. All take the same draws, of parameters as of all else: nothing is fitted anew to what is
    /// left, so that a part of the difference may be that the parameters were learnt with the whole.
    /// </summary>
    /// <param name="whole">The experiment of the whole model.</param>
    /// <param name="withoutBargaining">The case read without its negotiation, or <see langword="null"/> where that is the whole, or there is none.</param>
    public static ImmutableArray<PlannedAblation> Plan(Experiment whole, Case? withoutBargaining)
    {
        IEnumerable<PlannedAblation> loops = whole.Case.Loops.Select(loop => new PlannedAblation(loop.Id, loop.Title, whole with { CutLoop = loop }));
        return withoutBargaining is null
            ? [.. loops]
            : [new PlannedAblation(WithoutBargaining, "every lever follows its own equation", Without(whole, withoutBargaining)), .. loops];
    }

    private static Experiment Without(Experiment whole, Case reduced) => whole with
    {
        Case = reduced,
        Scenarios = [.. reduced.Scenarios.Where(s => whole.Scenarios.Any(other => other.Id == s.Id))],
        Strategies = [.. reduced.Strategies.Where(s => whole.Strategies.Any(other => other.Id == s.Id))],
    };
}

/// <summary>A model with a part taken away, to be run.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Title">What is taken away.</param>
/// <param name="Experiment">What to run.</param>
public sealed record PlannedAblation(string Id, string Title, Experiment Experiment);
