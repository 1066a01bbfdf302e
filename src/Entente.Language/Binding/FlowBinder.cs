using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>Finds the flows that fill and drain each stock.</summary>
/// <param name="table">All variables.</param>
/// <param name="names">Finds them by name.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class FlowBinder(SymbolTable table, NameResolver names, SourceText source, DiagnosticBag diagnostics)
{
    private readonly Dictionary<int, Symbol> _fills = [];
    private readonly Dictionary<int, Symbol> _drains = [];
    private readonly HashSet<int> _auxiliaries = [];
    private readonly HashSet<(string Code, TextSpan Span)> _reported = [];

    /// <summary>Indices of the auxiliaries that were found to fill or drain stocks.</summary>
    public IReadOnlySet<int> Auxiliaries => _auxiliaries;

    /// <summary>Indices of the flows that fill a stock.</summary>
    public ImmutableArray<int> BindInflows(Symbol stock) => Bind(stock, stock.Declaration.Inflows, "fills", _fills);

    /// <summary>Indices of the flows that drain a stock.</summary>
    public ImmutableArray<int> BindOutflows(Symbol stock) => Bind(stock, stock.Declaration.Outflows, "drains", _drains);

    private ImmutableArray<int> Bind(Symbol stock, ImmutableArray<NameReference> flows, string verb, Dictionary<int, Symbol> used)
    {
        var indices = ImmutableArray.CreateBuilder<int>(flows.Length);
        foreach (NameReference name in flows)
        {
            // The elements of an arrayed stock have the elements of its flows; subscripts written on a flow say no more.
            var bare = new NameReference(name.Text.Split('[')[0], name.Span);
            if (names.Resolve(stock.Scope, bare) is not { } named || ElementFor(stock, named) is not { } flow)
            {
                continue;
            }

            if (flow.Declaration.Kind == VariableKind.Auxiliary && _auxiliaries.Add(flow.Index))
            {
                Report(BindingDiagnostics.AuxiliaryAsFlow, name.Span, flow.Path, verb, stock.Path);
            }

            if (flow.Declaration.Kind == VariableKind.Stock)
            {
                Report(BindingDiagnostics.NotAFlow, name.Span, flow.Path, verb, stock.Path);
            }
            else if (!used.TryAdd(flow.Index, stock))
            {
                Report(BindingDiagnostics.FlowUsedTwice, name.Span, flow.Path, verb, used[flow.Index].Path, stock.Path);
            }
            else
            {
                indices.Add(flow.Index);
            }
        }

        return indices.ToImmutable();
    }

    private Symbol? ElementFor(Symbol stock, Symbol flow)
    {
        if (flow.Shape is not { } shape)
        {
            return flow;
        }

        int index = ElementMatching.IndexFor(table.Dimensions, stock.Coordinates, shape);
        if (index < 0)
        {
            Report(BindingDiagnostics.ArrayAsValue, flow.Span, flow.Declaration.Name.Text);
            return null;
        }

        return table.Symbols[index];
    }

    // The elements of an arrayed stock, and its copies in several modules, are wrong in one place only.
    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts)
    {
        if (_reported.Add((descriptor.Code, span)))
        {
            diagnostics.Report(descriptor, source.Locate(span), facts);
        }
    }
}
