using Entente.Cases.Reading.Yaml;
using Entente.Language.Semantics;

namespace Entente.Cases.Negotiations.Declarations;

/// <summary>A lever that needs nobody's consent.</summary>
/// <param name="Party">Whose it is.</param>
/// <param name="Lever">The variable.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="Rule">Equation by which it moves.</param>
/// <param name="Basis">Why.</param>
internal sealed record UnilateralDeclaration(string Party, Variable Lever, LocatedText Place, LocatedText Rule, Basis Basis);
