using System.Collections.Immutable;

namespace Entente.Reporting.Dossier;

/// <summary>The life of promises: how many stand at each stage, by strategy.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Stages">In the order of their life.</param>
/// <param name="Findings">One a scenario.</param>
/// <param name="Cells">Medians over time.</param>
/// <param name="Claims">Ids of what the evidence says about them, oldest first.</param>
internal sealed record StageSection(
    string Unit,
    ImmutableArray<StageEntry> Stages,
    ImmutableArray<FindingEntry> Findings,
    ImmutableArray<StageCell> Cells,
    ImmutableArray<string> Claims);

/// <summary>One stage.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Description">What it counts.</param>
/// <param name="Note">Id of its note.</param>
internal sealed record StageEntry(string Name, string Description, string Note);

/// <summary>All stages in one cell.</summary>
/// <param name="Scenario">Id.</param>
/// <param name="Strategy">Id.</param>
/// <param name="Medians">For each stage, one median a time.</param>
/// <param name="Last">For each stage, the last median and its 90 % range as printed.</param>
internal sealed record StageCell(
    string Scenario,
    string Strategy,
    ImmutableArray<ImmutableArray<double>> Medians,
    ImmutableArray<string> Last);
