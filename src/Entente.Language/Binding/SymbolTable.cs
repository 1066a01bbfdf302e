using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Entente.Language.Declarations;

namespace Entente.Language.Binding;

/// <summary>All variables and modules of a model, with the modules flattened into paths.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, Symbol> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _modulePaths;
    private readonly ILookup<string, Symbol> _byName;

    // Each unknown name of a module asks for them anew.
    private readonly Dictionary<string, IReadOnlyList<string>> _visible = new(StringComparer.Ordinal);

    /// <param name="symbols">All variables; of two with one path the first is found.</param>
    /// <param name="arrays">All arrays as wholes.</param>
    /// <param name="modules">All modules below the root.</param>
    /// <param name="dimensions">All dimensions.</param>
    public SymbolTable(
        ImmutableArray<Symbol> symbols,
        ImmutableArray<Symbol> arrays,
        ImmutableArray<ModuleInstance> modules,
        DimensionTable dimensions)
    {
        Symbols = symbols;
        Modules = modules;
        Dimensions = dimensions;
        _modulePaths = [.. modules.Select(m => m.Path)];
        _byName = symbols.ToLookup(s => s.Declaration.Name.Canonical, StringComparer.Ordinal);
        foreach (Symbol symbol in symbols.Concat(arrays))
        {
            _byPath.TryAdd(symbol.Path, symbol);
        }
    }

    /// <summary>All dimensions.</summary>
    public DimensionTable Dimensions { get; }

    /// <summary>All variables, each at its index; of arrays their elements.</summary>
    public ImmutableArray<Symbol> Symbols { get; }

    /// <summary>All modules below the root, in the order of the file.</summary>
    public ImmutableArray<ModuleInstance> Modules { get; }

    /// <summary>The variable or the array of that path.</summary>
    public bool TryFind(string path, [NotNullWhen(true)] out Symbol? symbol) => _byPath.TryGetValue(path, out symbol);

    /// <summary>The variable or the array that a name means.</summary>
    public bool TryFind(NameScope scope, string canonical, [NotNullWhen(true)] out Symbol? symbol) =>
        scope.Aliases.TryGetValue(canonical, out string? path)
            ? TryFind(path, out symbol)
            : TryFind(ModulePath.Join(scope.Module, canonical), out symbol)
                || (scope.Fallback is { } fallback && TryFind(ModulePath.Join(fallback, canonical), out symbol));

    /// <summary>Whether a module has that path.</summary>
    public bool HasModule(string path) => _modulePaths.Contains(path);

    /// <summary>All variables of that canonical name, whatever their module.</summary>
    public IEnumerable<Symbol> Named(string name) => _byName[name];

    /// <summary>The names by which variables are reached from inside a module: its own, and <c>module.variable</c> of those below it.</summary>
    public IReadOnlyList<string> NamesVisibleFrom(string module)
    {
        if (!_visible.TryGetValue(module, out IReadOnlyList<string>? names))
        {
            string prefix = ModulePath.Join(module, "");
            names = [.. Symbols.Where(s => s.Path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(s => s.Coordinates.IsEmpty ? s.Path[prefix.Length..] : ModulePath.Join(s.Module, s.Declaration.Name.Canonical)[prefix.Length..])
                .Distinct()];
            _visible.Add(module, names);
        }

        return names;
    }
}
