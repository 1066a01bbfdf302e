using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;

namespace Entente.Language.Binding;

/// <summary>Finds, for every element of a declared array, which of the array's definitions holds for it.</summary>
/// <param name="dimensions">All dimensions.</param>
/// <param name="source">The file.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ArrayBuilder(DimensionTable dimensions, SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>Most elements of all arrays together.</summary>
    public const int MaxElements = 100_000;

    private readonly HashSet<TextSpan> _reported = [];
    private int _elements;
    private long _assigned;

    /// <summary>The dimensions of an array, or <see langword="null"/> where they are wrong or too large, which is then reported.</summary>
    public ImmutableArray<Dimension>? FindDimensions(VariableDeclaration variable)
    {
        var found = ImmutableArray.CreateBuilder<Dimension>(variable.Dimensions.Length);
        double count = 1;
        foreach (NameReference name in variable.Dimensions)
        {
            if (!dimensions.TryFind(name.Canonical, out Dimension? dimension))
            {
                string remedy = Spelling.DidYouMean(name.Text, dimensions.Names, "Declare it, or correct the name.");
                ReportOnce(BindingDiagnostics.UnknownDimension, name.Span, name.Text, remedy);
                return null;
            }

            count *= dimension.Count;
            found.Add(dimension);
        }

        if (_elements + count > MaxElements)
        {
            ReportOnce(BindingDiagnostics.TooManyElements, variable.Name.Span, variable.Name.Text, MaxElements);
            return null;
        }

        _elements += (int)count;
        return found.ToImmutable();
    }

    /// <summary>For each element in order, the definition that holds for it; <see langword="null"/> where none of <see cref="VariableDeclaration.Elements"/> does.</summary>
    public ElementDeclaration?[] Assign(VariableDeclaration variable, ImmutableArray<Dimension> shape)
    {
        var assigned = new ElementDeclaration?[shape.Aggregate(1, (product, d) => product * d.Count)];
        foreach (ElementDeclaration element in variable.Elements)
        {
            if (Places(element.Subscripts, shape, variable) is not { } places)
            {
                continue;
            }

            List<HashSet<int>[]> exceptions = [.. element.Exceptions.Select(e => Places(e, shape, variable)).OfType<int[][]>().Select(e => e.Select(p => p.ToHashSet()).ToArray())];
            foreach (int[] at in Combinations.Of(places))
            {
                if (++_assigned > 10L * MaxElements)
                {
                    ReportOnce(BindingDiagnostics.TooManyElements, variable.Name.Span, variable.Name.Text, MaxElements);
                    return assigned;
                }

                if (!exceptions.Exists(e => at.Select((place, i) => e[i].Contains(place)).All(b => b)))
                {
                    assigned[Offset(at, shape)] = element;
                }
            }
        }

        return assigned;
    }

    /// <summary>For each element in order, its place in a list of equations; reports where the list has another length.</summary>
    public ElementDeclaration?[] AssignListed(VariableDeclaration variable, ImmutableArray<Dimension> shape)
    {
        int count = shape.Aggregate(1, (product, d) => product * d.Count);
        if (variable.Listed.Length != count)
        {
            ReportOnce(BindingDiagnostics.WrongEquationCount, variable.Name.Span, variable.Name.Text, variable.Listed.Length, count);
        }

        return [.. Enumerable.Range(0, count).Select(i =>
            new ElementDeclaration([.. shape.Select(d => d.Declaration.Name)]) { Equation = variable.Listed[Math.Min(i, variable.Listed.Length - 1)] })];
    }

    private static int Offset(int[] places, ImmutableArray<Dimension> shape)
    {
        int offset = 0;
        for (int i = 0; i < places.Length; i++)
        {
            offset = (offset * shape[i].Count) + places[i];
        }

        return offset;
    }

    private int[][]? Places(ImmutableArray<NameReference> subscripts, ImmutableArray<Dimension> shape, VariableDeclaration variable)
    {
        if (subscripts.Length != shape.Length)
        {
            TextSpan span = subscripts.IsEmpty ? variable.Name.Span : subscripts[0].Span;
            ReportOnce(BindingDiagnostics.WrongSubscriptCount, span, variable.Name.Text, shape.Length, subscripts.Length);
            return null;
        }

        var places = new int[shape.Length][];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = Places(subscripts[i], shape[i]);
            if (places[i].Length == 0)
            {
                string remedy = Spelling.DidYouMean(subscripts[i].Text, shape[i].Elements.Take(1000).Select(e => e.Text), "Write one of the dimension's elements.");
                ReportOnce(BindingDiagnostics.UnknownSubscript, subscripts[i].Span, subscripts[i].Text, variable.Name.Text, shape[i].Declaration.Name.Text, remedy);
                return null;
            }
        }

        return places;
    }

    private int[] Places(NameReference subscript, Dimension dimension)
    {
        if (dimension.TryPlace(subscript.Canonical, out int place))
        {
            return [place];
        }

        return dimensions.TryFind(subscript.Canonical, out Dimension? range)
            ? [.. range.Elements.Select(e => dimension.TryPlace(e.Canonical, out int p) ? p : -1).Where(p => p >= 0)]
            : [];
    }

    private void ReportOnce(DiagnosticDescriptor descriptor, TextSpan span, params object?[] facts)
    {
        if (_reported.Add(span))
        {
            diagnostics.Report(descriptor, source.Locate(span), facts);
        }
    }
}
