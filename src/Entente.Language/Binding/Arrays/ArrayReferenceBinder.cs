using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Binding;

/// <summary>
/// Binds arrays in the equation of one variable: a reference to the elements it means, an array function to what it is
/// over single values.
/// </summary>
internal sealed class ArrayReferenceBinder
{
    private readonly SubscriptResolver _subscripts;
    private readonly Func<Expression, BoundExpression> _bind;
    private readonly Func<string, Symbol?> _find;
    private readonly TermBudget _budget;
    private readonly SymbolTable _table;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;

    // Inside an array function: which element each axis is at.
    private ImmutableDictionary<string, int>? _at;

    /// <param name="table">All variables.</param>
    /// <param name="coordinates">Where the variable being defined lies.</param>
    /// <param name="bind">Binds an expression inside a subscript or an array function.</param>
    /// <param name="find">Finds a variable by its name, without reporting.</param>
    /// <param name="budget">What array functions may unfold into.</param>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ArrayReferenceBinder(
        SymbolTable table,
        ImmutableArray<Coordinate> coordinates,
        Func<Expression, BoundExpression> bind,
        Func<string, Symbol?> find,
        TermBudget budget,
        SourceText source,
        DiagnosticBag diagnostics)
    {
        _table = table;
        _bind = bind;
        _find = find;
        _budget = budget;
        _source = source;
        _diagnostics = diagnostics;
        _subscripts = new SubscriptResolver(table.Dimensions, coordinates, bind, find, source, diagnostics);
    }

    /// <summary>The value of the element that is meant, or <see langword="null"/> where it is wrong, which is then reported.</summary>
    public BoundExpression? BindValue(Symbol array, ArrayReference reference)
    {
        if (_subscripts.Resolve(array, reference, isWhole: _at is not null) is not { } choices)
        {
            return null;
        }

        if (choices.Any(c => c is NoElement))
        {
            return new BoundNumber(0, reference.Span);
        }

        var places = new int[choices.Length][];
        for (int i = 0; i < choices.Length; i++)
        {
            if (Places(choices[i], array.Shape!.Dimensions[i]) is not { } found)
            {
                Report(BindingDiagnostics.ArrayAsValue, reference.Span, array.Declaration.Name.Text);
                return null;
            }

            places[i] = found;
        }

        int[] indices = [.. Combinations.Of(places).Select(p => array.Shape!.IndexAt(p))];
        if (indices.Contains(-1))
        {
            Report(BindingDiagnostics.UndefinedElement, reference.Span, _source.Text.Substring(reference.Span.Start, reference.Span.Length));
            return null;
        }

        if (!choices.Any(c => c is ComputedElement))
        {
            return new BoundVariable(indices[0], reference.Span);
        }

        if (!_budget.TryTake(indices.Length))
        {
            Report(BindingDiagnostics.TooManyTerms, reference.Span, TermBudget.MaxTerms);
            return null;
        }

        return new BoundSelect([.. indices], Position(choices, array.Shape!, reference.Span), reference.Span);
    }

    /// <summary>
    /// The number, from 1, that a dimension's or an element's name stands for as a value: of a dimension the element at
    /// hand, of an element its place. <see langword="null"/> where it is neither.
    /// </summary>
    public double? NumberOf(string name)
    {
        string canonical = CanonicalName.Of(name);
        return _at is not null && _at.TryGetValue(canonical, out int at) ? at + 1 : _subscripts.NumberOf(canonical);
    }

    /// <summary>What an array function gives over its arguments, or <see langword="null"/> where it is wrong, which is then reported.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">What it goes through; for a rank also which is wanted, and what settles ties if anything does.</param>
    /// <param name="span">Where the call stands.</param>
    public BoundExpression? BindFunction(ArrayFunction function, ImmutableArray<Expression> arguments, TextSpan span)
    {
        if (_budget.IsExceeded)
        {
            return null;
        }

        BoundExpression? wanted = arguments.Length > 1 ? _bind(arguments[1]) : null;
        var axes = new Axes();
        int before = _diagnostics.Count;
        ImmutableArray<Expression> iterated = arguments.Length > 2 ? [arguments[0], arguments[2]] : [arguments[0]];
        foreach (Expression argument in iterated)
        {
            Collect(argument, axes);
        }

        if (_diagnostics.Count > before)
        {
            return null;
        }

        if (axes.Conflict is var (first, second))
        {
            string name = _source.Text.Substring(span.Start, span.Length);
            Report(BindingDiagnostics.LengthsDiffer, span, name, first, second);
            return null;
        }

        long count = axes.Lengths.Aggregate(1L, (product, length) => Math.Min(product * length, int.MaxValue));
        if (function == ArrayFunction.Size)
        {
            return new BoundNumber(count, span);
        }

        if (function == ArrayFunction.Rank && count > ArrayFunctions.MostRanked)
        {
            Report(BindingDiagnostics.TooManyRanked, span, count, ArrayFunctions.MostRanked);
            return null;
        }

        if (!_budget.TryTake(iterated.Length * ArrayFunctions.Terms(function, count)))
        {
            Report(BindingDiagnostics.TooManyTerms, span, TermBudget.MaxTerms);
            return null;
        }

        if (count == 0)
        {
            return new BoundNumber(0, span);
        }

        ImmutableArray<BoundExpression>[] values = [.. iterated.Select(argument => BindEach(argument, axes))];
        return function == ArrayFunction.Rank
            ? ArrayFunctions.Rank(values[0], wanted!, values.ElementAtOrDefault(1), span)
            : ArrayFunctions.Of(function, values[0], span);
    }

    private ImmutableArray<BoundExpression> BindEach(Expression argument, Axes axes)
    {
        ImmutableDictionary<string, int>? outside = _at;
        var values = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (int[] at in Combinations.Of([.. axes.Lengths.Select(l => Enumerable.Range(0, l).ToArray())]))
        {
            _at = (outside ?? ImmutableDictionary<string, int>.Empty).SetItems(axes.Names.Zip(at, KeyValuePair.Create));
            values.Add(_bind(argument));
        }

        _at = outside;
        return values.ToImmutable();
    }

    // The axes of a function inside this one are its own.
    private void Collect(Expression expression, Axes axes)
    {
        switch (expression)
        {
            case NameExpression name:
                Collect(name.Name, new ArrayReference(name.Subscripts, IsTransposed: false, name.Span), axes);
                break;
            case TransposeExpression transpose:
                Collect(transpose.Array.Name, new ArrayReference(transpose.Array.Subscripts, IsTransposed: true, transpose.Span), axes);
                break;
            case UnaryExpression unary:
                Collect(unary.Operand, axes);
                break;
            case BinaryExpression binary:
                Collect(binary.Left, axes);
                Collect(binary.Right, axes);
                break;
            case ConditionalExpression choice:
                Collect(choice.Condition, axes);
                Collect(choice.Then, axes);
                Collect(choice.Else, axes);
                break;
            case CallExpression call when !ArrayFunctionTable.Contains(call):
                if (!call.Subscripts.IsEmpty)
                {
                    Collect(call.Name, new ArrayReference(call.Subscripts, IsTransposed: false, call.Span), axes);
                }

                foreach (Expression argument in call.Arguments)
                {
                    Collect(argument, axes);
                }

                break;
        }
    }

    private void Collect(string name, ArrayReference reference, Axes axes)
    {
        if (_find(name) is { Shape: not null } array)
        {
            foreach (ManyElements many in (_subscripts.Resolve(array, reference, isWhole: true) ?? []).OfType<ManyElements>())
            {
                // A name that an outer function goes through stands still in the inner one.
                if (many.Axis.StartsWith('*') || _at is null || !_at.ContainsKey(many.Axis))
                {
                    axes.Add(many.Axis, many.Places.Length);
                }
            }
        }
        else if (_find(name) is null && reference.Subscripts.IsEmpty && _table.Dimensions.TryFind(CanonicalName.Of(name), out Dimension? dimension))
        {
            axes.Add(dimension.Name, dimension.Count);
        }
    }

    private int[]? Places(SubscriptChoice choice, Dimension dimension) => choice switch
    {
        OneElement one => [one.Place],
        ComputedElement => [.. Enumerable.Range(0, dimension.Count)],
        ManyElements many when _at is not null && _at.TryGetValue(many.Axis, out int at) && at < many.Places.Length => [many.Places[at]],
        _ => null,
    };

    // With several numbers each has to be one of its own dimension; the position among all is theirs combined.
    private static BoundExpression Position(SubscriptChoice[] choices, ArrayShape shape, TextSpan span)
    {
        BoundExpression? position = null;
        BoundExpression? isInside = null;
        for (int i = 0; i < choices.Length; i++)
        {
            if (choices[i] is not ComputedElement { Number: var number })
            {
                continue;
            }

            int count = shape.Dimensions[i].Count;
            var inside = new BoundBinary(
                BinaryOperator.And,
                new BoundBinary(BinaryOperator.GreaterOrEqual, number, new BoundNumber(1, span), span),
                new BoundBinary(BinaryOperator.Less, number, new BoundNumber(count + 1, span), span),
                span);
            isInside = isInside is null ? inside : new BoundBinary(BinaryOperator.And, isInside, inside, span);
            position = position is null ? number : Combined(position, number, count, span);
        }

        return choices.Count(c => c is ComputedElement) == 1
            ? position!
            : new BoundConditional(isInside!, position!, new BoundNumber(0, span), span);
    }

    private static BoundBinary Combined(BoundExpression outer, BoundExpression inner, int count, TextSpan span)
    {
        var before = new BoundBinary(BinaryOperator.Subtract, new BoundCall(Builtin.Floor, [outer], span), new BoundNumber(1, span), span);
        return new BoundBinary(BinaryOperator.Add, new BoundBinary(BinaryOperator.Multiply, before, new BoundNumber(count, span), span), inner, span);
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts) =>
        _diagnostics.Report(descriptor, _source.Locate(span), facts);

    private sealed class Axes
    {
        private readonly List<string> _names = [];
        private readonly List<int> _lengths = [];

        public IEnumerable<string> Names => _names;

        public IReadOnlyList<int> Lengths => _lengths;

        public (int First, int Second)? Conflict { get; private set; }

        public void Add(string name, int length)
        {
            int known = _names.IndexOf(name);
            if (known < 0)
            {
                _names.Add(name);
                _lengths.Add(length);
            }
            else if (_lengths[known] != length)
            {
                Conflict ??= (_lengths[known], length);
            }
        }
    }
}
