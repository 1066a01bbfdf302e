namespace Entente.Language.Semantics;

/// <summary>
/// What a variable of <see cref="VariableKind.Memory"/> remembers. At the start, and until enough steps have passed, its
/// value is that of its own equation, as it was at the start; then the input's value as it was n steps earlier. It does not change within a step.
/// </summary>
/// <param name="Input">Index of the variable that it remembers.</param>
/// <param name="Delay">
/// Time to remember it for, read at the start; n is this divided by the length of a step, rounded, at least 1.
/// <see langword="null"/> for one step.
/// </param>
public sealed record SampledMemory(int Input, BoundExpression? Delay);
