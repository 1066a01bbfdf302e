using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>Builtins with memory: shorthand for stocks and flows (XMILE 3.5.3).</summary>
internal enum MemoryBuiltin
{
    /// <summary>First-order exponential smooth.</summary>
    Smooth1,

    /// <summary>Third-order exponential smooth.</summary>
    Smooth3,

    /// <summary>First-order material delay.</summary>
    Delay1,

    /// <summary>Third-order material delay.</summary>
    Delay3,

    /// <summary>Fractional rate of change.</summary>
    Trend,
}

/// <summary>
/// A call of a builtin with memory. It lives between name binding and <see cref="MemoryExpansion"/> only, so that
/// units are checked on what was written.
/// </summary>
/// <param name="Memory">Which.</param>
/// <param name="Arguments">Input, time, and the initial value where it was given.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record BoundMemoryCall(MemoryBuiltin Memory, ImmutableArray<BoundExpression> Arguments, TextSpan Span) : BoundExpression(Span);
