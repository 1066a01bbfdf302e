using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Syntax;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads <c>stock</c>, <c>flow</c>, <c>aux</c> and the stand-alone <c>gf</c> (XMILE 4.1 to 4.4).</summary>
/// <param name="context">The file.</param>
/// <param name="nonNegativity">What the model says of all its stocks and flows.</param>
internal sealed class VariableReader(XmileContext context, NonNegativity nonNegativity)
{
    private readonly GraphicalFunctionReader _graphs = new(context);
    private readonly EvidenceReader _evidence = new(context);

    /// <summary>The variable, or <see langword="null"/> where it has no name, which is then reported.</summary>
    public VariableDeclaration? Read(MarkupElement element)
    {
        if (context.Name(element, "name") is not { } written)
        {
            return null;
        }

        // In quotes, as equations have to write it, a name may be a word of the language.
        bool isQuoted = written.Text.Length > 2 && written.Text.StartsWith('"') && written.Text.EndsWith('"');
        NameReference name = isQuoted ? new NameReference(written.Text[1..^1], written.Span) : written;
        bool isGraphAlone = element.Name == "gf";
        if (!isGraphAlone)
        {
            CheckChildren(element);
        }

        VariableKind kind = element.Name switch
        {
            "stock" => VariableKind.Stock,
            "flow" => VariableKind.Flow,
            _ => VariableKind.Auxiliary,
        };
        ImmutableArray<NameReference> dimensions = context.Single(element, "dimensions") is { } over ? new DimensionsReader(context).ReadNames(over) : [];
        ImmutableArray<EquationDeclaration> listed = dimensions.IsEmpty ? [] : EquationList.Read(context, element);
        return new VariableDeclaration
        {
            Name = name,
            MayBeWord = isQuoted,
            Kind = kind,
            Access = ReadAccess(element),
            Equation = isGraphAlone || !listed.IsEmpty || ReadText(element, "eqn") is not { } equation ? null : new EquationDeclaration(equation),
            Listed = listed,
            Graph = isGraphAlone ? _graphs.Read(element) : ReadGraph(element),
            InitialEquation = isGraphAlone || ReadText(element, "init_eqn") is not { } initial ? null : new EquationDeclaration(initial),
            Dimensions = dimensions,
            Elements = [.. context.Children(element).Where(c => c.Name == "element").Select(ReadElement).OfType<ElementDeclaration>()],
            Inflows = ReadFlows(element, "inflow"),
            Outflows = ReadFlows(element, "outflow"),
            IsNonNegative = nonNegativity.For(context, element, kind),
            Units = ReadText(element, "units"),
            Documentation = ReadDocumentation(element),
            Evidence = _evidence.Read(element),
        };
    }

    private void CheckChildren(MarkupElement element)
    {
        foreach (MarkupElement child in context.Children(element))
        {
            switch (child.Name)
            {
                case "eqn" or "units" or "doc" or "gf" or "non_negative":
                case "inflow" or "outflow" when element.Name == "stock":
                case "dimensions" or "element" or "init_eqn" or "mathml" or "range" or "scale" or "format" or "note":
                    break;
                case "conveyor" or "queue" or "oven":
                    Refuse(child.Span, $"a {child.Name}", "Write it with stocks and flows, or with DELAY3.");
                    break;
                case "event_poster":
                    Refuse(child.Span, "an event poster", "Remove it: it is for playing the model by hand.");
                    break;
                case "leak" or "leak_integers" or "leak_start" or "leak_end" or "overflow" or "multiplier":
                    Refuse(child.Span, $"a flow's <{child.Name}>", "Write it with stocks and flows.");
                    break;
                case "inflow" or "outflow":
                    context.Report(XmileDiagnostics.UnknownElement, child.Span, child.Name, element.Name, "Only a <stock> has flows: remove it, or declare a stock.");
                    break;
                default:
                    context.ReportUnknown(child, element, "eqn", "units", "doc", "gf", "non_negative", "inflow", "outflow", "dimensions");
                    break;
            }
        }
    }

    private void Refuse(TextSpan span, string what, string remedy) => context.Report(XmileDiagnostics.NotSupported, span, what, remedy);

    private VariableAccess ReadAccess(MarkupElement element)
    {
        MarkupAttribute? attribute = element.Attribute("access");
        switch (attribute?.Value.Trim().ToLowerInvariant())
        {
            case null or "":
                return VariableAccess.Own;
            case "input":
                return VariableAccess.Input;
            case "output":
                return VariableAccess.Output;
            default:
                context.Report(XmileDiagnostics.BadChoice, attribute.Span, attribute.Value, "access", "input, output");
                return VariableAccess.Own;
        }
    }

    private ElementDeclaration? ReadElement(MarkupElement element)
    {
        if (element.Attribute("subscript") is not { } subscripts)
        {
            context.Report(XmileDiagnostics.MissingAttribute, element.Span, element.Name, "subscript");
            return null;
        }

        return new ElementDeclaration([.. subscripts.Value.Split(',').Select(s => new NameReference(s.Trim(), subscripts.Span))])
        {
            Equation = ReadText(element, "eqn") is { } equation ? new EquationDeclaration(equation) : null,
            InitialEquation = ReadText(element, "init_eqn") is { } initial ? new EquationDeclaration(initial) : null,
            Graph = ReadGraph(element),
        };
    }

    private MappedText? ReadText(MarkupElement element, string name) =>
        context.Single(element, name) is { } child ? context.Text(child) : null;

    private GraphicalFunction? ReadGraph(MarkupElement element) =>
        context.Single(element, "gf") is { } graph ? _graphs.Read(graph) : null;

    private ImmutableArray<NameReference> ReadFlows(MarkupElement element, string name) =>
        [.. context.Children(element).Where(c => c.Name == name).Select(context.Name)];

    private string ReadDocumentation(MarkupElement element) => context.Single(element, "doc")?.Text.Trim() ?? "";
}
