using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Syntax;

namespace Entente.Language.Vensim;

/// <summary>A function of Vensim and how it is written in the language that both dialects share.</summary>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="MinArguments">Fewest arguments.</param>
/// <param name="MaxArguments">Most arguments.</param>
/// <param name="Usage">How a call is written.</param>
/// <param name="Rewrite">Makes the call from its arguments.</param>
internal sealed record VensimFunction(
    string Name,
    int MinArguments,
    int MaxArguments,
    string Usage,
    Func<VensimCall, Expression> Rewrite);

/// <summary>A call with its arguments rewritten.</summary>
/// <param name="Arguments">The arguments.</param>
/// <param name="NameSpan">Where the function's name stands.</param>
/// <param name="Span">Where the call stands.</param>
internal sealed record VensimCall(ImmutableArray<Expression> Arguments, TextSpan NameSpan, TextSpan Span)
{
    /// <summary>An argument.</summary>
    public Expression this[int index] => Arguments[index];

    /// <summary>A call of another function at the same place.</summary>
    public CallExpression To(string name, params ImmutableArray<Expression> arguments) => new(name, arguments, NameSpan, Span);

    /// <summary>A number at the same place.</summary>
    public NumberExpression Number(double value) => new(value, Span);
}
