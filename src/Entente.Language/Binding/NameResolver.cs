using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>Finds the variable that a name means in a module, and says what to do where there is none.</summary>
/// <param name="table">All variables.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class NameResolver(SymbolTable table, SourceText source, DiagnosticBag diagnostics)
{
    // Guessing compares with every name; a file full of unknown names must not take forever.
    private const int MaxGuesses = 50;

    private readonly HashSet<string> _notOutputs = new(StringComparer.Ordinal);
    private int _guesses;

    /// <summary>The variable, or <see langword="null"/>, which is then reported.</summary>
    /// <param name="scope">The names in scope.</param>
    /// <param name="name">One of them, or <c>module.variable</c> of a module inside theirs.</param>
    public Symbol? Resolve(NameScope scope, NameReference name)
    {
        if (!table.TryFind(scope, name.Canonical, out Symbol? symbol))
        {
            ReportMissing(scope.Module, name);
            return null;
        }

        return scope.ReadsAll ? symbol : Read(symbol, scope.Module);
    }

    /// <summary>
    /// The source of a connection: named from the model that holds the module, or from the root (with a leading dot, or
    /// where the holder has no such name). Reported where there is none.
    /// </summary>
    /// <param name="holder">The module that holds the connected one.</param>
    /// <param name="name">The connection's <c>from</c>.</param>
    public Symbol? ResolveSource(string holder, NameReference name)
    {
        bool fromRoot = name.Canonical.StartsWith('.');
        string path = fromRoot ? name.Canonical[1..] : ModulePath.Join(holder, name.Canonical);
        if (table.TryFind(path, out Symbol? symbol) || table.TryFind(name.Canonical, out symbol))
        {
            return Read(symbol, holder);
        }

        ReportMissing(fromRoot ? "" : holder, fromRoot ? new NameReference(name.Text.TrimStart()[1..], name.Span) : name);
        return null;
    }

    // XMILE lets others read a module's outputs only; other programs are strict about it, we are not.
    private Symbol Read(Symbol symbol, string reader)
    {
        bool isOutside = symbol.Module != reader && symbol.Module.Length > 0;
        if (isOutside && symbol.Declaration.Access != VariableAccess.Output && _notOutputs.Add(symbol.Path))
        {
            diagnostics.Report(BindingDiagnostics.NotAnOutput, source.Locate(symbol.Span), symbol.Path);
        }

        return symbol;
    }

    private void ReportMissing(string module, NameReference name)
    {
        string place = module.Length == 0 ? "in the root model" : $"in the module '{module}'";
        string last = name.Canonical[(name.Canonical.LastIndexOf('.') + 1)..];
        if (table.Named(last).FirstOrDefault(s => s.Path != ModulePath.Join(module, name.Canonical)) is { } elsewhere)
        {
            string where = elsewhere.Module.Length == 0 ? "the root model" : $"the module '{elsewhere.Module}'";
            diagnostics.Report(BindingDiagnostics.NotConnected, source.Locate(name.Span), name.Text, place, where, HowToReach(elsewhere, module));
            return;
        }

        bool mayGuess = _guesses++ < MaxGuesses;
        string remedy = mayGuess && Spelling.Nearest(name.Canonical, table.NamesVisibleFrom(module)) is { } nearest
            ? $"Did you mean {NameSyntax.Write(nearest)}?"
            : "Define it, or correct the name.";
        diagnostics.Report(BindingDiagnostics.UnknownName, source.Locate(name.Span), name.Text, place, remedy);
    }

    private static string HowToReach(Symbol symbol, string module)
    {
        string below = ModulePath.Join(module, "");
        if (symbol.Path.StartsWith(below, StringComparison.Ordinal))
        {
            return $"Write {NameSyntax.Write(symbol.Path[below.Length..])}.";
        }

        string name = symbol.Declaration.Name.Canonical;
        string from = symbol.Module.Length == 0 ? $".{name}" : symbol.Path;
        string own = module[(module.LastIndexOf('.') + 1)..];
        return $"Add <aux name=\"{name}\" access=\"input\"> to <model name=\"{own}\"> and <connect to=\"{name}\" from=\"{from}\"/> to <module name=\"{own}\">.";
    }
}
