using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>
/// The numbers that dimensions and elements stand for where a value is wanted, as in <c>IF THEN ELSE(region = south, 1, 0)</c>:
/// an element's place, from 1, in the largest dimension that has it and all the others of its own. A sub-range whose numbers
/// are not 1, 2, 3 … gets a hidden array of them.
/// </summary>
internal sealed class ElementNumbers
{
    private readonly Dictionary<string, ImmutableArray<int>> _ofDimension = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ofElement = new(StringComparer.Ordinal);
    private readonly HashSet<string> _variables;
    private readonly DimensionTable _dimensions;
    private readonly SortedDictionary<string, NameExpression> _used = new(StringComparer.Ordinal);

    /// <param name="dimensions">The model's dimensions.</param>
    /// <param name="variables">Canonical names of its variables, which come before dimensions and elements of the same name.</param>
    public ElementNumbers(DimensionTable dimensions, IEnumerable<string> variables)
    {
        _dimensions = dimensions;
        _variables = [.. variables];

        // Largest first, so that each finds the largest that holds it; of equal ones the first declared.
        ImmutableArray<DimensionDeclaration> bySize = [.. dimensions.Declarations.OrderByDescending(d => d.Elements.Length)];
        foreach (DimensionDeclaration dimension in bySize)
        {
            bool isPart = dimension.Elements.All(e => _ofElement.ContainsKey(e.Canonical));
            for (int i = 0; i < dimension.Elements.Length; i++)
            {
                _ofElement.TryAdd(dimension.Elements[i].Canonical, i + 1);
            }

            _ofDimension[dimension.Name.Canonical] = isPart
                ? [.. dimension.Elements.Select(e => _ofElement[e.Canonical])]
                : [.. Enumerable.Range(1, dimension.Elements.Length)];
        }
    }

    /// <summary>The hidden arrays of numbers that are needed.</summary>
    public IEnumerable<VariableDeclaration> Arrays => _used.Values.Select(Declare);

    /// <summary>What a name stands for as a value; <see langword="null"/> where it is no dimension or element.</summary>
    public Expression? ValueOf(NameExpression name)
    {
        string canonical = CanonicalName.Of(name.Name);
        if (_variables.Contains(canonical))
        {
            return null;
        }

        if (!_ofDimension.TryGetValue(canonical, out ImmutableArray<int> numbers))
        {
            return _ofElement.TryGetValue(canonical, out int number) ? new NumberExpression(number, name.Span) : null;
        }

        bool isCount = numbers.Select((n, i) => n == i + 1).All(same => same);
        if (isCount)
        {
            return null;
        }

        _used.TryAdd(canonical, name);
        return new NameExpression(ArrayOf(name), [name], name.Span);
    }

    private static string ArrayOf(NameExpression dimension) => $"{dimension.Name}#number";

    private VariableDeclaration Declare(NameExpression dimension)
    {
        TextSpan span = dimension.Span;
        string canonical = CanonicalName.Of(dimension.Name);
        _dimensions.TryGetElements(canonical, out ImmutableArray<NameReference> elements);
        return new VariableDeclaration
        {
            Name = new NameReference(ArrayOf(dimension), span),
            Kind = VariableKind.Auxiliary,
            IsHidden = true,
            Dimensions = [new NameReference(dimension.Name, span)],
            Elements = [.. elements.Zip(_ofDimension[canonical], (element, number) => new ElementDeclaration([element])
            {
                Equation = new EquationDeclaration(new MappedText("", [], span), new NumberExpression(number, span)),
            })],
        };
    }
}
