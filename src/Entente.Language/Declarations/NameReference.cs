using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Declarations;

/// <summary>A name and where it is written.</summary>
/// <param name="Text">The name as written.</param>
/// <param name="Span">Where.</param>
internal sealed record NameReference(string Text, TextSpan Span)
{
    /// <summary>The one spelling that names are compared by.</summary>
    public string Canonical { get; } = CanonicalName.Of(Text);
}
