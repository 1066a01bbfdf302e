using System.Text;
using System.Xml;
using System.Xml.Linq;
using Entente.Fuzz.Inputs;

namespace Entente.Fuzz.Changes;

/// <summary>
/// Leaves the text well formed and changes what stands where: elements and attributes of XML, entries of Vensim's text. A part is
/// left out, doubled, moved into another, renamed, or taken from another file.
/// </summary>
internal sealed class PartChange : IChange
{
    private static readonly XmlReaderSettings s_safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <inheritdoc/>
    public string Apply(ChangeRequest request, Random random) =>
        request.Dialect == Dialect.Xmile ? ChangeMarkup(request, random) : ChangeEntries(request, random);

    private static string ChangeEntries(ChangeRequest request, Random random)
    {
        List<string> entries = [.. request.Text.Split('|')];
        string[] others = request.Other.Split('|');
        int at = random.Next(entries.Count);
        string entry = entries[at];
        switch (random.Next(5))
        {
            case 0:
                entries.RemoveAt(at);
                break;
            case 1:
                entries.Insert(random.Next(entries.Count), entry);
                break;
            case 2:
                entries.Insert(at, random.Pick(others));
                break;
            case 3:
                entries[at] = LeftOf(entry) + RightOf(random.Pick(entries));
                break;
            default:
                entries[at] = LeftOf(entry) + RightOf(random.Pick(others));
                break;
        }

        return string.Join('|', entries);
    }

    private static string LeftOf(string entry) => entry.IndexOf('=', StringComparison.Ordinal) is >= 0 and var sign ? entry[..sign] : entry;

    private static string RightOf(string entry) => entry.IndexOf('=', StringComparison.Ordinal) is >= 0 and var sign ? entry[sign..] : entry;

    private static string ChangeMarkup(ChangeRequest request, Random random)
    {
        if (Load(request.Text) is not { } root)
        {
            return request.Text;
        }

        XElement[] elements = [.. root.DescendantsAndSelf()];
        XElement at = random.Pick(elements);
        XElement other = random.Pick(elements);
        switch (random.Next(8))
        {
            case 0 when at != root:
                at.Remove();
                break;
            case 1 when at != root:
                at.AddAfterSelf(Enumerable.Repeat(at, random.NextMagnitude(50)).Select(e => new XElement(e)));
                break;
            case 2:
                other.Add(new XElement(at));
                break;
            case 3:
                at.Name = at.Name.Namespace + other.Name.LocalName;
                break;
            case 4 when at.HasAttributes:
                XAttribute attribute = random.Pick([.. at.Attributes()]);
                other.SetAttributeValue(attribute.IsNamespaceDeclaration ? "name" : attribute.Name, attribute.Value);
                break;
            case 5 when at.HasAttributes:
                random.Pick([.. at.Attributes()]).Remove();
                break;
            case 6:
                at.Value = other.Value;
                break;
            default:
                other.Add(Load(request.Other) is { } from ? random.Pick([.. from.DescendantsAndSelf()]) : null);
                break;
        }

        return Write(root);
    }

    private static XElement? Load(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), s_safe);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Names and characters that earlier changes brought in may be none of XML's.
    private static string Write(XElement root)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { CheckCharacters = false, OmitXmlDeclaration = true }))
        {
            root.Save(writer);
        }

        return text.ToString();
    }
}
