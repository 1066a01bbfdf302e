using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>Makes one variable of all the equations that define it or some of its elements; a stock comes with its net flow.</summary>
/// <param name="dimensions">The model's dimensions.</param>
/// <param name="translator">Writes equations in the shared language.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class VariableAssembler(DimensionTable dimensions, VensimTranslator translator, SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>Most elements that constant arrays may spell out.</summary>
    public const int MaxNumbers = 1_000_000;

    private int _numbers;

    /// <summary>The variable, and after it its net flow where it is a stock; nothing where it is wrong, which is then reported.</summary>
    /// <param name="equations">Its equations, at least one, all of one name.</param>
    public IEnumerable<VariableDeclaration> Assemble(ImmutableArray<MdlEquation> equations)
    {
        MdlEquation first = equations[0];
        if (Dimensions(equations) is not { } over)
        {
            return [];
        }

        bool isStock = equations.Any(e => RightSide.IsCall(e.Value, "integ"));
        ImmutableArray<Part> parts = [.. equations.SelectMany(e => Read(e, over, isStock))];
        if (parts.IsEmpty)
        {
            return [];
        }

        VariableDeclaration variable = Declare(first.Name, over, parts, p => p.Value) with
        {
            Kind = isStock ? VariableKind.Stock : VariableKind.Auxiliary,
            MayLackUnits = equations.All(e => e.IsOutput),
            Units = equations.Select(e => MdlText.Units(source, e.Entry.Units)).FirstOrDefault(u => u is not null),
            Documentation = string.Join('\n', equations.Select(e => MdlText.Map(source, e.Entry.Comment).Text.Trim()).Where(c => c.Length > 0)),
        };
        if (!isStock)
        {
            return [variable];
        }

        var flow = new NameReference($"{first.Name.Text}#net flow", first.Name.Span);
        return
        [
            variable with { Inflows = [flow] },
            Declare(flow, over, parts, p => new RightSide(p.Flow, null, null)) with { Kind = VariableKind.Flow, IsHidden = true },
        ];
    }

    // The dimension in each place of the subscripts; null where they do not fit together.
    private ImmutableArray<NameReference>? Dimensions(ImmutableArray<MdlEquation> equations)
    {
        MdlEquation first = equations[0];
        int count = first.Subscripts.Length;
        foreach (MdlEquation other in equations.Skip(1))
        {
            int line = source.GetPosition(first.Name.Span.Start).Line;
            if (other.Subscripts.Length != count)
            {
                Report(VensimDiagnostics.WrongSubscriptCount, other.Name.Span, other.Name.Text, other.Subscripts.Length, count, line);
                return null;
            }

            if (count == 0)
            {
                Report(VensimDiagnostics.DefinedTwice, other.Name.Span, other.Name.Text, line);
                return null;
            }
        }

        ImmutableArray<NameReference?> over = [.. Enumerable.Range(0, count).Select(i => dimensions.Covering([.. equations.Select(e => e.Subscripts[i])]))];
        return over.Contains(null) ? null : [.. over.OfType<NameReference>()];
    }

    private ImmutableArray<Part> Read(MdlEquation equation, ImmutableArray<NameReference> over, bool isStock)
    {
        if (equation.Value is null || RightSide.IsCall(equation.Value, "a_function_of"))
        {
            Report(VensimDiagnostics.NoEquation, equation.Name.Span, equation.Name.Text);
            return [];
        }

        MappedText text = MdlText.Map(source, equation.Value.Span);
        if (equation.Value is ArrayLiteral array)
        {
            return Spread(equation, array);
        }

        if (!isStock)
        {
            return [new Part(equation.Subscripts, equation.Exceptions, RightSide.Of(equation.Value, text, translator, Refuse), null)];
        }

        // An element of a stock that has no INTEG stays what it is.
        if (!RightSide.IsCall(equation.Value, "integ"))
        {
            var nothing = new EquationDeclaration(text, new NumberExpression(0, equation.Value.Span));
            return [new Part(equation.Subscripts, equation.Exceptions, RightSide.Of(equation.Value, text, translator, Refuse), nothing)];
        }

        ImmutableArray<Expression> arguments = ((CallExpression)equation.Value).Arguments;
        if (arguments is not [var flow, var initial])
        {
            Refuse(equation.Value, "INTEG", "INTEG(net flow, initial value)");
            return [];
        }

        return
        [
            new Part(
                equation.Subscripts,
                equation.Exceptions,
                new RightSide(Translated(initial), null, null),
                Translated(flow)),
        ];
    }

    private EquationDeclaration Translated(Expression expression) => new(MdlText.Map(source, expression.Span), translator.Translate(expression));

    // A constant array has a number for each element of the dimensions on its left; single elements there take no room.
    private ImmutableArray<Part> Spread(MdlEquation equation, ArrayLiteral array)
    {
        ImmutableArray<ImmutableArray<NameReference>> places = [.. equation.Subscripts.Select(Elements)];
        long expected = places.Aggregate(1L, (n, p) => Math.Min(n * p.Length, int.MaxValue));
        if (expected != array.Values.Length)
        {
            Report(VensimDiagnostics.WrongArraySize, array.Span, equation.Name.Text, array.Values.Length, expected);
            return [];
        }

        _numbers += array.Values.Length;
        if (_numbers > MaxNumbers)
        {
            Report(VensimDiagnostics.TooLarge, array.Span, $"has more than {MaxNumbers} numbers in constant arrays");
            return [];
        }

        var parts = ImmutableArray.CreateBuilder<Part>(array.Values.Length);
        for (int i = 0; i < array.Values.Length; i++)
        {
            var subscripts = new NameReference[places.Length];
            int rest = i;
            for (int place = places.Length - 1; place >= 0; place--)
            {
                (rest, int element) = Math.DivRem(rest, places[place].Length);
                subscripts[place] = places[place][element];
            }

            NumberExpression number = array.Values[i];
            parts.Add(new Part([.. subscripts], [], new RightSide(new EquationDeclaration(MdlText.Map(source, number.Span), number), null, null), null));
        }

        return parts.ToImmutable();
    }

    private ImmutableArray<NameReference> Elements(NameReference subscript) =>
        dimensions.TryGetElements(subscript.Canonical, out ImmutableArray<NameReference> elements) ? elements : [subscript];

    private static VariableDeclaration Declare(NameReference name, ImmutableArray<NameReference> over, ImmutableArray<Part> parts, Func<Part, RightSide> side)
    {
        var variable = new VariableDeclaration { Name = name, Kind = VariableKind.Auxiliary, Dimensions = over, MayBeWord = true };
        bool isSame = parts is [{ Exceptions.IsEmpty: true } only] && only.Subscripts.Select(s => s.Canonical).SequenceEqual(over.Select(d => d.Canonical));
        if (isSame)
        {
            RightSide whole = side(parts[0]);
            return variable with { Equation = whole.Equation, InitialEquation = whole.Initial, Graph = whole.Graph };
        }

        return variable with { Elements = [.. parts.Select(p => Element(p, side(p)))] };
    }

    private static ElementDeclaration Element(Part part, RightSide side) => new(part.Subscripts)
    {
        Exceptions = part.Exceptions,
        Equation = side.Equation,
        InitialEquation = side.Initial,
        Graph = side.Graph,
    };

    private void Refuse(Expression call, string name, string usage) =>
        Report(VensimDiagnostics.WrongArguments, call.Span, name, (call as CallExpression)?.Arguments.Length, usage);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        diagnostics.Report(descriptor, source.Locate(span), facts);

    private sealed record Part(
        ImmutableArray<NameReference> Subscripts,
        ImmutableArray<ImmutableArray<NameReference>> Exceptions,
        RightSide Value,
        EquationDeclaration? Flow);
}
