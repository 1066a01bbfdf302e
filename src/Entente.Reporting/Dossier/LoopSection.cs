using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>Which feedback loop moves which key outcome when, and by how much.</summary>
/// <param name="Title">Which loop dominates in the reference scenario, or that none does.</param>
/// <param name="Members">Over how many members.</param>
/// <param name="LeastShare">Below this share of the 90 % range of the runs no loop is said to dominate.</param>
/// <param name="Loops">The loops, in the case's order.</param>
/// <param name="Periods">The periods in words: "2001–2005".</param>
/// <param name="Outcomes">The key outcomes.</param>
/// <param name="Scenarios">One a scenario in which loops were cut, the reference first.</param>
internal sealed record LoopSection(
    Phrase Title,
    int Members,
    string LeastShare,
    ImmutableArray<LoopEntry> Loops,
    ImmutableArray<string> Periods,
    ImmutableArray<LoopOutcome> Outcomes,
    ImmutableArray<LoopScenario> Scenarios);

/// <summary>One loop.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">What feeds what.</param>
/// <param name="Kind"><c>reinforcing</c> or <c>balancing</c>.</param>
/// <param name="Note">Id of the note on where it is cut and what that rests on.</param>
internal sealed record LoopEntry(string Id, string Title, string Kind, string Note);

/// <summary>A key outcome that loops move.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Measure">What is read off a whole run.</param>
/// <param name="Unit">Unit, or empty.</param>
/// <param name="Decimals">Decimals to print.</param>
/// <param name="Note">Id of its note.</param>
internal sealed record LoopOutcome(string Id, string Title, string Measure, string Unit, int Decimals, string Note);

/// <summary>The loops in one scenario.</summary>
/// <param name="Scenario">Id.</param>
/// <param name="Finding">Which loop dominates most often.</param>
/// <param name="Effects">By outcome, by period (and last by the outcome's own measure).</param>
internal sealed record LoopScenario(string Scenario, Phrase Finding, ImmutableArray<ImmutableArray<LoopMoment>> Effects);

/// <summary>What the loops do to one outcome in one period.</summary>
/// <param name="Dominant">Place of the loop that moves it most, or <see langword="null"/> where none moves it enough.</param>
/// <param name="Range">Width of its 90 % range over members as the model is.</param>
/// <param name="Medians">By loop, the median of the run as it is less the run with the loop cut.</param>
/// <param name="Lows">By loop, the lower end of the middle half of the members.</param>
/// <param name="Highs">By loop, the upper end.</param>
internal sealed record LoopMoment(
    int? Dominant, double Range, ImmutableArray<double> Medians, ImmutableArray<double> Lows, ImmutableArray<double> Highs);
