using Entente.Language.Semantics;

namespace Entente.Cases;

/// <summary>One stage in the life of a promise: promised, agreed, under way, done.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Variable">The model's stock that counts it.</param>
public sealed record Stage(string Name, Variable Variable);
