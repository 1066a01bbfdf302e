using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Knowledge;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Scoring;

/// <summary>What has to be run to hold a case's reference run against years after the end of the fit.</summary>
/// <param name="Cut">The last day that the forecasts may know of.</param>
/// <param name="DriversObserved">With the drivers as they were.</param>
/// <param name="DriversForecast">With the drivers forecast from what was known of them at the cut.</param>
public sealed record HindcastPlan(DateOnly Cut, Experiment DriversObserved, Experiment DriversForecast)
{
    /// <summary>
    /// So many members are enough to see what a part of the model adds, and cost little beside an ensemble.
    /// </summary>
    public const int MostMembersOfAblations = 200;

    /// <summary>The whole model with the drivers as they were, then the same with a part taken away: what do bargaining and loops add?</summary>
    /// <param name="withoutBargaining">The case read without its negotiation, or <see langword="null"/> where it has none.</param>
    public ImmutableArray<PlannedAblation> Ablations(Case? withoutBargaining)
    {
        Experiment whole = DriversObserved with { Members = Math.Min(DriversObserved.Members, MostMembersOfAblations) };
        ImmutableArray<PlannedAblation> parts = Ablation.Plan(whole, withoutBargaining is null ? null : Back(withoutBargaining));
        return parts.IsEmpty ? [] : [new PlannedAblation(Ablation.Whole, "nothing is taken away", whole), .. parts];
    }

    private Case Back(Case whole) => DriversObserved.Case.AsOf is null
        ? whole
        : KnowledgeAt.Of(whole, Cut).Case with { Drivers = whole.Drivers };
}

/// <summary>A case's reference run held against what the case's own series say of the years after the end of the fit.</summary>
/// <param name="Cut">The last day that the forecasts may know of.</param>
/// <param name="DriversObserved">With the drivers as they were: a conditional hindcast.</param>
/// <param name="DriversForecast">With the drivers forecast from their own past too: a true forecast.</param>
public sealed record Hindcast(DateOnly Cut, HindcastRun DriversObserved, HindcastRun DriversForecast)
{
    /// <summary>The whole model and the same with a part taken away, with the drivers as they were; empty where that was not run.</summary>
    public ImmutableArray<Ablation> Ablations { get; init; } = [];
}

/// <summary>One of the two.</summary>
/// <param name="Scorecard">Its scores.</param>
/// <param name="Bands">What it says of each series that any point was scored of, year by year, in the scorecard's order.</param>
public sealed record HindcastRun(Scorecard Scorecard, ImmutableArray<PredictiveBand> Bands);

/// <summary>What a run says that somebody would measure of a series in each calendar year, error of measurement included.</summary>
/// <param name="Mapping">The row of the observation map.</param>
/// <param name="Years">Calendar years.</param>
/// <param name="Values">One array for each of <see cref="QuantileBand.Levels"/>, each as long as the years, in the unit of the series.</param>
public sealed record PredictiveBand(ObservationMapping Mapping, ImmutableArray<int> Years, ImmutableArray<ImmutableArray<double>> Values);
