using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Language.Binding;

/// <summary>All variables and modules of a model, with the modules flattened into paths.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, Symbol> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _modulePaths;
    private readonly ILookup<string, Symbol> _byName;

    /// <param name="symbols">All variables; of two with one path the first is found.</param>
    /// <param name="modules">All modules below the root.</param>
    public SymbolTable(ImmutableArray<Symbol> symbols, ImmutableArray<ModuleInstance> modules)
    {
        Symbols = symbols;
        Modules = modules;
        _modulePaths = [.. modules.Select(m => m.Path)];
        _byName = symbols.ToLookup(s => s.Declaration.Name.Canonical, StringComparer.Ordinal);
        foreach (Symbol symbol in symbols)
        {
            _byPath.TryAdd(symbol.Path, symbol);
        }
    }

    /// <summary>All variables, each at its index.</summary>
    public ImmutableArray<Symbol> Symbols { get; }

    /// <summary>All modules below the root, in the order of the file.</summary>
    public ImmutableArray<ModuleInstance> Modules { get; }

    /// <summary>The variable of that path.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out Symbol? symbol) => _byPath.TryGetValue(path, out symbol);

    /// <summary>Whether a module has that path.</summary>
    public bool HasModule(string path) => _modulePaths.Contains(path);

    /// <summary>All variables of that canonical name, whatever their module.</summary>
    public IEnumerable<Symbol> Named(string name) => _byName[name];

    /// <summary>The names by which variables are reached from inside a module: its own, and <c>module.variable</c> of those below it.</summary>
    public IEnumerable<string> NamesVisibleFrom(string module)
    {
        string prefix = ModulePath.Join(module, "");
        return Symbols.Where(s => s.Path.StartsWith(prefix, StringComparison.Ordinal)).Select(s => s.Path[prefix.Length..]);
    }
}
