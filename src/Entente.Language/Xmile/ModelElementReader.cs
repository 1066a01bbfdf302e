using System.Collections.Immutable;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads one <c>model</c> (XMILE 4): its variables and modules.</summary>
/// <param name="context">The file.</param>
/// <param name="nonNegativity">What the file says of all stocks and flows.</param>
internal sealed class ModelElementReader(XmileContext context, NonNegativity nonNegativity)
{
    /// <summary>The model; one without a name is the root.</summary>
    public ModelDeclaration Read(MarkupElement element)
    {
        // Drafts of the standard had the variables in the model itself.
        MarkupElement? contents = context.Single(element, "variables");
        bool isDraft = contents is null && context.Children(element).Any(c => IsVariable(c.Name));
        foreach (MarkupElement child in context.Children(element).Where(c => !IsKnown(c.Name) && !isDraft))
        {
            context.ReportUnknown(child, element, "variables", "views", "behavior");
        }

        if (element.Attribute("resource") is { } resource)
        {
            RefuseResource(resource);
        }

        var variableReader = new VariableReader(context, nonNegativity.Read(context, element));
        var variables = ImmutableArray.CreateBuilder<VariableDeclaration>();
        var modules = ImmutableArray.CreateBuilder<ModuleDeclaration>();
        if (contents is not null || isDraft)
        {
            Read(contents ?? element, variableReader, variables, modules);
        }

        MarkupAttribute? name = element.Attribute("name");
        return new ModelDeclaration(new NameReference(name?.Value ?? "", name?.Span ?? element.Span), variables.ToImmutable(), modules.ToImmutable());
    }

    private static bool IsVariable(string name) => name is "stock" or "flow" or "aux" or "gf" or "module";

    private static bool IsKnown(string name) =>
        name is "variables" or "doc" or "views" or "view" or "behavior" or "sim_specs" or "display" or "style" or "data";

    private void Read(
        MarkupElement contents,
        VariableReader variableReader,
        ImmutableArray<VariableDeclaration>.Builder variables,
        ImmutableArray<ModuleDeclaration>.Builder modules)
    {
        foreach (MarkupElement child in context.Children(contents))
        {
            switch (child.Name)
            {
                case "stock" or "flow" or "aux" or "gf":
                    if (variableReader.Read(child) is { } variable)
                    {
                        variables.Add(variable);
                    }

                    break;
                case "module":
                    if (ReadModule(child) is { } module)
                    {
                        modules.Add(module);
                    }

                    break;
                case "group":
                case var name when contents.Name == "model" && IsKnown(name):
                    break;
                default:
                    context.ReportUnknown(child, contents, "stock", "flow", "aux", "gf", "module", "group");
                    break;
            }
        }
    }

    private ModuleDeclaration? ReadModule(MarkupElement element)
    {
        if (element.Attribute("resource") is { } resource)
        {
            RefuseResource(resource);
        }

        if (context.Name(element, "name") is not { } name)
        {
            return null;
        }

        var connections = ImmutableArray.CreateBuilder<ConnectionDeclaration>();
        foreach (MarkupElement child in context.Children(element))
        {
            if (child.Name is "connect" or "connect2")
            {
                if (ReadConnection(child) is { } connection && (child.Name == "connect2" || !IsWrittenAnew(element, connection)))
                {
                    connections.Add(connection);
                }
            }
            else if (child.Name is not ("doc" or "units" or "range" or "scale" or "format"))
            {
                context.ReportUnknown(child, element, "connect", "doc");
            }
        }

        return new ModuleDeclaration(name, connections.ToImmutable());
    }

    private ConnectionDeclaration? ReadConnection(MarkupElement element) =>
        context.Name(element, "to") is { } to && context.Name(element, "from") is { } from ? new ConnectionDeclaration(to, from) : null;

    // Stella writes each connection a second time as connect2, which is the one that it reads.
    private bool IsWrittenAnew(MarkupElement module, ConnectionDeclaration connection) => context.Children(module)
        .Any(c => c.Name == "connect2" && CanonicalName.Of(c.Attribute("to")?.Value ?? "") == connection.To.Canonical);

    private void RefuseResource(MarkupAttribute resource) =>
        context.Report(XmileDiagnostics.NotSupported, resource.Span, "a model in another file", "Put it into this file as a <model> with the module's name.");
}
