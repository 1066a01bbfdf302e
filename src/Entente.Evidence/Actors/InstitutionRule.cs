using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Evidence.Actors;

/// <summary>A rule or an organ that actors are bound by, and how each document found it (one row of institutions_rules.csv).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Rule">What it says.</param>
/// <param name="Since">From when.</param>
/// <param name="Statuses">One a document, in the table's order.</param>
/// <param name="ClaimIds">Claims behind it.</param>
/// <param name="Location">Its row.</param>
public sealed record InstitutionRule(
    string Id,
    string Name,
    string Rule,
    EdtfDate Since,
    ImmutableArray<RuleStatus> Statuses,
    IReadOnlyList<string> ClaimIds,
    SourceLocation Location);

/// <summary>How one document found a rule.</summary>
/// <param name="Document">The document, as the column's name has it after <c>status_</c>.</param>
/// <param name="Status">In force, not mentioned, …</param>
public sealed record RuleStatus(string Document, string Status);
