using Entente.Diagnostics;
using Entente.Evidence.Tables;
using Entente.Language.Syntax;

namespace Entente.Cases.Questions;

/// <summary>A resolution as it is written, for messages that name a part of it.</summary>
/// <param name="Cell">Its cell.</param>
internal sealed record ResolutionText(WrittenCell Cell)
{
    /// <summary>Where a part of it stands.</summary>
    public SourceLocation Locate(Expression part) => Cell.Source.Locate(part.Span);

    /// <summary>A part of it, to be read in one line; quotes as the reader sees them, not as the table writes them.</summary>
    public string Of(Expression part) =>
        Shown.Briefly(Cell.Source.Text.Substring(part.Span.Start, part.Span.Length).Replace("\"\"", "\"", StringComparison.Ordinal));
}
