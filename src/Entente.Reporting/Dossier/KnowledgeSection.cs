using System.Collections.Immutable;

namespace Entente.Reporting.Dossier;

/// <summary>From which day a page speaks, what was known on it, and what in it is hindsight. Names of later links and plans, never later words.</summary>
/// <param name="Day">The day in words: "30 November 2000".</param>
/// <param name="Time">Its end, decimal year.</param>
/// <param name="Known">What was known, a sentence each.</param>
/// <param name="Widened">Parameters with their wide prior.</param>
/// <param name="Centred">Parameters centred on zero.</param>
/// <param name="LaterLinks">Causal links that were evidenced later, in words.</param>
/// <param name="Hindsight">Plans, criteria and parts of the negotiation that nothing published by then supports.</param>
/// <param name="Aftermath">The page that sets this one beside what happened, or <see langword="null"/> where there is none.</param>
internal sealed record KnowledgeSection(
    string Day,
    double Time,
    ImmutableArray<string> Known,
    ImmutableArray<ThenPrior> Widened,
    ImmutableArray<ThenPrior> Centred,
    ImmutableArray<string> LaterLinks,
    ImmutableArray<HindsightGroup> Hindsight,
    string? Aftermath);

/// <summary>What was believed of a parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path.</param>
/// <param name="Prior">Its prior of the day in words.</param>
internal sealed record ThenPrior(string Name, string Path, string Prior);

/// <summary>Hindsight of one kind.</summary>
/// <param name="Kind">"Criteria".</param>
/// <param name="Items">What of that kind.</param>
internal sealed record HindsightGroup(string Kind, ImmutableArray<string> Items);
