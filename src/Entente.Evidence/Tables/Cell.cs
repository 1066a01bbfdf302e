using Entente.Diagnostics;

namespace Entente.Evidence.Tables;

/// <summary>One cell: what it says and where it stands, quotes included.</summary>
/// <param name="Text">The cell's text, quotes taken off.</param>
/// <param name="Span">Where it stands in the file.</param>
public readonly record struct Cell(string Text, TextSpan Span);
