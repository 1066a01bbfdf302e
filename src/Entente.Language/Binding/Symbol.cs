using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>One declared variable in one module: a single value, one element of an array, or an array as a whole.</summary>
/// <param name="Index">Its place among all variables; -1 for an array as a whole, which is none.</param>
/// <param name="Module">Path of its module; <c>""</c> for the root.</param>
/// <param name="Path">Its own path; an element's ends in its subscripts: <c>trade[exports,russia]</c>.</param>
/// <param name="Declaration">What the file says of it.</param>
internal sealed record Symbol(int Index, string Module, string Path, VariableDeclaration Declaration)
{
    /// <summary>For an array as a whole: its dimensions and elements.</summary>
    public ArrayShape? Shape { get; init; }

    /// <summary>For an element: where it lies; empty for a single value.</summary>
    public ImmutableArray<Coordinate> Coordinates { get; init; } = [];

    /// <summary>For an element: the definition of its own, where it has one.</summary>
    public ElementDeclaration? Element { get; init; }

    /// <summary>Where the names of its equation are looked up.</summary>
    public NameScope Scope => Declaration.Scope ?? new NameScope(Module);

    /// <summary>Where its name is written.</summary>
    public TextSpan Span => Declaration.Name.Span;

    /// <summary>Its equation.</summary>
    public EquationDeclaration? Equation => Element is null ? Declaration.Equation : Element.Equation ?? (Element.Graph is null ? Declaration.Equation : null);

    /// <summary>Value at the start where it is not the equation's.</summary>
    public EquationDeclaration? InitialEquation => Element is null ? Declaration.InitialEquation : Element.InitialEquation;

    /// <summary>Its graphical function.</summary>
    public GraphicalFunction? Graph => Element?.Graph ?? Declaration.Graph;

    /// <summary>Its name as written, an element's with its subscripts.</summary>
    public string Name => Coordinates.IsEmpty
        ? Declaration.Name.Text
        : $"{Declaration.Name.Text}[{string.Join(',', Coordinates.Select(c => c.Dimension.Elements[c.Place].Text))}]";
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
