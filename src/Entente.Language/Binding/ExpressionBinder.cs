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
/// <param name="table">All variables.</param>
/// <param name="names">Finds them.</param>
/// <param name="module">The module whose names are in scope.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ExpressionBinder(SymbolTable table, NameResolver names, string module, SourceText source, DiagnosticBag diagnostics)
{
    private const string Lookup = "LOOKUP";

    /// <summary>The equation with its names resolved.</summary>
    public BoundExpression Bind(Expression expression) => expression switch
    {
        NumberExpression number => new BoundNumber(number.Value, number.Span),
        NameExpression name => BindName(name),
        UnaryExpression unary => new BoundUnary(unary.Operator, Bind(unary.Operand), unary.Span),
        BinaryExpression binary => new BoundBinary(binary.Operator, Bind(binary.Left), Bind(binary.Right), binary.Span),
        ConditionalExpression conditional => new BoundConditional(
            Bind(conditional.Condition), Bind(conditional.Then), Bind(conditional.Else), conditional.Span),
        CallExpression call => BindCall(call),
        _ => throw new ArgumentException($"An expression of type {expression.GetType().Name} cannot be bound.", nameof(expression)),
    };

    private static BoundNumber Unresolved(TextSpan span) => new(0, span);

    private BoundExpression BindName(NameExpression name)
    {
        if (BuiltinTable.TryFind(name.Name, out BuiltinSignature? builtin) && builtin is PlainSignature { MaxArguments: 0 } constant)
        {
            return new BoundCall(constant.Builtin, [], name.Span);
        }

        var reference = new NameReference(name.Name, name.Span);
        bool isFunction = (builtin is not null || IsLookup(name.Name)) && Find(reference) is null;
        if (isFunction)
        {
            string usage = builtin?.Usage ?? "LOOKUP(graph, x)";
            Report(BindingDiagnostics.WrongArgumentCount, name.Span, name.Name.ToUpperInvariant(), "arguments in parentheses", "none are", usage);
            return Unresolved(name.Span);
        }

        if (names.Resolve(module, reference) is not { } symbol)
        {
            return Unresolved(name.Span);
        }

        if (symbol.Declaration is { Equation: null, Graph: not null, Access: not VariableAccess.Input })
        {
            Report(BindingDiagnostics.GraphUsedAsValue, name.Span, name.Name);
            return Unresolved(name.Span);
        }

        return new BoundVariable(symbol.Index, name.Span);
    }

    private BoundExpression BindCall(CallExpression call)
    {
        // A model's own graphical function comes before a builtin of the same name; any other variable does not.
        var name = new NameReference(call.Name, call.NameSpan);
        bool isBuiltin = IsLookup(call.Name) || BuiltinTable.TryFind(call.Name, out _);
        if (Find(name) is { } own && (own.Declaration.Graph is not null || !isBuiltin) && names.Resolve(module, name) is { } graph)
        {
            return BindGraph(call, name, graph, call.Arguments);
        }

        if (IsLookup(call.Name))
        {
            return BindLookup(call);
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
            PlainSignature { Builtin: Builtin.Max or Builtin.Min } extremum => BindExtremum(extremum.Builtin, arguments, call.Span),
            PlainSignature plain => new BoundCall(plain.Builtin, Complete(arguments, plain.MaxArguments, call.Span), call.Span),
            _ => throw new ArgumentException($"A builtin of type {signature.GetType().Name} cannot be bound.", nameof(call)),
        };
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
        return names.Resolve(module, name) is { } symbol
            ? BindGraph(call, name, symbol, call.Arguments[1..])
            : Unresolved(call.Span);
    }

    private BoundExpression BindGraph(CallExpression call, NameReference name, Symbol graph, ImmutableArray<Expression> arguments)
    {
        ImmutableArray<BoundExpression> bound = [.. arguments.Select(Bind)];
        if (graph.Declaration.Graph is null)
        {
            Report(BindingDiagnostics.NotAGraph, name.Span, name.Text);
            return Unresolved(call.Span);
        }

        if (bound.Length != 1)
        {
            Report(BindingDiagnostics.WrongArgumentCount, call.Span, name.Text, "1 argument", Given(bound.Length), $"{name.Text}(x)");
            return Unresolved(call.Span);
        }

        return new BoundLookup(graph.Index, bound[0], call.Span);
    }

    private static BoundExpression BindExtremum(Builtin builtin, ImmutableArray<BoundExpression> arguments, TextSpan span) =>
        arguments.Skip(1).Aggregate(arguments[0], (a, b) => new BoundCall(builtin, [a, b], span));

    private static ImmutableArray<BoundExpression> Complete(ImmutableArray<BoundExpression> arguments, int count, TextSpan span) =>
        arguments.AddRange(Enumerable.Repeat(new BoundNumber(0, span), count - arguments.Length));

    private static bool IsLookup(string name) => name.Equals(Lookup, StringComparison.OrdinalIgnoreCase);

    private Symbol? Find(NameReference name) => table.TryFind(ModulePath.Join(module, name.Canonical), out Symbol? symbol) ? symbol : null;

    private void ReportUnknown(CallExpression call)
    {
        if (BuiltinTable.IsLater(call.Name))
        {
            Report(BindingDiagnostics.FunctionNotSupported, call.NameSpan, call.Name.ToUpperInvariant());
            return;
        }

        IEnumerable<string> candidates = BuiltinTable.All.Select(b => b.Name).Append(Lookup)
            .Concat(table.Symbols.Where(s => s.Module == module && s.Declaration.Graph is not null).Select(s => s.Declaration.Name.Canonical));
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
        diagnostics.Report(descriptor, source.Locate(span), facts);
}
