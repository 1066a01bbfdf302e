using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Language.Xmile.Markup;

namespace Entente.Language.Xmile;

/// <summary>Reads our extension <c>e:evidence</c> (docs/case-format.md).</summary>
/// <param name="context">The file.</param>
internal sealed class EvidenceReader(XmileContext context)
{
    private static readonly string[] s_bases = ["claims", "judgement", "definition", "data"];

    /// <summary>What a variable's element says it rests on; several evidence elements add up.</summary>
    public EvidenceReference Read(MarkupElement variable)
    {
        EvidenceReference evidence = EvidenceReference.None;
        foreach (MarkupElement element in variable.Children.Where(c => c.Namespace == EvidenceReference.Namespace))
        {
            if (element.Name == "evidence")
            {
                evidence = Add(evidence, element);
            }
            else
            {
                context.ReportUnknown(element, variable, "evidence");
            }
        }

        return evidence;
    }

    private EvidenceReference Add(EvidenceReference evidence, MarkupElement element) => new(
        [.. evidence.Claims, .. ReadIds(element, "claims")],
        [.. evidence.Links, .. ReadIds(element, "links")],
        [.. evidence.Codes, .. ReadIds(element, "codes")],
        ReadBasis(element) ?? evidence.Basis,
        element.Attribute("note")?.Value ?? evidence.Note);

    private static ImmutableArray<string> ReadIds(MarkupElement element, string name) =>
        [.. element.Attribute(name)?.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []];

    private string? ReadBasis(MarkupElement element)
    {
        MarkupAttribute? attribute = element.Attribute("basis");
        if (attribute is null || s_bases.Contains(attribute.Value))
        {
            return attribute?.Value;
        }

        context.Report(XmileDiagnostics.BadChoice, attribute.Span, attribute.Value, "basis", string.Join(", ", s_bases));
        return null;
    }
}
