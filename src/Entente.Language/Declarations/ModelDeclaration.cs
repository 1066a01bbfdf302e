using System.Collections.Immutable;

namespace Entente.Language.Declarations;

/// <summary>The variables and modules of one model.</summary>
/// <param name="Name">Its name; the root's stands for nothing.</param>
/// <param name="Variables">Its variables, in the order written.</param>
/// <param name="Modules">The modules inside it, in the order written.</param>
internal sealed record ModelDeclaration(
    NameReference Name,
    ImmutableArray<VariableDeclaration> Variables,
    ImmutableArray<ModuleDeclaration> Modules);
