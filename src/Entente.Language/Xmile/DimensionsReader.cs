using System.Collections.Immutable;
using System.Globalization;
using Entente.Diagnostics;
using Entente.Language.Binding;
using Entente.Language.Declarations;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads <c>dimensions</c> (XMILE 2.6): named elements, or a number of them.</summary>
/// <param name="context">The file.</param>
internal sealed class DimensionsReader(XmileContext context)
{
    // A few characters make many elements.
    private int _numbered;

    /// <summary>The dimensions that the file declares.</summary>
    public ImmutableArray<DimensionDeclaration> Read(MarkupElement element)
    {
        var dimensions = ImmutableArray.CreateBuilder<DimensionDeclaration>();
        foreach (MarkupElement child in context.Children(element))
        {
            if (child.Name != "dim")
            {
                context.ReportUnknown(child, element, "dim");
            }
            else if (context.Name(child, "name") is { } name)
            {
                dimensions.Add(new DimensionDeclaration(name, ReadElements(child)));
            }
        }

        return dimensions.ToImmutable();
    }

    /// <summary>The names of the dimensions that a variable is declared over.</summary>
    public ImmutableArray<NameReference> ReadNames(MarkupElement element) =>
        [.. context.Children(element).Where(c => c.Name == "dim").Select(c => context.Name(c, "name")).OfType<NameReference>()];

    private ImmutableArray<NameReference> ReadElements(MarkupElement dimension)
    {
        ImmutableArray<NameReference> named = [.. context.Children(dimension).Where(c => c.Name == "elem").Select(c => context.Name(c, "name")).OfType<NameReference>()];
        return !named.IsEmpty || dimension.Attribute("size") is not { } size ? named : ReadNumbered(size);
    }

    private ImmutableArray<NameReference> ReadNumbered(MarkupAttribute size)
    {
        if (context.Number(size) is not { } count)
        {
            return [];
        }

        if (count >= 1 && count <= ArrayBuilder.MaxElements - _numbered)
        {
            _numbered += (int)count;
            return [.. Enumerable.Range(1, (int)count).Select(i => Numbered(i, size.Span))];
        }

        string limit = (ArrayBuilder.MaxElements - _numbered).ToString(CultureInfo.InvariantCulture);
        context.Report(XmileDiagnostics.BadChoice, size.Span, size.Value, "size", $"1 to {limit}");
        return [];
    }

    private static NameReference Numbered(int number, TextSpan span) => new(number.ToString(CultureInfo.InvariantCulture), span);
}
