using System.Collections.Immutable;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading;

/// <summary>The tables of the case's own folder (docs/case-format.md).</summary>
internal static class CaseTables
{
    public static readonly TableFile Parameters = new(
        "parameters.csv", "variable, distribution, low, mode, high, unit, basis, claims, note, wide_low?, wide_high?");

    public static readonly TableFile Drivers = new(
        "drivers.csv", "variable, series, factor, unverified_error, hold_years, note, known_ahead?");

    public static readonly TableFile Criteria = new(
        "criteria.csv", "judge, outcome, direction, worst, best, weight_low, weight_high, basis, claims, note");

    public static readonly TableFile Observations = new(
        "observation-map.csv", "series, variable, factor, offset, relative_error, absolute_error, note, offset_error?");

    public static readonly TableFile Questions = new(
        "questions.csv",
        "id, asked_as_of, source_id, question, resolution_criterion, horizon, seed_expectation, implied_probability, "
        + "probability_basis, known_outcome, resolution_source, confidence, evidence_claim_ids, "
        + "resolution?, not_answerable?, outcome?, resolution_note?");

    public static readonly ImmutableArray<string> All =
        [.. new[] { Parameters, Drivers, Criteria, Observations, Questions }.Select(t => t.Path)];
}
