using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>One outcome, in every cell.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it means.</param>
/// <param name="Measure">What is read off a run: "mean of 2001 to 2030".</param>
/// <param name="Unit">Unit, or empty.</param>
/// <param name="Decimals">Decimals to print.</param>
/// <param name="Note">Id of its note.</param>
/// <param name="Aim">The aim in words, or <see langword="null"/>.</param>
/// <param name="Readings">One a cell, scenarios first.</param>
/// <param name="Findings">One a scenario, in the page's order.</param>
/// <param name="Bands">For a key outcome, its variable over time in each cell; else <see langword="null"/>.</param>
/// <param name="Observed">Observed series of the same variable.</param>
internal sealed record OutcomeEntry(
    string Id,
    string Title,
    string Description,
    string Measure,
    string Unit,
    int Decimals,
    string Note,
    string? Aim,
    ImmutableArray<ReadingEntry> Readings,
    ImmutableArray<FindingEntry> Findings,
    ImmutableArray<BandEntry>? Bands,
    ImmutableArray<ObservedEntry> Observed);

/// <summary>An outcome under one strategy in one scenario.</summary>
/// <param name="Scenario">Id.</param>
/// <param name="Strategy">Id.</param>
/// <param name="Quantiles">5, 25, 50, 75 and 95 % over members.</param>
/// <param name="Median">The median as printed, with unit.</param>
/// <param name="Range">The 90 % range as printed.</param>
/// <param name="AimWords">How often the aim is reached, or <see langword="null"/>.</param>
internal sealed record ReadingEntry(
    string Scenario,
    string Strategy,
    ImmutableArray<double> Quantiles,
    string Median,
    string Range,
    string? AimWords);

/// <summary>What an outcome says in one scenario.</summary>
/// <param name="Scenario">Id.</param>
/// <param name="Title">The finding.</param>
/// <param name="Detail">How surely.</param>
internal sealed record FindingEntry(string Scenario, Phrase Title, Phrase Detail);

/// <summary>A variable's quantiles over time in one cell.</summary>
/// <param name="Scenario">Id.</param>
/// <param name="Strategy">Id.</param>
/// <param name="Values">For 5, 25, 50, 75 and 95 %, one value a time, to five significant digits.</param>
internal sealed record BandEntry(string Scenario, string Strategy, ImmutableArray<ImmutableArray<double>> Values);

/// <summary>An observed series in the units of the model.</summary>
/// <param name="Series">Id.</param>
/// <param name="Title">What it measures.</param>
/// <param name="Note">Id of its note.</param>
/// <param name="Points">Its points up to the fit date.</param>
internal sealed record ObservedEntry(string Series, string Title, string Note, ImmutableArray<ObservedPoint> Points);

/// <summary>One observation.</summary>
/// <param name="Date">Its period as written.</param>
/// <param name="Time">Middle of the period, decimal year.</param>
/// <param name="Value">In the model's units.</param>
/// <param name="IsVerified">Whether a named source gives it.</param>
/// <param name="Source">Who gives it.</param>
internal sealed record ObservedPoint(string Date, double Time, double Value, bool IsVerified, string Source);
