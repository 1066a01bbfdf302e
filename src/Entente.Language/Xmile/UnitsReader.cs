using System.Collections.Immutable;
using Entente.Language.Declarations;
using Entente.Language.Syntax;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads <c>model_units</c> (XMILE 2.4).</summary>
/// <param name="context">The file.</param>
internal sealed class UnitsReader(XmileContext context)
{
    /// <summary>The units it defines; those marked <c>disabled</c> are left out.</summary>
    public ImmutableArray<UnitDeclaration> Read(MarkupElement element)
    {
        var units = ImmutableArray.CreateBuilder<UnitDeclaration>();
        foreach (MarkupElement child in context.Children(element))
        {
            if (child.Name != "unit")
            {
                context.ReportUnknown(child, element, "unit");
            }
            else if (child.Attribute("disabled")?.Value != "true" && context.Name(child, "name") is { } name)
            {
                units.Add(new UnitDeclaration(name, ReadDefinition(child), ReadAliases(child)));
            }
        }

        return units.ToImmutable();
    }

    private MappedText? ReadDefinition(MarkupElement unit) =>
        context.Single(unit, "eqn") is { } equation && context.Text(equation) is { IsBlank: false } text ? text : null;

    private ImmutableArray<NameReference> ReadAliases(MarkupElement unit) =>
        [.. context.Children(unit).Where(c => c.Name == "alias").Select(context.Name).Where(n => n.Canonical.Length > 0)];
}
