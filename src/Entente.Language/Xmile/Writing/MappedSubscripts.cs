using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Binding;
using Entente.Language.Declarations;
using Entente.Language.Syntax;

namespace Entente.Language.Xmile.Writing;

/// <summary>
/// Writes out what goes by a mapping between dimensions, for which XMILE has no word: one equation an element, with the
/// names of the elements that the mapping leads to.
/// </summary>
internal sealed class MappedSubscripts
{
    private readonly ModelFile _file;
    private readonly DimensionTable _dimensions;
    private readonly ArrayBuilder _arrays;
    private readonly Dictionary<string, Symbol> _byName = new(StringComparer.Ordinal);
    private readonly bool _areAny;

    /// <param name="file">The model that is written.</param>
    /// <param name="dimensions">Its dimensions.</param>
    public MappedSubscripts(ModelFile file, DimensionTable dimensions)
    {
        _file = file;
        _dimensions = dimensions;
        _arrays = new ArrayBuilder(dimensions, file.Source, []);
        _areAny = file.Dimensions.Any(d => !d.Mappings.IsEmpty);
        foreach (VariableDeclaration variable in _areAny ? file.Root.Variables.Where(v => !v.Dimensions.IsEmpty) : [])
        {
            if (_arrays.FindDimensions(variable) is { } shape)
            {
                _byName.TryAdd(variable.Name.Canonical, new Symbol(-1, "", variable.Name.Canonical, variable) { Shape = new ArrayShape(shape, []) });
            }
        }
    }

    /// <summary>The variable with what it goes by mappings for written out; as it is where it goes by none.</summary>
    public VariableDeclaration WriteOut(VariableDeclaration variable)
    {
        if (!_areAny || variable.Graph is not null || !_byName.TryGetValue(variable.Name.Canonical, out Symbol? array))
        {
            return variable;
        }

        ImmutableArray<Dimension> shape = array.Shape!.Dimensions;
        ElementDeclaration?[] definitions = variable.Listed.IsEmpty ? _arrays.Assign(variable, shape) : _arrays.AssignListed(variable, shape);
        int[][] places = [.. Combinations.Of([.. shape.Select(d => Enumerable.Range(0, d.Count).ToArray())])];
        bool isMapped = false;
        ImmutableArray<ElementDeclaration> elements = [.. definitions.Zip(places).Where(d => (d.First?.Equation ?? variable.Equation) is not null).Select(d => Element(d.First, d.Second))];
        return isMapped ? variable with { Equation = null, InitialEquation = null, Listed = [], Elements = elements } : variable;

        ElementDeclaration Element(ElementDeclaration? definition, int[] at)
        {
            ImmutableArray<Coordinate> coordinates = [.. at.Select((place, i) => new Coordinate(definition?.Subscripts[i].Canonical ?? shape[i].Name, shape[i], place))];
            return new ElementDeclaration([.. coordinates.Select(c => c.Dimension.Elements[c.Place])])
            {
                Equation = WriteOut(definition?.Equation ?? variable.Equation, coordinates, ref isMapped),
                InitialEquation = WriteOut(definition is null ? variable.InitialEquation : definition.InitialEquation, coordinates, ref isMapped),
                Graph = definition?.Graph,
            };
        }
    }

    private EquationDeclaration? WriteOut(EquationDeclaration? equation, ImmutableArray<Coordinate> coordinates, ref bool isMapped)
    {
        if (equation?.Tree is not { } tree)
        {
            return equation;
        }

        var rewriting = new Rewriting(this, coordinates);
        Expression written = rewriting.Rewrite(tree);
        isMapped |= rewriting.IsMapped;
        return equation with { Tree = written };
    }

    // The tree of one element's equation.
    private sealed class Rewriting(MappedSubscripts mapped, ImmutableArray<Coordinate> coordinates)
    {
        private readonly SubscriptResolver _resolver = new(
            mapped._dimensions, coordinates, e => new Semantics.BoundVariable(-1, e.Span), _ => null, mapped._file.Source, []);

        // Whether a name led to an element of another name than that at hand.
        public bool IsMapped { get; private set; }

        public Expression Rewrite(Expression expression) => expression switch
        {
            NameExpression name => name with { Subscripts = Subscripts(name.Name, name.Subscripts, name.Span) },
            UnaryExpression unary => unary with { Operand = Rewrite(unary.Operand) },
            BinaryExpression binary => binary with { Left = Rewrite(binary.Left), Right = Rewrite(binary.Right) },
            ConditionalExpression choice => choice with { Condition = Rewrite(choice.Condition), Then = Rewrite(choice.Then), Else = Rewrite(choice.Else) },
            CallExpression call => call with { Arguments = [.. call.Arguments.Select(Rewrite)], Subscripts = Subscripts(call.Name, call.Subscripts, call.Span) },
            _ => expression,
        };

        private ImmutableArray<Expression> Subscripts(string name, ImmutableArray<Expression> subscripts, TextSpan span)
        {
            if (subscripts.IsEmpty
                || !mapped._byName.TryGetValue(Semantics.CanonicalName.Of(name), out Symbol? array)
                || _resolver.Resolve(array, new ArrayReference(subscripts, IsTransposed: false, span), isWhole: false) is not { } choices)
            {
                return subscripts;
            }

            return [.. subscripts.Select((subscript, i) => subscript is NameExpression { Subscripts.IsEmpty: true } && choices[i] is OneElement one
                ? Named(array.Shape!.Dimensions[i].Elements[one.Place], subscript)
                : subscript)];
        }

        private NameExpression Named(NameReference element, Expression subscript)
        {
            string written = Semantics.CanonicalName.Of(((NameExpression)subscript).Name);
            bool isAtHand = written == element.Canonical || coordinates.Any(c => c.Dimension.Elements[c.Place].Canonical == element.Canonical);
            IsMapped |= !isAtHand;
            return new NameExpression(element.Text, [], subscript.Span);
        }
    }
}
