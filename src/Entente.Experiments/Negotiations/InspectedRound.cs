using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Cases.Negotiations;

namespace Entente.Experiments.Negotiations;

/// <summary>One round of one member, as its parties saw it.</summary>
/// <param name="Time">Decimal year.</param>
/// <param name="Rounds">The rounds that met.</param>
/// <param name="Problem">What was on the table; the parties' floors stand as outside options.</param>
/// <param name="Issues">The case's issue of each of the problem's issues.</param>
/// <param name="Options">For each of the problem's issues, the case's option of each of its options.</param>
/// <param name="Agreed">For each of the problem's issues the option settled in the run, a place in the problem; empty where nothing was agreed.</param>
/// <param name="RefusedBy">The party that refused what it would have gained from, or <see langword="null"/>.</param>
/// <param name="Promises">What was promised and delivered by then.</param>
public sealed record InspectedRound(
    double Time,
    ImmutableArray<Round> Rounds,
    PackageProblem Problem,
    ImmutableArray<NegotiationIssue> Issues,
    ImmutableArray<ImmutableArray<IssueOption>> Options,
    ImmutableArray<int> Agreed,
    string? RefusedBy,
    ImmutableArray<PromiseSeries> Promises);

/// <summary>A promise's numbers over the run, up to a round.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Title">What it was signed on.</param>
/// <param name="Keeper">Who has to deliver.</param>
/// <param name="Times">Saved times, decimal years.</param>
/// <param name="SignedSoFar">All that was signed.</param>
/// <param name="Delivered">All that was delivered and holds.</param>
/// <param name="KeepingPays">1 where keeping paid the keeper, 0 where a breach did.</param>
public sealed record PromiseSeries(
    Promise Promise,
    string Title,
    string Keeper,
    ImmutableArray<double> Times,
    ImmutableArray<double> SignedSoFar,
    ImmutableArray<double> Delivered,
    ImmutableArray<double> KeepingPays);
