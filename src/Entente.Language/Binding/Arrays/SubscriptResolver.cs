using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>
/// Finds what the subscripts of an array choose in the equation of one variable. A name in a subscript is, in this order: a
/// dimension or sub-range that the variable itself is being defined for; an element; another dimension, which stands for
/// the element it is mapped to or else for all of its elements; an expression whose value is the element's number.
/// </summary>
/// <param name="dimensions">All dimensions.</param>
/// <param name="coordinates">Where the variable being defined lies.</param>
/// <param name="bind">Binds a subscript that is an expression.</param>
/// <param name="find">Finds a variable by its name, without reporting.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class SubscriptResolver(
    DimensionTable dimensions,
    ImmutableArray<Coordinate> coordinates,
    Func<Expression, BoundExpression> bind,
    Func<string, Symbol?> find,
    SourceText source,
    DiagnosticBag diagnostics)
{
    /// <summary>One choice for each dimension, or <see langword="null"/> where a subscript is wrong, which is then reported.</summary>
    /// <param name="array">The array.</param>
    /// <param name="reference">How it is written.</param>
    /// <param name="isWhole">Whether an array without subscripts stands for all of its elements, as it does in an array function.</param>
    public SubscriptChoice[]? Resolve(Symbol array, ArrayReference reference, bool isWhole)
    {
        ImmutableArray<Dimension> shape = array.Shape!.Dimensions;
        ImmutableArray<Expression> subscripts = reference.Subscripts;
        if (!subscripts.IsEmpty && subscripts.Length != shape.Length)
        {
            Report(BindingDiagnostics.WrongSubscriptCount, reference.Span, array.Declaration.Name.Text, shape.Length, subscripts.Length);
            return null;
        }

        var choices = new SubscriptChoice[shape.Length];
        var used = new SubscriptCounts();
        foreach (int position in Order(shape.Length, reference.IsTransposed))
        {
            SubscriptChoice? choice = subscripts.IsEmpty
                ? isWhole ? All(shape[position], used) : Implied(shape[position], used)
                : Resolve(subscripts[position], shape[position], used);
            if (choice is null)
            {
                ReportUnresolved(array, reference, position, shape[position]);
                return null;
            }

            choices[position] = choice;
        }

        return choices;
    }

    /// <summary>The number, from 1, of the element at hand in a dimension, or of an element by its name; <see langword="null"/> where there is none.</summary>
    public double? NumberOf(string name)
    {
        if (coordinates.FirstOrDefault(c => c.IsNamed(name)) is { } own)
        {
            return own.Place + 1;
        }

        Dimension? holder = coordinates.Select(c => c.Dimension).FirstOrDefault(d => d.TryPlace(name, out _));
        bool isElement = holder is not null || dimensions.TryFindElement(name, out holder);
        return isElement && holder!.TryPlace(name, out int place) ? place + 1 : null;
    }

    private static IEnumerable<int> Order(int count, bool isTransposed) => isTransposed && count > 1
        ? [.. Enumerable.Range(0, count - 2), count - 1, count - 2]
        : Enumerable.Range(0, count);

    private static ManyElements All(Dimension dimension, SubscriptCounts used) => new(used.NextWildcard(), PlaceList.From(0, dimension.Count));

    private OneElement? Implied(Dimension dimension, SubscriptCounts used) => One(ElementMatching.PlaceFor(dimensions, coordinates, dimension, used));

    private SubscriptChoice? Resolve(Expression subscript, Dimension dimension, SubscriptCounts used) => subscript switch
    {
        WildcardExpression { Dimension: null } => All(dimension, used),
        WildcardExpression { Dimension: { } range } => Many(range, used.NextWildcard(), dimension),
        IterationExpression iteration => Many(iteration.Dimension, CanonicalName.Of(iteration.Dimension), dimension),
        RangeExpression range => Range(range, dimension, used),
        PositionExpression { Position: var n } => n >= 1 && n <= coordinates.Length ? One(PlaceIn(dimension, coordinates[n - 1])) : null,
        NumberExpression number when dimension.TryPlace(CanonicalName.Of(source.Text.Substring(number.Span.Start, number.Span.Length)), out int place) => new OneElement(place),
        NameExpression { Subscripts.IsEmpty: true } name => Named(name, dimension, used),
        _ => Computed(subscript, dimension),
    };

    private SubscriptChoice? Named(NameExpression subscript, Dimension dimension, SubscriptCounts used)
    {
        string name = CanonicalName.Of(subscript.Name);
        Coordinate[] named = [.. coordinates.Where(c => c.IsNamed(name))];
        if (named.Length > 0)
        {
            return One(PlaceIn(dimension, named[Math.Min(used.Next(name), named.Length - 1)]));
        }

        if (dimension.TryPlace(name, out int place))
        {
            return new OneElement(place);
        }

        if (dimensions.TryFind(name, out Dimension? other))
        {
            int related = coordinates.Select(c => PlaceIn(other, c)).FirstOrDefault(p => p >= 0, -1);
            return related >= 0 ? One(dimension.PlaceOf(other, related)) : Many(name, name, dimension);
        }

        return find(subscript.Name) is null && !BuiltinTable.IsConstantName(subscript.Name) ? null : Computed(subscript, dimension);
    }

    private ManyElements? Many(string name, string axis, Dimension dimension)
    {
        PlaceList? places = dimensions.TryFind(CanonicalName.Of(name), out Dimension? range) ? dimension.PlacesOf(range) : null;
        return places is null ? null : new ManyElements(axis, places);
    }

    private ManyElements? Range(RangeExpression range, Dimension dimension, SubscriptCounts used) =>
        Place(range.First, dimension) is { } first && Place(range.Last, dimension) is { } last && first <= last
            ? new ManyElements(used.NextWildcard(), PlaceList.From(first, last - first + 1))
            : null;

    private int? Place(Expression end, Dimension dimension) => end switch
    {
        NameExpression name when dimension.TryPlace(CanonicalName.Of(name.Name), out int place) => place,
        _ => Computed(end, dimension) is OneElement one ? one.Place : null,
    };

    private SubscriptChoice Computed(Expression subscript, Dimension dimension)
    {
        BoundExpression number = bind(subscript);
        if (ConstantFolding.ValueOf(number) is not { } value)
        {
            return new ComputedElement(number);
        }

        return value >= 1 && value < dimension.Count + 1 ? new OneElement((int)value - 1) : new NoElement();
    }

    private int PlaceIn(Dimension target, Coordinate coordinate) => ElementMatching.PlaceIn(dimensions, target, coordinate);

    private static OneElement? One(int place) => place < 0 ? null : new OneElement(place);

    private void ReportUnresolved(Symbol array, ArrayReference reference, int position, Dimension dimension)
    {
        if (reference.Subscripts.IsEmpty)
        {
            Report(BindingDiagnostics.ArrayAsValue, reference.Span, array.Declaration.Name.Text);
            return;
        }

        Expression subscript = reference.Subscripts[position];
        string written = source.Text.Substring(subscript.Span.Start, subscript.Span.Length);
        string remedy = Spelling.DidYouMean(written, dimension.Elements.Take(1000).Select(e => e.Text), "Write one of the dimension's elements.");
        Report(BindingDiagnostics.UnknownSubscript, subscript.Span, written, array.Declaration.Name.Text, dimension.Declaration.Name.Text, remedy);
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        diagnostics.Report(descriptor, source.Locate(span), facts);
}

/// <summary>An array as it is written in an equation.</summary>
/// <param name="Subscripts">Its subscripts; empty where there are none.</param>
/// <param name="IsTransposed">Whether <c>'</c> follows it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ArrayReference(ImmutableArray<Expression> Subscripts, bool IsTransposed, TextSpan Span);
