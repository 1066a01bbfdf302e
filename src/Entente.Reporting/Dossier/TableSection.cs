using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>What is settled at the table, year by year, and what becomes of what is promised there.</summary>
/// <param name="Sides">Those at the table.</param>
/// <param name="Replies">How the parties that do not decide act, at the table or beyond it.</param>
/// <param name="Issues">What they settle.</param>
/// <param name="Promises">What is signed there and delivered later.</param>
/// <param name="Years">Years in which anybody meets in any cell.</param>
/// <param name="PromiseTimes">Times of the promises' curves, decimal years.</param>
/// <param name="Cells">One for each scenario and strategy, with the reference replies.</param>
internal sealed record TableSection(
    ImmutableArray<SideEntry> Sides,
    ImmutableArray<StrategyEntry> Replies,
    ImmutableArray<IssueEntry> Issues,
    ImmutableArray<PromiseEntry> Promises,
    ImmutableArray<int> Years,
    ImmutableArray<double> PromiseTimes,
    ImmutableArray<TableCell> Cells);

/// <summary>A side at the table.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Judge">Id of the judge by whose criteria it values packages.</param>
/// <param name="Note">Id of the note on what it has without agreement.</param>
internal sealed record SideEntry(string Id, string Name, string Judge, string Note);

/// <summary>One thing that the sides settle.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Note">Id of its note.</param>
/// <param name="Options">Ways to settle it, in the case's order.</param>
internal sealed record IssueEntry(string Id, string Title, string Note, ImmutableArray<OptionEntry> Options);

/// <summary>One way to settle an issue.</summary>
/// <param name="Title">Name for people.</param>
/// <param name="Keeps">Whether it leaves all as it is.</param>
internal sealed record OptionEntry(string Title, bool Keeps);

/// <summary>A promise.</summary>
/// <param name="Title">The issue on which it is signed.</param>
/// <param name="Keeper">Name of the side that has to deliver.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Term">Years from signature to deadline, as printed.</param>
/// <param name="Note">Id of its note.</param>
internal sealed record PromiseEntry(string Title, string Keeper, string Unit, string Term, string Note);

/// <summary>The table in one cell. Shares are of the year's meetings, a meeting being one run's sides at one date; empty years are null.</summary>
/// <param name="Scenario">Id.</param>
/// <param name="Strategy">Id.</param>
/// <param name="Finding">How often they agree, and on what.</param>
/// <param name="Meetings">By year, meetings a run on average.</param>
/// <param name="Agreed">By year, share of meetings with a package agreed.</param>
/// <param name="Refused">By side and year, share of meetings in which it refused what it would have gained from.</param>
/// <param name="Gains">By side: 5, 50 and 95 % quantiles of its gain over disagreement by year, in points.</param>
/// <param name="Settled">By issue, option and year, share of the meetings with the issue on the table that settled on the option.</param>
/// <param name="Promises">By promise.</param>
internal sealed record TableCell(
    string Scenario,
    string Strategy,
    Phrase Finding,
    ImmutableArray<double> Meetings,
    ImmutableArray<double> Agreed,
    ImmutableArray<ImmutableArray<double>> Refused,
    ImmutableArray<ImmutableArray<ImmutableArray<double>>> Gains,
    ImmutableArray<ImmutableArray<ImmutableArray<double>>> Settled,
    ImmutableArray<PromiseCell> Promises);

/// <summary>A promise in one cell, over <see cref="TableSection.PromiseTimes"/>.</summary>
/// <param name="Finding">What was signed, delivered and overdue in the end.</param>
/// <param name="Signed">5, 50 and 95 % quantiles of all that was signed so far.</param>
/// <param name="Delivered">The same of all that was delivered so far and holds.</param>
/// <param name="Overdue">The same of what is overdue.</param>
/// <param name="ShareOverdue">Share of runs in which something is overdue.</param>
/// <param name="ShareKeeping">Share of runs in which keeping pays the keeper.</param>
internal sealed record PromiseCell(
    Phrase Finding,
    ImmutableArray<ImmutableArray<double>> Signed,
    ImmutableArray<ImmutableArray<double>> Delivered,
    ImmutableArray<ImmutableArray<double>> Overdue,
    ImmutableArray<double> ShareOverdue,
    ImmutableArray<double> ShareKeeping);
