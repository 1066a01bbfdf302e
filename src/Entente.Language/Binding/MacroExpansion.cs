using System.Collections.Immutable;
using System.Globalization;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>
/// Writes macros out before names are bound: each call becomes a name, and the macro's parameters and variables become
/// hidden variables beside the one that calls it. A call inside an array has them for every element.
/// </summary>
internal sealed class MacroExpansion
{
    /// <summary>Deepest chain of macros that call macros.</summary>
    public const int MaxDepth = 32;

    /// <summary>Most variables that all calls may make.</summary>
    public const int MaxVariables = 50_000;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, MacroDeclaration> _macros = new(StringComparer.Ordinal);
    private readonly Dictionary<EquationDeclaration, Expression?> _parsed = new(ReferenceEqualityComparer.Instance);
    private readonly List<VariableDeclaration> _made = [];
    private readonly List<string> _chain = [];
    private int _calls;
    private int _count;

    private MacroExpansion(ModelFile file, DiagnosticBag diagnostics)
    {
        _source = file.Source;
        _diagnostics = diagnostics;
        foreach (MacroDeclaration macro in file.Macros)
        {
            if (!_macros.TryAdd(macro.Name.Canonical, macro))
            {
                int line = file.Source.GetPosition(_macros[macro.Name.Canonical].Name.Span.Start).Line;
                Report(BindingDiagnostics.DuplicateName, macro.Name.Span, macro.Name.Text, line);
            }
        }
    }

    /// <summary>The file without macros.</summary>
    public static ModelFile Expand(ModelFile file, DiagnosticBag diagnostics)
    {
        if (file.Macros.IsEmpty)
        {
            return file;
        }

        var expansion = new MacroExpansion(file, diagnostics);
        return file with
        {
            Root = expansion.Expand(file.Root),
            Submodels = [.. file.Submodels.Select(expansion.Expand)],
            Extensions = [.. file.Extensions.Select(expansion.Expand)],
            Macros = [],
        };
    }

    private ModelDeclaration Expand(ModelDeclaration model)
    {
        _made.Clear();
        ImmutableArray<VariableDeclaration> own = [.. model.Variables.Select(v => Expand(v, new Scope(v, ImmutableDictionary<string, string>.Empty)))];
        return model with { Variables = [.. own, .. _made] };
    }

    private VariableDeclaration Expand(VariableDeclaration variable, Scope scope) => variable with
    {
        Equation = Expand(variable.Equation, scope),
        InitialEquation = Expand(variable.InitialEquation, scope),
        Listed = [.. variable.Listed.Select(e => Expand(e, scope)!)],
        Elements = [.. variable.Elements.Select(e => e with
        {
            Equation = Expand(e.Equation, scope with { Element = e }),
            InitialEquation = Expand(e.InitialEquation, scope with { Element = e }),
        })],
    };

    private EquationDeclaration? Expand(EquationDeclaration? equation, Scope scope) =>
        equation is not null && Parse(equation) is { } tree ? equation with { Tree = Rewrite(tree, scope) } : equation;

    // An equation that cannot be parsed is left as it is: binding parses it again and reports the same.
    private Expression? Parse(EquationDeclaration equation)
    {
        if (!_parsed.TryGetValue(equation, out Expression? tree))
        {
            tree = equation.Tree ?? Parser.Parse(equation.Text, _source, _diagnostics);
            _parsed.Add(equation, tree);
        }

        return tree;
    }

    private Expression Rewrite(Expression expression, Scope scope) => expression switch
    {
        NameExpression name => name with { Name = scope.NameOf(name.Name), Subscripts = Rewrite(name.Subscripts, scope) },
        UnaryExpression unary => unary with { Operand = Rewrite(unary.Operand, scope) },
        BinaryExpression binary => binary with { Left = Rewrite(binary.Left, scope), Right = Rewrite(binary.Right, scope) },
        ConditionalExpression choice => choice with
        {
            Condition = Rewrite(choice.Condition, scope),
            Then = Rewrite(choice.Then, scope),
            Else = Rewrite(choice.Else, scope),
        },
        TransposeExpression transpose => transpose with { Array = (NameExpression)Rewrite(transpose.Array, scope) },
        RangeExpression range => range with { First = Rewrite(range.First, scope), Last = Rewrite(range.Last, scope) },
        CallExpression call => RewriteCall(call, scope),
        _ => expression,
    };

    private ImmutableArray<Expression> Rewrite(ImmutableArray<Expression> expressions, Scope scope) => [.. expressions.Select(e => Rewrite(e, scope))];

    private Expression RewriteCall(CallExpression call, Scope scope)
    {
        ImmutableArray<Expression> arguments = Rewrite(call.Arguments, scope);
        if (!_macros.TryGetValue(CanonicalName.Of(call.Name), out MacroDeclaration? macro))
        {
            return call with { Name = scope.NameOf(call.Name), Arguments = arguments, Subscripts = Rewrite(call.Subscripts, scope) };
        }

        return Call(macro, call, arguments, scope) is { } result ? result : new NumberExpression(0, call.Span);
    }

