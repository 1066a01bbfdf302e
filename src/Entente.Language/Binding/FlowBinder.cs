using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>Finds the flows that fill and drain each stock.</summary>
/// <param name="names">Finds them by name.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class FlowBinder(NameResolver names, SourceText source, DiagnosticBag diagnostics)
{
    private readonly Dictionary<int, Symbol> _fills = [];
    private readonly Dictionary<int, Symbol> _drains = [];

    /// <summary>Indices of the flows that fill a stock.</summary>
    public ImmutableArray<int> BindInflows(Symbol stock) => Bind(stock, stock.Declaration.Inflows, "fills", _fills);

    /// <summary>Indices of the flows that drain a stock.</summary>
    public ImmutableArray<int> BindOutflows(Symbol stock) => Bind(stock, stock.Declaration.Outflows, "drains", _drains);

    private ImmutableArray<int> Bind(Symbol stock, ImmutableArray<NameReference> flows, string verb, Dictionary<int, Symbol> used)
    {
        var indices = ImmutableArray.CreateBuilder<int>(flows.Length);
        foreach (NameReference name in flows)
        {
            if (names.Resolve(stock.Module, name) is not { } flow)
            {
                continue;
            }

            if (flow.Declaration.Kind != VariableKind.Flow)
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

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        diagnostics.Report(descriptor, source.Locate(span), facts);
}
