namespace Entente.Cases;

/// <summary>A side by whose criteria strategies are judged.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Name for people.</param>
public sealed record Judge(string Id, string Name);
