using System.Collections.Immutable;
using Entente.Language.Syntax;

namespace Entente.Language.Declarations;

/// <summary>A unit that the file defines.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">The units it stands for; <see langword="null"/> where it is a unit of its own.</param>
/// <param name="Aliases">Other names for it, plural forms among them.</param>
internal sealed record UnitDeclaration(NameReference Name, MappedText? Definition, ImmutableArray<NameReference> Aliases);
