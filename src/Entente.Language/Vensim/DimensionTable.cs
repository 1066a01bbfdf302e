using System.Collections.Immutable;
using System.Globalization;
using Entente.Diagnostics;
using Entente.Language.Declarations;

namespace Entente.Language.Vensim;

/// <summary>
/// The dimensions of a model with their elements: ranges counted out, dimensions inside dimensions replaced by their elements.
/// </summary>
internal sealed class DimensionTable
{
    /// <summary>Most elements of all dimensions together.</summary>
    public const int MaxElements = 1_000_000;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, MdlDimension> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<NameReference>> _elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);
    private int _count;

    private DimensionTable(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
    }

    /// <summary>The dimensions as declared, in the order of the file.</summary>
    public ImmutableArray<DimensionDeclaration> Declarations { get; private set; } = [];

    /// <summary>The table; what is wrong with a dimension is reported.</summary>
    public static DimensionTable Build(IEnumerable<MdlDimension> dimensions, SourceText source, DiagnosticBag diagnostics)
    {
        var table = new DimensionTable(source, diagnostics);
        ImmutableArray<MdlDimension> distinct = [.. dimensions.Where(table.TryAdd)];
        foreach (MdlDimension dimension in distinct)
        {
            table.Resolve(dimension.Name);
        }

        foreach ((string name, ImmutableArray<NameReference> elements) in table._elements)
        {
            table._members[name] = [.. elements.Select(e => e.Canonical)];
        }

        table.Declarations = [.. distinct.Select(table.Declare)];
        return table;
    }

    /// <summary>The elements of a dimension.</summary>
    public bool TryGetElements(string dimension, out ImmutableArray<NameReference> elements) => _elements.TryGetValue(dimension, out elements);

    /// <summary>Whether the name is a dimension.</summary>
    public bool IsDimension(string name) => _elements.ContainsKey(name);

    /// <summary>
    /// The dimension that a variable has in a place where its definitions use these names: the one name if there is one, else
    /// the smallest dimension that has all their elements, the first of several; reports where there is none.
    /// </summary>
    public NameReference? Covering(ImmutableArray<NameReference> used)
    {
        NameReference first = used[0];
        bool isOneDimension = IsDimension(first.Canonical) && used.All(u => u.Canonical == first.Canonical);
        if (isOneDimension)
        {
            return first;
        }

        HashSet<string> needed = [.. used.SelectMany(ElementsOf)];
        DimensionDeclaration? found = Declarations
            .Where(d => needed.IsSubsetOf(_members[d.Name.Canonical]))
            .MinBy(d => d.Elements.Length);
        if (found is not null)
        {
            return new NameReference(found.Name.Text, first.Span);
        }

        NameReference unknown = used.FirstOrDefault(u => !IsDimension(u.Canonical) && !_members.Values.Any(m => m.Contains(u.Canonical))) ?? first;
        string remedy = Spelling.DidYouMean(
            unknown.Canonical,
            _members.Keys.Concat(_members.Values.SelectMany(m => m)).Take(10_000),
            $"Define a dimension that has it: name: {unknown.Text}, … ~~|");
        _diagnostics.Report(VensimDiagnostics.UnknownSubscript, _source.Locate(unknown.Span), unknown.Text, remedy);
        return null;
    }

    /// <summary>The elements that a subscript on the left stands for: a dimension's, or itself.</summary>
    public IEnumerable<string> ElementsOf(NameReference subscript) =>
        TryGetElements(subscript.Canonical, out ImmutableArray<NameReference> elements) ? elements.Select(e => e.Canonical) : [subscript.Canonical];

    private bool TryAdd(MdlDimension dimension)
    {
        bool added = _written.TryAdd(dimension.Name.Canonical, dimension);
        if (!added)
        {
            int line = _source.GetPosition(_written[dimension.Name.Canonical].Name.Span.Start).Line;
            _diagnostics.Report(VensimDiagnostics.DefinedTwice, _source.Locate(dimension.Name.Span), dimension.Name.Text, line);
        }

        return added;
    }

    private ImmutableArray<NameReference> Resolve(NameReference name)
    {
        if (_elements.TryGetValue(name.Canonical, out ImmutableArray<NameReference> known))
        {
            return known;
        }

        bool isCircle = !_open.Add(name.Canonical) || _open.Count > 64;
        if (isCircle)
        {
            Report(name, "contains itself", "Name its elements.");
            return [];
        }

        var elements = ImmutableArray.CreateBuilder<NameReference>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (NameReference element in _written[name.Canonical].Items.SelectMany(i => Expand(i)))
        {
            if (names.Add(element.Canonical) && TrySpend(1, element))
            {
                elements.Add(element);
            }
        }

        _open.Remove(name.Canonical);
        return _elements[name.Canonical] = elements.ToImmutable();
    }

    private ImmutableArray<NameReference> Expand(MdlDimensionItem item)
    {
        if (item.Last is not null)
        {
            return CountOut(item.First, item.Last);
        }

        return _written.ContainsKey(item.First.Canonical) ? Resolve(item.First) : [item.First];
    }

    // (a1-a9): the same letters before two numbers.
    private ImmutableArray<NameReference> CountOut(NameReference first, NameReference last)
    {
        string prefix = first.Text.TrimEnd([.. "0123456789"]);
        bool isRange = prefix.Length < first.Text.Length
            && last.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && TryParse(first.Text[prefix.Length..], out int from) & TryParse(last.Text[prefix.Length..], out int to)
            && from <= to;
        if (!isRange)
        {
            Report(first, "is no range of numbered elements", "Write it as (a1-a9): the same letters, then the first and the last number.");
            return [];
        }

        _ = TryParse(first.Text[prefix.Length..], out int start);
        _ = TryParse(last.Text[prefix.Length..], out int end);
        if (!TrySpend(end - (long)start + 1, first))
        {
            return [];
        }

        TextSpan span = TextSpan.Cover(first.Span, last.Span);
        return [.. Enumerable.Range(start, end - start + 1).Select(i => new NameReference(prefix + i.ToString(CultureInfo.InvariantCulture), span))];
    }

    private static bool TryParse(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private DimensionDeclaration Declare(MdlDimension dimension)
    {
        ImmutableArray<NameReference> elements = _elements[dimension.Name.Canonical];
        return new DimensionDeclaration(dimension.Name, elements) { Mappings = [.. Mappings(dimension).Select(m => Map(dimension, elements, m)).OfType<DimensionMapping>()] };
    }

    // Another name for a dimension stands for it.
    private static IEnumerable<MdlMapping> Mappings(MdlDimension dimension) =>
        dimension.IsEquivalent ? dimension.Mappings.Append(new MdlMapping(dimension.Items[0].First, [])) : dimension.Mappings;

    private DimensionMapping? Map(MdlDimension from, ImmutableArray<NameReference> elements, MdlMapping mapping)
    {
        if (!TryGetElements(mapping.To.Canonical, out ImmutableArray<NameReference> others))
        {
            _diagnostics.Report(VensimDiagnostics.UnknownSubscript, _source.Locate(mapping.To.Span), mapping.To.Text, "Define it as a dimension, or remove the mapping.");
            return null;
        }

        ImmutableArray<NameReference> items = mapping.Items.IsEmpty ? others : mapping.Items;
        if (items.Length != elements.Length)
        {
            Report(from.Name, $"has {elements.Length} elements, but what it maps to has {items.Length}", "Give one element, or one dimension, for each: -> (other: a, b, c).");
            return null;
        }

        return new DimensionMapping(
            mapping.To,
            [.. elements.Zip(items)
                .SelectMany(p => ElementsOf(p.Second).Select(to => new ElementPair(p.First.Canonical, to)))
                .TakeWhile(_ => TrySpend(1, from.Name))]);
    }

    // Ranges, dimensions in dimensions and mappings to dimensions all multiply; what they come to is counted before it is made.
    private bool TrySpend(long elements, NameReference name)
    {
        bool isWithin = elements <= MaxElements - _count;
        if (isWithin)
        {
            _count += (int)elements;
            return true;
        }

        if (_count < MaxElements)
        {
            _diagnostics.Report(VensimDiagnostics.TooLarge, _source.Locate(name.Span), $"has more than {MaxElements} elements in its dimensions and mappings");
            _count = MaxElements;
        }

        return false;
    }

    private void Report(NameReference name, string fact, string remedy) =>
        _diagnostics.Report(VensimDiagnostics.BadDimension, _source.Locate(name.Span), name.Text, fact, remedy);
}
