using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Entente.Language.Binding;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;

namespace Entente.Language.Xmile.Writing;

/// <summary>Writes <c>stock</c>, <c>flow</c>, <c>aux</c> and the stand-alone <c>gf</c>.</summary>
internal sealed class VariableWriter
{
    private static readonly XNamespace s_ns = XmileNamespaces.Oasis;

    private readonly ModelFile _file;
    private readonly DimensionTable _dimensions;
    private readonly MappedSubscripts _mapped;

    /// <param name="file">The model that is written.</param>
    public VariableWriter(ModelFile file)
    {
        _file = file;
        _dimensions = new DimensionTable(file, []);
        _mapped = new MappedSubscripts(file, _dimensions);
    }

    /// <summary>The element of a variable.</summary>
    public XElement Write(VariableDeclaration variable)
    {
        bool isGraphAlone = variable is { Kind: VariableKind.Auxiliary, Equation: null, Access: not VariableAccess.Input, Graph: not null, Dimensions.IsEmpty: true };
        if (isGraphAlone)
        {
            return Write(variable.Graph!, Name(variable), Optional("units", variable.Units?.Text), Optional("doc", variable.Documentation));
        }

        string kind = variable.Kind switch
        {
            VariableKind.Stock => "stock",
            VariableKind.Flow => "flow",
            _ => "aux",
        };
        return new XElement(
            s_ns + kind,
            Name(variable),
            variable.Access == VariableAccess.Own ? null : new XAttribute("access", variable.Access == VariableAccess.Input ? "input" : "output"),
            Optional("doc", variable.Documentation),
            Definitions(variable),
            variable.Inflows.Select(f => Element("inflow", NameSyntax.Write(f.Canonical))),
            variable.Outflows.Select(f => Element("outflow", NameSyntax.Write(f.Canonical))),
            variable.IsNonNegative ? new XElement(s_ns + "non_negative") : null,
            Optional("units", variable.Units?.Text));
    }

    /// <summary>The text of an equation: as written, or from its tree where it was written in another dialect.</summary>
    public static string Text(EquationDeclaration equation) =>
        equation.Tree is { } tree ? new ExpressionWriter().Write(tree) : equation.Text.Text.Trim();

    /// <summary>An element that holds a text, or nothing where the text is blank.</summary>
    public static XElement? Optional(string name, string? text) => string.IsNullOrWhiteSpace(text) ? null : Element(name, text.Trim());

    private static XAttribute Name(VariableDeclaration variable) =>
        new("name", variable.MayBeWord && SymbolTableBuilder.IsWord(variable.Name.Canonical) ? $"\"{variable.Name.Text}\"" : variable.Name.Text);

    private static XElement Element(string name, string text) => new(s_ns + name, text);

    private IEnumerable<XElement?> Definitions(VariableDeclaration declared)
    {
        if (declared.Dimensions.IsEmpty)
        {
            return Definition(declared.Equation, declared.InitialEquation, declared.Graph);
        }

        VariableDeclaration variable = _mapped.WriteOut(declared);
        var over = new XElement(s_ns + "dimensions", variable.Dimensions.Select(d => new XElement(s_ns + "dim", new XAttribute("name", d.Text))));
        return [over, .. Definition(variable.Equation, variable.InitialEquation, variable.Graph), .. Elements(variable)];
    }

    private static IEnumerable<XElement?> Definition(EquationDeclaration? equation, EquationDeclaration? initial, GraphicalFunction? graph) =>
    [
        equation is null ? null : Element("eqn", Text(equation)),
        initial is null ? null : Element("init_eqn", Text(initial)),
        graph is null ? null : Write(graph),
    ];

    // The standard has one entry for each element, so that sub-ranges and exceptions are written out.
    private IEnumerable<XElement?> Elements(VariableDeclaration variable)
    {
        var builder = new ArrayBuilder(_dimensions, _file.Source, []);
        if ((variable.Elements.IsEmpty && variable.Listed.IsEmpty) || builder.FindDimensions(variable) is not { } shape)
        {
            return [];
        }

        ElementDeclaration?[] definitions = variable.Listed.IsEmpty ? builder.Assign(variable, shape) : builder.AssignListed(variable, shape);
        if (definitions is [{ } first, ..] && definitions.All(d => d == first) && first.Subscripts.Zip(shape).All(p => p.First.Canonical == p.Second.Name))
        {
            return Definition(first.Equation, first.InitialEquation, first.Graph);
        }

        int[][] places = [.. Combinations.Of([.. shape.Select(d => Enumerable.Range(0, d.Count).ToArray())])];
        return definitions.Zip(places).Where(d => d.First is not null).Select(d => new XElement(
            s_ns + "element",
            new XAttribute("subscript", string.Join(", ", d.Second.Select((place, i) => shape[i].Elements[place].Text))),
            Definition(d.First!.Equation, d.First.InitialEquation, d.First.Graph)));
    }

    private static XElement Write(GraphicalFunction graph, params object?[] before) => new(
        s_ns + "gf",
        graph.Kind == GraphicalFunctionKind.Continuous ? null : new XAttribute("type", graph.Kind == GraphicalFunctionKind.Discrete ? "discrete" : "extrapolate"),
        before,
        Element("xpts", Join(graph.X)),
        Element("ypts", Join(graph.Y)));

    private static string Join(ImmutableArray<double> points) => string.Join(',', points.Select(p => p.ToString("R", CultureInfo.InvariantCulture)));
}
