using Entente.Diagnostics;

namespace Entente.Language.Vensim;

/// <summary>One entry of an <c>.mdl</c> file: <c>equation ~ units ~ comment |</c>.</summary>
/// <param name="Equation">Where the equation stands.</param>
/// <param name="Units">Where the units stand; empty where there are none.</param>
/// <param name="Comment">Where the comment stands; empty where there is none.</param>
/// <param name="Macro">The macro it belongs to; <see langword="null"/> for the model itself.</param>
internal sealed record MdlEntry(TextSpan Equation, TextSpan Units, TextSpan Comment, MdlMacroHeader? Macro);

/// <summary>The line that begins a macro: <c>:MACRO: NAME(parameters)</c>.</summary>
/// <param name="Span">What stands after <c>:MACRO:</c>.</param>
internal sealed record MdlMacroHeader(TextSpan Span);
