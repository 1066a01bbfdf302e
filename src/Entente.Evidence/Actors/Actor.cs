using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Evidence.Actors;

/// <summary>Someone who acts or speaks in the evidence (one row of actors.csv).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Type">state, leader, party, region, …</param>
/// <param name="Side">Whose side it belongs to.</param>
/// <param name="Role">What it is or was.</param>
/// <param name="Period">When the evidence speaks of it.</param>
/// <param name="Interests">What it wants.</param>
/// <param name="Levers">What it can move.</param>
/// <param name="AppearsIn">Ids of the sources that speak of it.</param>
/// <param name="Location">Its row.</param>
public sealed record Actor(
    string Id,
    string Name,
    string Type,
    string Side,
    string Role,
    EdtfDate Period,
    string Interests,
    string Levers,
    IReadOnlyList<string> AppearsIn,
    SourceLocation Location);
