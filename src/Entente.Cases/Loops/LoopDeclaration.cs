using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;
using Entente.Language.Semantics;

namespace Entente.Cases.Loops;

/// <summary>What case.yaml says of a loop, its names resolved against the model without the loops' switches.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Cut">Where it is cut.</param>
/// <param name="Readers">Those that see the held value.</param>
internal sealed record LoopDeclaration(LocatedText Id, string Title, LoopKind Kind, Variable Cut, ImmutableArray<Variable> Readers);
