using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>A cell whose characters are each known by their place, for text that has a grammar of its own.</summary>
/// <param name="Text">The cell's text, quotes taken off.</param>
/// <param name="Source">The file.</param>
/// <param name="Span">Where the cell stands, quotes included.</param>
public sealed record WrittenCell(string Text, SourceText Source, TextSpan Span)
{
    private const char Quote = '"';

    /// <summary>For each character of <see cref="Text"/> where it is written; a quote in a quoted cell is written twice (RFC 4180).</summary>
    public ImmutableArray<TextSpan> Origins
    {
        get
        {
            bool isQuoted = Span.Length > Text.Length && Source.Text[Span.Start] == Quote;
            var origins = ImmutableArray.CreateBuilder<TextSpan>(Text.Length);
            int next = Span.Start + (isQuoted ? 1 : 0);
            foreach (char character in Text)
            {
                int length = isQuoted && character == Quote ? 2 : 1;
                origins.Add(new TextSpan(next, length));
                next += length;
            }

            return origins.MoveToImmutable();
        }
    }
}
