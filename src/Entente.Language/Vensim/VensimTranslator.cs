using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// Writes Vensim's functions and names of time in the language that both dialects share. What cannot be said there is
/// reported and stands as 0.
/// </summary>
/// <param name="numbers">Numbers the elements of dimensions.</param>
/// <param name="atStart">Computes what has to be known before the run.</param>
/// <param name="dimensions">The model's dimensions.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class VensimTranslator(ElementNumbers numbers, StartEvaluator atStart, DimensionTable dimensions, SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>Functions that have to be the whole right-hand side, by canonical name.</summary>
    public static readonly ImmutableHashSet<string> WholeEquations = ["integ", "active_initial", "with_lookup", "a_function_of"];

    private readonly Dictionary<string, TextSpan> _macros = new(StringComparer.Ordinal);

    /// <summary>The lookups that are read in other ways.</summary>
    public LookupVariants Lookups { get; } = new(source, diagnostics);

    /// <summary>The macros that what was translated so far calls for, each with the place of its first call.</summary>
    public IEnumerable<MacroDeclaration> Macros => _macros.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => VensimMacros.Declare(m.Key, m.Value));

    /// <summary>The expression in the shared language.</summary>
    public Expression Translate(Expression expression) => expression switch
    {
        NameExpression { Subscripts.IsEmpty: true } name => TranslateName(name),
        UnaryExpression unary => unary with { Operand = Translate(unary.Operand) },
        BinaryExpression binary => binary with { Left = Translate(binary.Left), Right = Translate(binary.Right) },
        CallExpression call => TranslateCall(call),
        LookupLiteral lookup => Refuse(lookup, "points of a lookup at this place", "Give the lookup a name: name((0,0),(1,1)) ~~|, and call it: name(x)."),
        ArrayLiteral array => Refuse(array, "a constant array at this place", "Give the array a variable of its own."),
        TextLiteral text => Refuse(text, $"the text {text.Text}", "Write numbers and names."),
        _ => expression,
    };

    private Expression TranslateName(NameExpression name) => CanonicalName.Of(name.Name) switch
    {
        "time" or "time$" => name with { Name = "TIME" },
        "time_step$" => name with { Name = "DT" },
        "initial_time$" => name with { Name = "STARTTIME" },
        "final_time$" => name with { Name = "STOPTIME" },
        _ => numbers.ValueOf(name) ?? name,
    };

    private Expression TranslateCall(CallExpression call)
    {
        string name = CanonicalName.Of(call.Name);
        if (VensimFunctionTable.IsRefused(name))
        {
            return Refuse(call, call.Name.ToUpperInvariant(), Remedy(name));
        }

        if (WholeEquations.Contains(name))
        {
            diagnostics.Report(VensimDiagnostics.OnlyWhole, source.Locate(call.NameSpan), call.Name.ToUpperInvariant());
            return Nothing(call);
        }

        if (name == "elmcount")
        {
            return CountElements(call);
        }

        if (LookupVariant.All.TryGetValue(name, out LookupVariant? variant))
        {
            return call.Arguments is [NameExpression lookup, var x]
                ? Lookups.Call(variant, call, lookup, Translate(x))
                : RefuseCount(call, variant.Function, $"{variant.Function}(lookup, x)");
        }

        ImmutableArray<Expression> arguments = [.. call.Arguments.Select(Translate)];
        bool hasOrder = name is "smooth_n" or "delay_n" && arguments.Length == 4;
        if (hasOrder && atStart.Evaluate(call.Arguments[3]) is { } order)
        {
            arguments = arguments.SetItem(3, new NumberExpression(order, call.Arguments[3].Span));
        }

        if (!VensimFunctionTable.TryFind(name, out VensimFunction? function))
        {
            return call with { Arguments = arguments };
        }

        if (arguments.Length < function.MinArguments || arguments.Length > function.MaxArguments)
        {
            return RefuseCount(call, function.Name, function.Usage);
        }

        Expression rewritten = function.Rewrite(new VensimCall(arguments, call.NameSpan, call.Span));
        if (rewritten is CallExpression { Name: var called } && VensimMacros.Contains(called))
        {
            _macros.TryAdd(called, call.NameSpan);
        }

        return rewritten;
    }

    private NumberExpression CountElements(CallExpression call)
    {
        if (call.Arguments is not [NameExpression { Subscripts.IsEmpty: true } dimension])
        {
            return RefuseCount(call, "ELMCOUNT", "ELMCOUNT(dimension)");
        }

        if (dimensions.TryGetElements(CanonicalName.Of(dimension.Name), out ImmutableArray<NameReference> elements))
        {
            return new NumberExpression(elements.Length, call.Span);
        }

        diagnostics.Report(VensimDiagnostics.UnknownSubscript, source.Locate(dimension.Span), dimension.Name, "Give the name of a dimension.");
        return Nothing(call);
    }

    private static string Remedy(string name) => name.StartsWith("get_", StringComparison.Ordinal)
        ? "Write the values into the model: a model file opens no other files."
        : "Write what it computes with stocks, flows and the supported functions (docs/model.md lists them).";

    private NumberExpression RefuseCount(CallExpression call, string name, string usage)
    {
        diagnostics.Report(VensimDiagnostics.WrongArguments, source.Locate(call.Span), name, call.Arguments.Length, usage);
        return Nothing(call);
    }

    private NumberExpression Refuse(Expression expression, string what, string remedy)
    {
        diagnostics.Report(VensimDiagnostics.NotSupported, source.Locate(expression.Span), what, remedy);
        return Nothing(expression);
    }

    private static NumberExpression Nothing(Expression expression) => new(0, expression.Span);
}
