namespace Entente.Diagnostics;

/// <summary>A place in a text as people count: both <paramref name="Line"/> and <paramref name="Column"/> start at 1.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
public readonly record struct TextPosition(int Line, int Column);
