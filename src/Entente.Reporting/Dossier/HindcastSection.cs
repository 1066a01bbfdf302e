using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>The reference run held against years after the end of the fit.</summary>
/// <param name="Title">On how many series it beats its baseline.</param>
/// <param name="Details">How many points its intervals hold, and which series are worse than their baseline.</param>
/// <param name="Basis">What the parameters are drawn from.</param>
/// <param name="Cut">The last day that the forecasts may know of, in words.</param>
/// <param name="CutTime">Its end, decimal year.</param>
/// <param name="Years">Calendar years of all bands.</param>
/// <param name="Series">The series that have later points.</param>
/// <param name="Pooled">All of them together, each point alike.</param>
/// <param name="Rolling">Series that were short at the cut, one value ahead with the drivers as they were, all pooled last; empty where there is none.</param>
/// <param name="Mechanism">What bargaining and loops add to the scores, or <see langword="null"/> where that was not run.</param>
internal sealed record HindcastSection(
    Phrase Title,
    ImmutableArray<string> Details,
    string Basis,
    string Cut,
    double CutTime,
    ImmutableArray<int> Years,
    ImmutableArray<HindcastSeries> Series,
    ScorePair Pooled,
    ImmutableArray<RollingEntry> Rolling,
    MechanismEntry? Mechanism);

/// <summary>One series, in its own unit.</summary>
/// <param name="Series">Id.</param>
/// <param name="Title">What it measures.</param>
/// <param name="Variable">Name of the model's variable.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="Note">Id of the note on the points up to the cut.</param>
/// <param name="LaterNote">Id of the note on those after it.</param>
/// <param name="Before">Points up to the cut.</param>
/// <param name="Later">Points after it that were scored.</param>
/// <param name="DriversObserved">For 5, 25, 50, 75 and 95 %, one value a year, with the drivers as they were.</param>
/// <param name="DriversForecast">The same with the drivers forecast.</param>
/// <param name="Scores">How well both did.</param>
internal sealed record HindcastSeries(
    string Series,
    string Title,
    string Variable,
    string Unit,
    string Note,
    string LaterNote,
    ImmutableArray<ObservedPoint> Before,
    ImmutableArray<ObservedPoint> Later,
    ImmutableArray<ImmutableArray<double>> DriversObserved,
    ImmutableArray<ImmutableArray<double>> DriversForecast,
    ScorePair Scores);

/// <summary>Scores with the drivers as they were, and with the drivers forecast.</summary>
/// <param name="Count">Points scored.</param>
/// <param name="Baseline">What both are compared with, in words; empty where too little was known.</param>
/// <param name="BaselineCrps">Its mean score as printed; empty without baseline.</param>
/// <param name="DriversObserved">With the drivers as they were.</param>
/// <param name="DriversForecast">With the drivers forecast.</param>
internal sealed record ScorePair(int Count, string Baseline, string BaselineCrps, ScoreEntry DriversObserved, ScoreEntry DriversForecast);

/// <summary>One run's scores.</summary>
/// <param name="Crps">Mean score as printed; empty where there is none.</param>
/// <param name="Skill">1 less the score over the baseline's, as printed; empty where there is none.</param>
/// <param name="IsWorse">Whether the baseline scores better.</param>
/// <param name="Inside50">How many points the 50 % interval holds: "2 of 3".</param>
/// <param name="Inside90">The same of the 90 % interval.</param>
/// <param name="Share90">The latter's share with its 95 % interval: "67 % (9 to 99)".</param>
internal sealed record ScoreEntry(string Crps, string Skill, bool IsWorse, string Inside50, string Inside90, string Share90);

/// <summary>A series that was short at the cut, each point forecast from the day before its period.</summary>
/// <param name="Title">What it measures.</param>
/// <param name="Count">Points scored.</param>
/// <param name="Crps">Mean score as printed.</param>
/// <param name="BaselineCrps">The baselines' mean score as printed.</param>
/// <param name="Skill">1 less the score over the baselines', as printed; empty where there is none.</param>
/// <param name="IsWorse">Whether the baselines score better.</param>
/// <param name="Inside90">How many points the 90 % interval holds.</param>
internal sealed record RollingEntry(string Title, int Count, string Crps, string BaselineCrps, string Skill, bool IsWorse, string Inside90);

/// <summary>What parts of the mechanism add to the scores.</summary>
/// <param name="Finding">By how much the pooled score changes without each.</param>
/// <param name="Members">Over how many members.</param>
/// <param name="Parts">The whole model, then each with a part taken away.</param>
internal sealed record MechanismEntry(string Finding, int Members, ImmutableArray<PartEntry> Parts);

/// <summary>The model, whole or with a part taken away.</summary>
/// <param name="Name">Which.</param>
/// <param name="Title">What was taken away, in words.</param>
/// <param name="Crps">The pooled score as printed; empty where there is none.</param>
/// <param name="Change">How it differs from the whole's, in words.</param>
/// <param name="Skill">The pooled skill as printed.</param>
/// <param name="Inside90">How many points the 90 % intervals hold.</param>
internal sealed record PartEntry(string Name, string Title, string Crps, string Change, string Skill, string Inside90);
