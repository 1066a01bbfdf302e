using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>A builtin function as it is called.</summary>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="MinArguments">Fewest arguments.</param>
/// <param name="MaxArguments">Most arguments.</param>
/// <param name="Usage">How a call is written.</param>
internal abstract record BuiltinSignature(string Name, int MinArguments, int MaxArguments, string Usage);

/// <summary>A function without memory.</summary>
/// <param name="Builtin">Which.</param>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="MinArguments">Fewest arguments.</param>
/// <param name="MaxArguments">Most arguments; those left out are 0.</param>
/// <param name="Usage">How a call is written.</param>
internal sealed record PlainSignature(Builtin Builtin, string Name, int MinArguments, int MaxArguments, string Usage)
    : BuiltinSignature(Name, MinArguments, MaxArguments, Usage);

/// <summary>A function with memory.</summary>
/// <param name="Memory">Which.</param>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="MinArguments">Fewest arguments.</param>
/// <param name="MaxArguments">Most arguments.</param>
/// <param name="Usage">How a call is written.</param>
internal sealed record MemorySignature(MemoryBuiltin Memory, string Name, int MinArguments, int MaxArguments, string Usage)
    : BuiltinSignature(Name, MinArguments, MaxArguments, Usage);

/// <summary>A random draw.</summary>
/// <param name="Distribution">What it is drawn from.</param>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="MinArguments">Fewest arguments.</param>
/// <param name="MaxArguments">Most arguments.</param>
/// <param name="Usage">How a call is written.</param>
internal sealed record RandomSignature(RandomDistribution Distribution, string Name, int MinArguments, int MaxArguments, string Usage)
    : BuiltinSignature(Name, MinArguments, MaxArguments, Usage);

/// <summary>A function that is shorthand for others.</summary>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="Arguments">Number of arguments.</param>
/// <param name="Usage">How a call is written.</param>
/// <param name="Write">Writes it out.</param>
internal sealed record DerivedSignature(
    string Name, int Arguments, string Usage, Func<ImmutableArray<BoundExpression>, TextSpan, BoundExpression> Write)
    : BuiltinSignature(Name, Arguments, Arguments, Usage);
