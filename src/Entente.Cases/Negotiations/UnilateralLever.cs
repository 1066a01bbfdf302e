using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations;

/// <summary>A lever that needs nobody's consent.</summary>
/// <param name="Party">Whose it is.</param>
/// <param name="Lever">The model variable.</param>
/// <param name="Rule">Generated: by which it moves.</param>
/// <param name="Basis">Why.</param>
public sealed record UnilateralLever(string Party, Variable Lever, Variable Rule, Basis Basis);
