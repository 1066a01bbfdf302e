using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>Makes the bound variable of each symbol: equation, flows, graph.</summary>
internal sealed class VariableBinder
{
    // An array of many elements would say the same of each of them.
    private const int MaxFailures = 10;

    // A model with errors is bound on only to find more of them, and those of an array show in its first elements.
    private const int MostElementsAfterErrors = 1_000;

    private readonly SymbolTable _table;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly NameResolver _names;
    private readonly FlowBinder _flows;
    private readonly IReadOnlyDictionary<int, Feed> _feeds;
    private readonly TermBudget _budget = new();
    private readonly Dictionary<EquationDeclaration, int> _failures = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<EquationDeclaration, Expression?> _parsed = new(ReferenceEqualityComparer.Instance);
    private VariableDeclaration? _array;
    private int _elements;

    private VariableBinder(SymbolTable table, ModelFile file, DiagnosticBag diagnostics)
    {
        SourceText source = file.Source;
        _table = table;
        _source = source;
        _diagnostics = diagnostics;
        _names = new NameResolver(table, source, diagnostics);
        _flows = new FlowBinder(table, _names, source, diagnostics);
        var connections = new ConnectionBinder(table, _names, source, diagnostics);
        connections.Bind();
        _feeds = connections.Replace(file.Replacements);
    }

    /// <summary>
    /// The variables, each at its symbol's index; their equations may still hold builtins with memory. None where they unfold
    /// into too much, which is reported, and none of a large model with errors, in which nothing more is looked for.
    /// </summary>
    public static ImmutableArray<Variable> Bind(SymbolTable table, ModelFile file, DiagnosticBag diagnostics)
    {
        var binder = new VariableBinder(table, file, diagnostics);
        var variables = ImmutableArray.CreateBuilder<Variable>(table.Symbols.Length);
        foreach (Symbol symbol in table.Symbols)
        {
            if (!binder.IsOneOfTooMany(symbol))
            {
                variables.Add(binder.Bind(symbol));
            }
        }

        if (binder._budget.IsExceeded || variables.Count < table.Symbols.Length)
        {
            return [];
        }

        return [.. variables.Select(v => binder._flows.Auxiliaries.Contains(v.Index) ? v with { Kind = VariableKind.Flow } : v)];
    }

    // The elements of an array follow each other.
    private bool IsOneOfTooMany(Symbol symbol)
    {
        _elements = ReferenceEquals(symbol.Declaration, _array) ? _elements + 1 : 1;
        _array = symbol.Declaration;
        return _elements > MostElementsAfterErrors && _diagnostics.HasErrors;
    }

    private Variable Bind(Symbol symbol)
    {
        VariableDeclaration declaration = symbol.Declaration;
        Feed? feed = _feeds.GetValueOrDefault(symbol.Index);
        bool isStock = declaration.Kind == VariableKind.Stock && feed is null;
        return new Variable
        {
            Index = symbol.Index,
            Name = symbol.Name,
            Path = symbol.Path,
            Module = symbol.Module,
            Kind = declaration.Kind == VariableKind.Stock && !isStock ? VariableKind.Auxiliary : declaration.Kind,
            Equation = feed is null ? BindEquation(symbol) : BindFeed(feed),
            InitialEquation = feed is null && !isStock && symbol.InitialEquation is { } initial ? Bind(symbol, initial) : null,
            Graph = feed is null ? symbol.Graph : null,
            Inflows = isStock ? _flows.BindInflows(symbol) : [],
            Outflows = isStock ? _flows.BindOutflows(symbol) : [],
            IsNonNegative = declaration.IsNonNegative && feed is null,
            Units = declaration.Units?.Text.Trim() is { Length: > 0 } units ? units : null,
            Documentation = declaration.Documentation,
            EquationText = feed?.Name.Text ?? symbol.Equation?.Text.Text.Trim() ?? "",
            IsHidden = declaration.IsHidden,
            Evidence = declaration.Evidence,
            Location = _source.Locate(symbol.Span),
        };
    }

    private static BoundExpression BindFeed(Feed feed) => feed.Source is { } from
        ? new BoundVariable(from.Index, feed.Name.Span)
        : new BoundNumber(0, feed.Name.Span);

    private BoundExpression? BindEquation(Symbol symbol)
    {
        if (symbol.Equation is { } equation)
        {
            return Bind(symbol, equation);
        }

        CheckMayLackEquation(symbol);
        return null;
    }

    // All elements of an array share one tree.
    private BoundExpression Bind(Symbol symbol, EquationDeclaration equation)
    {
        if (!_parsed.TryGetValue(equation, out Expression? parsed))
        {
            parsed = equation.Tree ?? Parser.Parse(equation.Text, _source, _diagnostics);
            _parsed.Add(equation, parsed);
        }

        int failures = _failures.GetValueOrDefault(equation);
        if (parsed is null || failures == MaxFailures)
        {
            return new BoundNumber(0, symbol.Span);
        }

        int before = _diagnostics.Count;
        BoundExpression bound = new ExpressionBinder(_table, _names, symbol, _budget, _source, _diagnostics).Bind(parsed);
        _failures[equation] = failures + (_diagnostics.Count > before ? 1 : 0);
        return bound;
    }

    private void CheckMayLackEquation(Symbol symbol)
    {
        VariableDeclaration declaration = symbol.Declaration;
        if (declaration.Access == VariableAccess.Input)
        {
            string module = symbol.Module[(symbol.Module.LastIndexOf('.') + 1)..];
            Report(BindingDiagnostics.InputNotConnected, symbol.Span, declaration.Name.Text, module);
        }
        else if (symbol.Graph is null || declaration.Kind != VariableKind.Auxiliary)
        {
            Report(BindingDiagnostics.NoEquation, symbol.Span, declaration.Name.Text);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        _diagnostics.Report(descriptor, _source.Locate(span), facts);
}
