using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>
/// Resolves the names of one equation in its module. What cannot be resolved is reported and stands as 0, which fits any
/// units, so that one mistake gives one message.
/// </summary>
internal sealed class ExpressionBinder
{
    private const string Lookup = "LOOKUP";
    private const string Self = "SELF";

    private readonly SymbolTable _table;
    private readonly NameResolver _names;
    private readonly Symbol _self;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ArrayReferenceBinder _arrays;
    private readonly TermBudget _budget;

    /// <param name="table">All variables.</param>
    /// <param name="names">Finds them.</param>
    /// <param name="self">The variable whose equation it is; the names of its module are in scope.</param>
    /// <param name="budget">What equations may unfold into.</param>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ExpressionBinder(SymbolTable table, NameResolver names, Symbol self, TermBudget budget, SourceText source, DiagnosticBag diagnostics)
    {
        _table = table;
        _names = names;
        _self = self;
        _budget = budget;
        _source = source;
        _diagnostics = diagnostics;
        _arrays = new ArrayReferenceBinder(table, self.Coordinates, Bind, Find, budget, source, diagnostics);
    }

    /// <summary>The equation with its names resolved.</summary>
    public BoundExpression Bind(Expression expression)
    {
        bool isFirstTooMany = !_budget.IsExceeded && !_budget.TryTake(1);
        if (isFirstTooMany)
        {
            Report(BindingDiagnostics.TooManyTerms, expression.Span, TermBudget.MaxTerms);
        }

        return _budget.IsExceeded ? Unresolved(expression.Span) : BindWithin(expression);
    }

    private BoundExpression BindWithin(Expression expression) => expression switch
    {
        NumberExpression number => new BoundNumber(number.Value, number.Span),
        NameExpression name => BindName(name),
        UnaryExpression unary => new BoundUnary(unary.Operator, Bind(unary.Operand), unary.Span),
        BinaryExpression binary => new BoundBinary(binary.Operator, Bind(binary.Left), Bind(binary.Right), binary.Span),
        ConditionalExpression conditional => new BoundConditional(
            Bind(conditional.Condition), Bind(conditional.Then), Bind(conditional.Else), conditional.Span),
        CallExpression call => BindCall(call),
        TransposeExpression transpose => BindReference(transpose.Array, isTransposed: true),
        WildcardExpression or RangeExpression or IterationExpression or PositionExpression => BindStray(expression),
        _ => throw new ArgumentException($"An expression of type {expression.GetType().Name} cannot be bound.", nameof(expression)),
    };

    private static BoundNumber Unresolved(TextSpan span) => new(0, span);

    private BoundExpression BindName(NameExpression name)
    {
        if (BuiltinTable.TryFind(name.Name, out BuiltinSignature? builtin) && builtin is PlainSignature { MaxArguments: 0 } constant && Find(name.Name) is null)
        {
            return new BoundCall(constant.Builtin, [], name.Span);
        }

        if (name.Name.Equals(Self, StringComparison.OrdinalIgnoreCase))
        {
            return new BoundVariable(_self.Index, name.Span);
        }

        if (Find(name.Name) is null && name.Subscripts.IsEmpty)
        {
            if (_arrays.NumberOf(name.Name) is { } number)
            {
                return new BoundNumber(number, name.Span);
            }

            if (builtin is not null || IsLookup(name.Name))
            {
                string usage = builtin?.Usage ?? "LOOKUP(graph, x)";
                Report(BindingDiagnostics.WrongArgumentCount, name.Span, name.Name.ToUpperInvariant(), "arguments in parentheses", "none are", usage);
                return Unresolved(name.Span);
            }
        }

        return BindReference(name, isTransposed: false);
    }

    private BoundExpression BindReference(NameExpression name, bool isTransposed)
    {
        if (_names.Resolve(_self.Scope, new NameReference(name.Name, name.Span)) is not { } symbol)
        {
            return Unresolved(name.Span);
        }

        BoundExpression? value = BindElement(symbol, new ArrayReference(name.Subscripts, isTransposed, name.Span));
        if (value is BoundVariable { Index: var index } && _table.Symbols[index] is { Equation: null, Graph: not null, Declaration.Access: not VariableAccess.Input })
        {
            Report(BindingDiagnostics.GraphUsedAsValue, name.Span, name.Name);
            return Unresolved(name.Span);
        }

        return value ?? Unresolved(name.Span);
    }

