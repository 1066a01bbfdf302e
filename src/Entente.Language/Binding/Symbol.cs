using Entente.Diagnostics;
using Entente.Language.Declarations;

namespace Entente.Language.Binding;

/// <summary>One declared variable in one module.</summary>
/// <param name="Index">Its place among all variables.</param>
/// <param name="Module">Path of its module; <c>""</c> for the root.</param>
/// <param name="Path">Its own path.</param>
/// <param name="Declaration">What the file says of it.</param>
internal sealed record Symbol(int Index, string Module, string Path, VariableDeclaration Declaration)
{
    /// <summary>Where its name is written.</summary>
    public TextSpan Span => Declaration.Name.Span;
}

/// <summary>One model placed in another one.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Parent">Path of the module that holds it.</param>
/// <param name="Declaration">What the file says of it.</param>
internal sealed record ModuleInstance(string Path, string Parent, ModuleDeclaration Declaration);

/// <summary>Paths over modules: canonical names with dots between.</summary>
internal static class ModulePath
{
    /// <summary>The path of a name in a module; in the root it is the name itself.</summary>
    public static string Join(string module, string name) => module.Length == 0 ? name : $"{module}.{name}";
}
