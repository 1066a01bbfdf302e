using System.Collections.Immutable;

namespace Entente.Language.Declarations;

/// <summary>A variable that some others read through an added one.</summary>
/// <param name="Variable">The variable, by its path.</param>
/// <param name="Through">The one that they read in its place.</param>
/// <param name="Readers">Those that do.</param>
internal sealed record DetourDeclaration(NameReference Variable, NameReference Through, ImmutableArray<NameReference> Readers);