    private NameExpression? Call(MacroDeclaration macro, CallExpression call, ImmutableArray<Expression> arguments, Scope scope)
    {
        string name = macro.Name.Canonical;
        if (_chain.Contains(name) || _chain.Count == MaxDepth)
        {
            Report(BindingDiagnostics.EndlessMacro, call.Span, macro.Name.Text, string.Join(" -> ", [.. _chain, name]));
            return null;
        }

        int least = macro.Parameters.Count(p => p.Default is null);
        if (arguments.Length < least || arguments.Length > macro.Parameters.Length)
        {
            string usage = $"{macro.Name.Text}({string.Join(", ", macro.Parameters.Select(p => p.Name.Text))})";
            string takes = least == macro.Parameters.Length ? $"{least} arguments" : $"{least} to {macro.Parameters.Length} arguments";
            Report(BindingDiagnostics.WrongArgumentCount, call.Span, macro.Name.Text, takes, $"{arguments.Length} are", usage);
            return null;
        }

        if ((_count += macro.Variables.Length + macro.Parameters.Length + 1) > MaxVariables)
        {
            Report(BindingDiagnostics.TooManyVariables, call.Span, MaxVariables);
            return null;
        }

        _chain.Add(name);
        NameExpression result = Place(macro, call, arguments, scope);
        _chain.RemoveAt(_chain.Count - 1);
        return result;
    }

    private NameExpression Place(MacroDeclaration macro, CallExpression call, ImmutableArray<Expression> arguments, Scope caller)
    {
        string number = (++_calls).ToString(CultureInfo.InvariantCulture);
        string prefix = $"{caller.Owner.Name.Text}#{macro.Name.Text}{number}#";
        var names = macro.Parameters.Select(p => p.Name).Concat(macro.Variables.Select(v => v.Name)).DistinctBy(n => n.Canonical).ToImmutableDictionary(n => n.Canonical, n => prefix + n.Text);
        var inside = new Scope(caller.Owner, names) { Element = caller.Element };
        for (int i = 0; i < macro.Parameters.Length; i++)
        {
            MacroParameter parameter = macro.Parameters[i];
            Expression? value = i < arguments.Length ? arguments[i] : Parse(parameter.Default!) is { } tree ? Rewrite(tree, inside) : null;
            Make(inside.NameOf(parameter.Name.Text), call, value, inside, new VariableDeclaration { Name = parameter.Name, Kind = VariableKind.Auxiliary });
        }

        foreach (VariableDeclaration variable in macro.Variables)
        {
            Make(inside.NameOf(variable.Name.Text), call, null, inside, Expand(variable, inside));
        }

        string result = prefix + "result";
        Expression? resultTree = Parse(macro.Result) is { } written ? Rewrite(written, inside) : null;
        Make(result, call, resultTree, inside, new VariableDeclaration { Name = macro.Name, Kind = VariableKind.Auxiliary });
        return new NameExpression(result, [], call.Span);
    }

    // A variable of the macro lies over the dimensions that its caller lies over, and then over its own.
    private void Make(string name, CallExpression call, Expression? tree, Scope scope, VariableDeclaration variable)
    {
        EquationDeclaration? equation = variable.Equation;
        if (tree is not null)
        {
            equation = new EquationDeclaration(new MappedText("", [], call.Span), tree);
        }

        ImmutableArray<NameReference> over = scope.Owner.Dimensions;
        ImmutableArray<NameReference> at = scope.Element?.Subscripts ?? over;
        ImmutableArray<ElementDeclaration> elements = [.. variable.Elements.Select(e => e with { Subscripts = [.. at, .. e.Subscripts] })];
        if (scope.Element is { } element && elements.IsEmpty)
        {
            elements =
            [
                new ElementDeclaration([.. at, .. variable.Dimensions])
                {
                    Exceptions = [.. element.Exceptions.Select(e => (ImmutableArray<NameReference>)[.. e, .. variable.Dimensions])],
                    Equation = equation,
                    InitialEquation = variable.InitialEquation,
                    Graph = variable.Graph,
                },
            ];
            equation = null;
        }

        _made.Add(variable with
        {
            Name = new NameReference(name, call.Span),
            Equation = equation,
            Dimensions = [.. over, .. variable.Dimensions],
            Elements = elements,
            Inflows = [.. variable.Inflows.Select(f => new NameReference(scope.NameOf(f.Text), f.Span))],
            Outflows = [.. variable.Outflows.Select(f => new NameReference(scope.NameOf(f.Text), f.Span))],
            IsHidden = true,
            Scope = scope.Owner.Scope,
        });
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        _diagnostics.Report(descriptor, _source.Locate(span), facts);

    // The variable of the model that calls, the element at hand, and what the macro's own names are called in this call.
    private sealed record Scope(VariableDeclaration Owner, ImmutableDictionary<string, string> Names)
    {
        public ElementDeclaration? Element { get; init; }

        public string NameOf(string name) => Names.GetValueOrDefault(CanonicalName.Of(name), name);
    }
}
