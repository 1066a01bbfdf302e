using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Scoring;

/// <summary>What has to be run to hold a case's reference run against years after the end of the fit.</summary>
/// <param name="Cut">The last day that the forecasts may know of.</param>
/// <param name="DriversObserved">With the drivers as they were.</param>
/// <param name="DriversForecast">With the drivers forecast from what was known of them at the cut.</param>
public sealed record HindcastPlan(DateOnly Cut, Experiment DriversObserved, Experiment DriversForecast);

/// <summary>A case's reference run held against what the case's own series say of the years after the end of the fit.</summary>
/// <param name="Cut">The last day that the forecasts may know of.</param>
/// <param name="DriversObserved">With the drivers as they were: a conditional hindcast.</param>
/// <param name="DriversForecast">With the drivers forecast from their own past too: a true forecast.</param>
public sealed record Hindcast(DateOnly Cut, HindcastRun DriversObserved, HindcastRun DriversForecast);

/// <summary>One of the two.</summary>
/// <param name="Scorecard">Its scores.</param>
/// <param name="Bands">What it says of each series that any point was scored of, year by year, in the scorecard's order.</param>
public sealed record HindcastRun(Scorecard Scorecard, ImmutableArray<PredictiveBand> Bands);

/// <summary>What a run says that somebody would measure of a series in each calendar year, error of measurement included.</summary>
/// <param name="Mapping">The row of the observation map.</param>
/// <param name="Years">Calendar years.</param>
/// <param name="Values">One array for each of <see cref="QuantileBand.Levels"/>, each as long as the years, in the unit of the series.</param>
public sealed record PredictiveBand(ObservationMapping Mapping, ImmutableArray<int> Years, ImmutableArray<ImmutableArray<double>> Values);
