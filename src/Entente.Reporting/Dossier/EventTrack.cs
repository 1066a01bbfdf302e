using System.Collections.Immutable;

namespace Entente.Reporting.Dossier;

/// <summary>One series of events, shown as a row of ticks.</summary>
/// <param name="Title">What it lists.</param>
/// <param name="Kind">The series' kind: event, election, sanctions, …; charts draw one row a kind.</param>
/// <param name="Events">In order of time, up to the fit date.</param>
internal sealed record EventTrack(string Title, string Kind, ImmutableArray<EventEntry> Events);

/// <summary>One event.</summary>
/// <param name="Date">As written.</param>
/// <param name="Time">Decimal year.</param>
/// <param name="Label">What happened.</param>
/// <param name="Source">Who says so.</param>
/// <param name="IsVerified">Whether a named source gives it.</param>
internal sealed record EventEntry(string Date, double Time, string Label, string Source, bool IsVerified);
