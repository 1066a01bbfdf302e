using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Cases.Loops;

/// <summary>
/// A feedback loop of the model that can be cut: from the decision on, those that read one of its variables see the value that the
/// variable had at the decision date in the same run, so that what it becomes later goes no further round the loop.
/// </summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">What feeds what, for people.</param>
/// <param name="Kind">Whether it strengthens or weakens what goes round it.</param>
/// <param name="Cut">The variable at which it is cut.</param>
/// <param name="Readers">Those that see the held value when it is cut.</param>
/// <param name="Switch">A constant of the model: 1 as it is, 0 cut.</param>
public sealed record Loop(string Id, string Title, LoopKind Kind, Variable Cut, ImmutableArray<Variable> Readers, Variable Switch);

/// <summary>What a feedback loop does to a change that goes round it.</summary>
public enum LoopKind
{
    /// <summary>The change comes back the same way and grows.</summary>
    Reinforcing,

    /// <summary>The change comes back the other way and is held down.</summary>
    Balancing,
}
