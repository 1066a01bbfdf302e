using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;

namespace Entente.Language.Binding;

/// <summary>Finds what feeds each module's inputs.</summary>
/// <param name="table">All variables.</param>
/// <param name="names">Finds the sources.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ConnectionBinder(SymbolTable table, NameResolver names, SourceText source, DiagnosticBag diagnostics)
{
    private readonly Dictionary<int, Feed> _feeds = [];

    /// <summary>For the index of each connected input, the variable that feeds it.</summary>
    public IReadOnlyDictionary<int, Feed> Bind()
    {
        foreach (ModuleInstance module in table.Modules)
        {
            foreach (ConnectionDeclaration connection in module.Declaration.Connections)
            {
                Bind(module, connection);
            }
        }

        return _feeds;
    }

    /// <summary>For the index of each variable that an added one replaces, the added one.</summary>
    /// <param name="replacements">What replaces what, both by their paths.</param>
    public IReadOnlyDictionary<int, Feed> Replace(ImmutableArray<ConnectionDeclaration> replacements)
    {
        var scope = new NameScope("") { ReadsAll = true };
        foreach (ConnectionDeclaration replacement in replacements)
        {
            Symbol? replaced = names.Resolve(scope, replacement.To);
            Symbol? by = names.Resolve(scope, replacement.From);
            if (replaced is { Shape: null } && by is { Shape: null })
            {
                _feeds[replaced.Index] = new Feed(by, replacement.From);
            }
        }

        return _feeds;
    }

    private void Bind(ModuleInstance module, ConnectionDeclaration connection)
    {
        Symbol? input = FindInput(module, connection.To);
        Symbol? from = names.ResolveSource(module.Parent, connection.From);
        if (input?.Shape is { } shape)
        {
            foreach (int element in shape.Indices.Where(i => i >= 0))
            {
                Feed(module, connection, table.Symbols[element], from);
            }
        }
        else if (input is not null)
        {
            Feed(module, connection, input, from);
        }
    }

    // An arrayed input is fed element by element.
    private void Feed(ModuleInstance module, ConnectionDeclaration connection, Symbol input, Symbol? from)
    {
        if (from?.Shape is { } shape)
        {
            int index = ElementMatching.IndexFor(table.Dimensions, input.Coordinates, shape);
            if (index < 0)
            {
                diagnostics.Report(BindingDiagnostics.ArrayAsValue, source.Locate(connection.From.Span), connection.From.Text);
            }

            from = index < 0 ? null : table.Symbols[index];
        }

        // Stella lists a connection in each of the two modules that it joins.
        if (_feeds.TryAdd(input.Index, new Feed(from, connection.From)) || _feeds[input.Index].Source == from)
        {
            return;
        }

        diagnostics.Report(
            BindingDiagnostics.ConnectedTwice,
            source.Locate(connection.To.Span),
            input.Declaration.Name.Text,
            module.Declaration.Name.Text);
    }

    // Programs differ in whether "to" repeats the module's name; Stella also names inputs of the modules beside it.
    private Symbol? FindInput(ModuleInstance module, NameReference to)
    {
        string repeated = module.Declaration.Name.Canonical + ".";
        string name = to.Canonical.StartsWith(repeated, StringComparison.Ordinal) ? to.Canonical[repeated.Length..] : to.Canonical;
        if (table.TryFind(ModulePath.Join(module.Path, name), out Symbol? symbol) && symbol.Declaration.Access == VariableAccess.Input)
        {
            return symbol;
        }

        if (table.TryFind(ModulePath.Join(module.Parent, to.Canonical.TrimStart('.')), out Symbol? beside)
            && beside.Module != module.Parent
            && beside.Declaration.Access == VariableAccess.Input)
        {
            return beside;
        }

        string remedy = symbol is not null
            ? $"Write access=\"input\" on '{symbol.Declaration.Name.Text}'."
            : Spelling.DidYouMean(
                name,
                table.Symbols.Where(s => s.Module == module.Path && s.Declaration.Access == VariableAccess.Input).Select(s => s.Declaration.Name.Canonical),
                $"Add <aux name=\"{to.Text}\" access=\"input\"> to the module's model.");
        diagnostics.Report(BindingDiagnostics.NotAnInput, source.Locate(to.Span), to.Text, module.Declaration.Name.Text, remedy);
        return null;
    }
}

/// <summary>What feeds an input.</summary>
/// <param name="Source">The variable; <see langword="null"/> where its name is wrong, which has been reported.</param>
/// <param name="Name">Its name as the connection gives it.</param>
internal sealed record Feed(Symbol? Source, NameReference Name);
