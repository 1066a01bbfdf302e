using System.Globalization;
using System.Xml.Linq;
using Entente.Language.Declarations;

namespace Entente.Language.Xmile.Writing;

/// <summary>Which optional parts of the standard a file makes use of (XMILE 2.2.1): a program that lacks one of them can say so at once.</summary>
internal static class HeaderOptions
{
    private static readonly XNamespace s_ns = XmileNamespaces.Oasis;

    /// <summary>The <c>options</c> of a file's header; <see langword="null"/> where it makes use of none.</summary>
    public static XElement? Of(ModelFile file)
    {
        IEnumerable<VariableDeclaration> variables = file.Submodels.Append(file.Root).SelectMany(m => m.Variables).Concat(file.Macros.SelectMany(m => m.Variables));
        int dimensions = variables.Select(v => v.Dimensions.Length).DefaultIfEmpty().Max();
        XElement[] used =
        [
            .. dimensions == 0
                ? Array.Empty<XElement>()
                : [new XElement(
                    s_ns + "uses_arrays",
                    new XAttribute("maximum_dimensions", dimensions.ToString(CultureInfo.InvariantCulture)),
                    new XAttribute("invalid_index_value", "0"))],
            .. file.Submodels.IsEmpty ? Array.Empty<XElement>() : [new XElement(s_ns + "uses_submodels")],
            .. file.Macros.IsEmpty
                ? Array.Empty<XElement>()
                : [new XElement(s_ns + "uses_macros", new XAttribute("recursive_macros", "false"), new XAttribute("option_filters", "false"))],
        ];
        return used.Length == 0 ? null : new XElement(s_ns + "options", used);
    }
}
