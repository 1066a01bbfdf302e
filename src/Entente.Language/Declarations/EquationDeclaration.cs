using Entente.Language.Syntax;

namespace Entente.Language.Declarations;

/// <summary>An equation as declared.</summary>
/// <param name="Text">As written.</param>
/// <param name="Tree">
/// Its tree, from a dialect with a grammar of its own; where it is <see langword="null"/> the text is in XMILE's grammar
/// and parsed when it is bound.
/// </param>
internal sealed record EquationDeclaration(MappedText Text, Expression? Tree = null);
