namespace Entente.Reporting.Dossier;

/// <summary>The case's own words and dates.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Title.</param>
/// <param name="Question">The question.</param>
/// <param name="Summary">A sentence or two.</param>
/// <param name="Licence">Licence of its tables.</param>
/// <param name="Decision">Decimal year at which strategies begin to differ.</param>
/// <param name="FitUntil">Decimal year after which no observation is used or shown.</param>
/// <param name="ReferenceScenario">The scenario shown first and compared with observations.</param>
/// <param name="ReferenceStrategy">The strategy compared with observations.</param>
internal sealed record CaseEntry(
    string Id,
    string Title,
    string Question,
    string Summary,
    string Licence,
    double Decision,
    double FitUntil,
    string ReferenceScenario,
    string ReferenceStrategy);

/// <summary>One future.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it assumes.</param>
/// <param name="Note">Id of the note on what it does to the model.</param>
internal sealed record ScenarioEntry(string Id, string Title, string Description, string Note);

/// <summary>One plan.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Party">Whose plan it is.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it means.</param>
/// <param name="Note">Id of the note on what it does to the model.</param>
internal sealed record StrategyEntry(string Id, string Party, string Title, string Description, string Note);
