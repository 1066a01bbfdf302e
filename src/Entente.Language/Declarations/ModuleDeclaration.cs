using System.Collections.Immutable;

namespace Entente.Language.Declarations;

/// <summary>A model placed inside another one. The model it holds has the module's name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Connections">What its inputs are fed with.</param>
internal sealed record ModuleDeclaration(NameReference Name, ImmutableArray<ConnectionDeclaration> Connections);

/// <summary>One input of a module and the variable that feeds it.</summary>
/// <param name="To">The input, named from inside the module, or from outside as <c>module.input</c>.</param>
/// <param name="From">The variable, named from the model that holds the module; with a leading dot, from the root model.</param>
internal sealed record ConnectionDeclaration(NameReference To, NameReference From);
