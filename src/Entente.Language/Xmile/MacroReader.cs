using System.Collections.Immutable;
using Entente.Language.Declarations;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads <c>macro</c> (XMILE 4.8): parameters, an equation, and variables of its own.</summary>
/// <param name="context">The file.</param>
/// <param name="nonNegativity">What the file says of all stocks and flows.</param>
internal sealed class MacroReader(XmileContext context, NonNegativity nonNegativity)
{
    /// <summary>The macro, or <see langword="null"/> where it has no name or no equation, which is then reported.</summary>
    public MacroDeclaration? Read(MarkupElement element)
    {
        foreach (MarkupElement child in context.Children(element).Where(c => !IsKnown(c.Name)))
        {
            context.ReportUnknown(child, element, "parm", "eqn", "variables", "doc");
        }

        NameReference? name = context.Name(element, "name");
        if (context.Single(element, "eqn") is not { } equation)
        {
            context.Report(XmileDiagnostics.MissingElement, element.Span, element.Name, "eqn");
            return null;
        }

        return name is null
            ? null
            : new MacroDeclaration(name, ReadParameters(element), new EquationDeclaration(context.Text(equation)), ReadVariables(element));
    }

    private static bool IsKnown(string name) => name is "parm" or "eqn" or "variables" or "doc" or "views" or "view" or "format" or "sim_specs";

    private ImmutableArray<MacroParameter> ReadParameters(MarkupElement element) =>
        [.. context.Children(element).Where(c => c.Name == "parm").Select(p => new MacroParameter(context.Name(p), ReadDefault(p)))];

    private static EquationDeclaration? ReadDefault(MarkupElement parameter) =>
        parameter.Attribute("default") is { } attribute && !string.IsNullOrWhiteSpace(attribute.Value)
            ? new EquationDeclaration(XmileContext.Text(attribute))
            : null;

    private ImmutableArray<VariableDeclaration> ReadVariables(MarkupElement element)
    {
        if (context.Single(element, "variables") is not { } contents)
        {
            return [];
        }

        var reader = new VariableReader(context, nonNegativity);
        var variables = ImmutableArray.CreateBuilder<VariableDeclaration>();
        foreach (MarkupElement child in context.Children(contents))
        {
            if (child.Name is not ("stock" or "flow" or "aux" or "gf"))
            {
                context.ReportUnknown(child, contents, "stock", "flow", "aux", "gf");
            }
            else if (reader.Read(child) is { } variable)
            {
                variables.Add(variable);
            }
        }

        return variables.ToImmutable();
    }
}