    private BoundExpression? BindElement(Symbol symbol, ArrayReference reference)
    {
        if (symbol.Shape is not null)
        {
            return _arrays.BindValue(symbol, reference);
        }

        if (!reference.Subscripts.IsEmpty)
        {
            Report(BindingDiagnostics.WrongSubscriptCount, reference.Span, symbol.Declaration.Name.Text, "no", reference.Subscripts.Length);
            return null;
        }

        return new BoundVariable(symbol.Index, reference.Span);
    }

    private BoundNumber BindStray(Expression subscript)
    {
        Report(BindingDiagnostics.ArrayAsValue, subscript.Span, _source.Text.Substring(subscript.Span.Start, subscript.Span.Length));
        return Unresolved(subscript.Span);
    }

    private BoundExpression BindCall(CallExpression call)
    {
        // A model's own graphical function comes before a builtin of the same name; any other variable does not.
        var name = new NameReference(call.Name, call.NameSpan);
        bool isBuiltin = IsLookup(call.Name) || BuiltinTable.TryFind(call.Name, out _) || ArrayFunctionTable.Contains(call);
        if (Find(call.Name) is { } own && (HasGraph(own) || !isBuiltin) && _names.Resolve(_self.Scope, name) is { } graph)
        {
            return BindGraph(call, name, graph, call.Subscripts, call.Arguments);
        }

        if (IsLookup(call.Name))
        {
            return BindLookup(call);
        }

        if (ArrayFunctionTable.TryFind(call, out ArrayFunctionSignature? arrayFunction))
        {
            return BindArrayFunction(call, arrayFunction);
        }

        ImmutableArray<BoundExpression> arguments = [.. call.Arguments.Select(Bind)];
        if (!BuiltinTable.TryFind(call.Name, out BuiltinSignature? signature))
        {
            ReportUnknown(call);
            return Unresolved(call.Span);
        }

        if (arguments.Length < signature.MinArguments || arguments.Length > signature.MaxArguments)
        {
            ReportArgumentCount(call, signature);
            return Unresolved(call.Span);
        }

        return signature switch
        {
            MemorySignature memory => new BoundMemoryCall(memory.Memory, arguments, call.Span),
            RandomSignature random => new BoundDraw(random.Distribution, arguments, call.Span),
            DerivedSignature derived => derived.Write(arguments, call.Span),
            PlainSignature { Builtin: Builtin.Max or Builtin.Min } extremum => BindExtremum(extremum.Builtin, arguments, call.Span),
            PlainSignature plain => new BoundCall(plain.Builtin, Complete(arguments, plain.MaxArguments, call.Span), call.Span),
            _ => throw new ArgumentException($"A builtin of type {signature.GetType().Name} cannot be bound.", nameof(call)),
        };
    }

    private BoundExpression BindArrayFunction(CallExpression call, ArrayFunctionSignature signature)
    {
        int surplus = call.Arguments.Length - signature.Arguments;
        if (surplus >= 0 && surplus <= signature.Optional)
        {
            return _arrays.BindFunction(signature.Function, call.Arguments, call.Span) ?? Unresolved(call.Span);
        }

        string takes = signature switch
        {
            { Arguments: 1 } => "1 argument",
            { Optional: 0 } => $"{signature.Arguments} arguments",
            _ => $"{signature.Arguments} to {signature.Arguments + signature.Optional} arguments",
        };
        Report(BindingDiagnostics.WrongArgumentCount, call.Span, signature.Name, takes, Given(call.Arguments.Length), signature.Usage);
        return Unresolved(call.Span);
    }

