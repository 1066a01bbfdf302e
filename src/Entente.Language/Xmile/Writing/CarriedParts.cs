using System.Xml.Linq;
using Entente.Language.Semantics;

namespace Entente.Language.Xmile.Writing;

/// <summary>
/// What is not the model's content and goes from one XMILE file to the next unchanged: the header, views, styles, groups, the
/// ranges of sliders, and all elements and attributes of other namespaces, our evidence among them.
/// </summary>
internal static class CarriedParts
{
    private static readonly XNamespace s_ns = XmileNamespaces.Oasis;
    private static readonly string[] s_required = ["vendor", "product"];
    private static readonly string[] s_ofFile = ["style", "data", "prefs", "equation_prefs"];
    private static readonly string[] s_ofModel = ["doc", "views", "view", "display", "style", "data"];
    private static readonly string[] s_ofVariable = ["range", "scale", "format", "note", "mathml"];
    private static readonly string[] s_variables = ["stock", "flow", "aux", "gf", "module"];

    /// <summary>Copies them.</summary>
    /// <param name="from">The root of the file that was read.</param>
    /// <param name="to">The root of the file that is written.</param>
    public static void Copy(XElement from, XElement to)
    {
        XElement original = Renamed(from, from.Name.Namespace);
        CopyParts(original, to, s_ofFile);
        if (original.Element(s_ns + "header") is { } header)
        {
            XElement written = to.Element(s_ns + "header")!;
            bool saysItsOptions = header.Element(s_ns + "options") is not null || header.Element(s_ns + "smile") is not null;
            header.Add(s_required.Where(name => header.Element(s_ns + name) is null).Select(name => written.Element(s_ns + name)));
            header.Add(saysItsOptions ? null : written.Element(s_ns + "options"));
            written.ReplaceWith(header);
        }

        CopyAttributes(original.Element(s_ns + "sim_specs"), to.Element(s_ns + "sim_specs"));
        XElement[] models = [.. original.Elements(s_ns + "model")];
        foreach (XElement model in to.Elements(s_ns + "model"))
        {
            XElement? source = models.FirstOrDefault(m => NameOf(m) == NameOf(model)) ?? (models is [var only] ? only : null);
            if (source is not null)
            {
                CopyModel(source, model);
            }
        }
    }

    private static void CopyModel(XElement from, XElement to)
    {
        CopyParts(from, to, s_ofModel);
        XElement contents = from.Element(s_ns + "variables") ?? from;
        XElement variables = to.Element(s_ns + "variables")!;
        variables.Add(contents.Elements(s_ns + "group"));
        ILookup<string, XElement> sources = contents.Elements().Where(IsVariable).ToLookup(NameOf);
        foreach (XElement variable in variables.Elements().Where(IsVariable))
        {
            if (sources[NameOf(variable)].FirstOrDefault() is { } source)
            {
                CopyParts(source, variable, s_ofVariable);
            }
        }
    }

    private static void CopyParts(XElement from, XElement to, string[] names)
    {
        CopyAttributes(from, to);
        to.Add(from.Elements().Where(e => e.Name.Namespace != s_ns || names.Contains(e.Name.LocalName)));
    }

    private static void CopyAttributes(XElement? from, XElement? to) => to?.Add(from?.Attributes().Where(a =>
        to.Attribute(a.Name) is null && (a.Name.NamespaceName.Length > 0 || a.Name.LocalName is "uid" or "color" or "label")
        && !(a.IsNamespaceDeclaration && a.Name.LocalName == "xmlns")));

    private static bool IsVariable(XElement element) => element.Name.Namespace == s_ns && s_variables.Contains(element.Name.LocalName);

    private static string NameOf(XElement element) => CanonicalName.Of(element.Attribute("name")?.Value ?? "");

    // Drafts of the standard had other namespaces, or none.
    private static XElement Renamed(XElement element, XNamespace ns) => new(
        element.Name.Namespace == ns ? s_ns + element.Name.LocalName : element.Name,
        element.Attributes().Where(a => !(a.IsNamespaceDeclaration && a.Name.LocalName == "xmlns")),
        element.Nodes().Where(n => n is not XComment and not XProcessingInstruction).Select(n => n is XElement child ? Renamed(child, ns) : n));
}
