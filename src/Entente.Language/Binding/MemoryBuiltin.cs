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

    /// <summary>Exponential smooth of any order.</summary>
    SmoothN,

    /// <summary>Material delay of any order.</summary>
    DelayN,

    /// <summary>What the input was a fixed time ago.</summary>
    Delay,

    /// <summary>The input continued along its trend.</summary>
    Forecast,

    /// <summary>What the input was at the last step.</summary>
    Previous,

    /// <summary>The input where a condition holds, else what it was when the condition last held.</summary>
    SampleIf,
}

/// <summary>
/// A call of a builtin with memory. It lives between name binding and <see cref="MemoryExpansion"/> only, so that
/// units are checked on what was written.
/// </summary>
/// <param name="Memory">Which.</param>
/// <param name="Arguments">The arguments in the order in which <see cref="BuiltinTable"/> says they are written.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record BoundMemoryCall(MemoryBuiltin Memory, ImmutableArray<BoundExpression> Arguments, TextSpan Span) : BoundExpression(Span);

/// <summary>A random draw whose seed and place among all draws are not settled yet.</summary>
/// <param name="Distribution">What it is drawn from.</param>
/// <param name="Arguments">The arguments as written: parameters, perhaps a seed, perhaps bounds.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record BoundDraw(RandomDistribution Distribution, ImmutableArray<BoundExpression> Arguments, TextSpan Span) : BoundExpression(Span);
