using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Lowering;

namespace Entente.Simulation.CodeGeneration;

/// <summary>What a program is for. Requests of one kind are served by one program.</summary>
/// <param name="Shape">What the runs act on.</param>
/// <param name="Visible">Variables whose values are asked for.</param>
/// <param name="Leaps">Whether Euler's method carries the runs from one saved instant to the next with nothing looked at in between.</param>
internal sealed record ProgramKind(InputShape Shape, ImmutableSortedSet<int> Visible, bool Leaps)
{
    /// <summary>The kind of a request.</summary>
    public static ProgramKind Of(BatchRequest request, SemanticModel model, TimeSteppingMethod method) => new(
        InputShape.Of(model, request.Members, request.Rule?.Levers ?? []),
        [.. request.Recorded, .. request.Rule?.Reads ?? []],
        CanLeap(request, model, method));

    /// <summary>Whether runs can leap.</summary>
    public static bool CanLeap(BatchRequest request, SemanticModel model, TimeSteppingMethod method) =>
        method == TimeSteppingMethod.Euler && request.Rule is null && !model.Controls.Steer;

    /// <inheritdoc/>
    public bool Equals(ProgramKind? other) =>
        other is not null && Leaps == other.Leaps && Shape.Equals(other.Shape) && Visible.SetEquals(other.Visible);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Shape, Visible.Count, Leaps);
}