    private BoundExpression BindLookup(CallExpression call)
    {
        if (call.Arguments is not [NameExpression graph, _])
        {
            foreach (Expression argument in call.Arguments)
            {
                Bind(argument);
            }

            Report(BindingDiagnostics.WrongArgumentCount, call.Span, Lookup, "the name of a graphical function and a value", "something else is", "LOOKUP(graph, x)");
            return Unresolved(call.Span);
        }

        var name = new NameReference(graph.Name, graph.Span);
        return _names.Resolve(_self.Scope, name) is { } symbol
            ? BindGraph(call, name, symbol, graph.Subscripts, call.Arguments[1..])
            : Unresolved(call.Span);
    }

    private BoundExpression BindGraph(
        CallExpression call, NameReference name, Symbol graph, ImmutableArray<Expression> subscripts, ImmutableArray<Expression> arguments)
    {
        ImmutableArray<BoundExpression> bound = [.. arguments.Select(Bind)];
        if (!HasGraph(graph))
        {
            Report(BindingDiagnostics.NotAGraph, name.Span, name.Text);
            return Unresolved(call.Span);
        }

        if (bound.Length != 1)
        {
            Report(BindingDiagnostics.WrongArgumentCount, call.Span, name.Text, "1 argument", Given(bound.Length), $"{name.Text}(x)");
            return Unresolved(call.Span);
        }

        switch (BindElement(graph, new ArrayReference(subscripts, IsTransposed: false, call.Span)))
        {
            case BoundVariable { Index: var index } when _table.Symbols[index].Graph is not null:
                return new BoundLookup(index, bound[0], call.Span);
            case null:
                return Unresolved(call.Span);
            default:
                Report(BindingDiagnostics.NotAGraph, name.Span, name.Text);
                return Unresolved(call.Span);
        }
    }

    private static bool HasGraph(Symbol symbol) => symbol.Graph is not null || symbol.Declaration.Elements.Any(e => e.Graph is not null);

    private static BoundExpression BindExtremum(Builtin builtin, ImmutableArray<BoundExpression> arguments, TextSpan span) =>
        arguments.Skip(1).Aggregate(arguments[0], (a, b) => new BoundCall(builtin, [a, b], span));

    private static ImmutableArray<BoundExpression> Complete(ImmutableArray<BoundExpression> arguments, int count, TextSpan span) =>
        arguments.AddRange(Enumerable.Repeat(new BoundNumber(0, span), count - arguments.Length));

    private static bool IsLookup(string name) => name.Equals(Lookup, StringComparison.OrdinalIgnoreCase);

    private Symbol? Find(string name) =>
        _table.TryFind(_self.Scope, CanonicalName.Of(name), out Symbol? symbol) ? symbol : null;

    private void ReportUnknown(CallExpression call)
    {
        if (BuiltinTable.IsLater(call.Name))
        {
            Report(BindingDiagnostics.FunctionNotSupported, call.NameSpan, call.Name.ToUpperInvariant());
            return;
        }

        IEnumerable<string> candidates = BuiltinTable.All.Select(b => b.Name)
            .Concat(ArrayFunctionTable.All.Select(f => f.Name))
            .Append(Lookup)
            .Concat(_table.Symbols.Where(s => s.Module == _self.Module && s.Graph is not null).Select(s => s.Declaration.Name.Canonical));
        string remedy = Spelling.DidYouMean(call.Name, candidates, "Use one of the functions of docs/model.md, or put an operator before the parenthesis.");
        Report(BindingDiagnostics.UnknownFunction, call.NameSpan, call.Name, remedy);
    }

    private void ReportArgumentCount(CallExpression call, BuiltinSignature signature)
    {
        string takes = (signature.MinArguments, signature.MaxArguments) switch
        {
            (var min, int.MaxValue) => $"{min} arguments or more",
            (0, 0) => "no arguments",
            (1, 1) => "1 argument",
            (var min, var max) when min == max => $"{min} arguments",
            (var min, var max) => $"{min} or {max} arguments",
        };
        Report(BindingDiagnostics.WrongArgumentCount, call.Span, signature.Name, takes, Given(call.Arguments.Length), signature.Usage);
    }

    private static string Given(int count) => count == 1 ? "1 is" : $"{count} are";

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        _diagnostics.Report(descriptor, _source.Locate(span), facts);
}
