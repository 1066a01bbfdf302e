using System.Collections.Immutable;

namespace Entente.Reporting.Dossier;

/// <summary>How it was done and how to do it again.</summary>
/// <param name="Warning">What the reader must know about this run before its numbers, or <see langword="null"/>.</param>
/// <param name="Remarks">What was odd about the runs or could not be judged.</param>
/// <param name="Terms">Terms and what they are here.</param>
/// <param name="ReplayCommand">The command that runs the same again, or empty.</param>
internal sealed record MethodEntry(string? Warning, ImmutableArray<string> Remarks, ImmutableArray<MethodTerm> Terms, string ReplayCommand);

/// <summary>One line of the method.</summary>
/// <param name="Term">What.</param>
/// <param name="Text">What it is here.</param>
/// <param name="Notes">Ids of notes on what it rests on, or <see langword="null"/> where it needs none.</param>
internal sealed record MethodTerm(string Term, string Text, ImmutableArray<string>? Notes = null);
