using System.Collections.Immutable;
using System.Text;
using Entente.Diagnostics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>Parts of an <c>.mdl</c> file as text: line breaks, also those after <c>\</c>, and tabs become single spaces.</summary>
internal static class MdlText
{
    /// <summary>A part with the place of each character.</summary>
    public static MappedText Map(SourceText source, TextSpan span)
    {
        var text = new StringBuilder(span.Length);
        var origins = ImmutableArray.CreateBuilder<TextSpan>(span.Length);
        for (int i = span.Start; i < span.End; i++)
        {
            char c = source.Text[i];
            bool continues = c == '\\' && (i + 1 == span.End || source.Text[i + 1] is '\r' or '\n');
            bool isBlank = continues || char.IsWhiteSpace(c);
            bool isRepeated = isBlank && text.Length > 0 && text[^1] == ' ';
            if (!isRepeated)
            {
                text.Append(isBlank ? ' ' : c);
                origins.Add(new TextSpan(i, 1));
            }
        }

        return new MappedText(text.ToString(), origins.ToImmutable(), new TextSpan(span.Start, 0));
    }

    /// <summary>Units without the range that may follow them: <c>people [0,?]</c>.</summary>
    public static MappedText? Units(SourceText source, TextSpan span)
    {
        int range = source.Text.IndexOf('[', span.Start, span.Length);
        MappedText units = Map(source, range < 0 ? span : new TextSpan(span.Start, range - span.Start));
        return units.IsBlank ? null : units;
    }
}
