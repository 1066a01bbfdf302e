namespace Entente.Language.Declarations;

/// <summary>A start, stop, step or save interval that the file gives by an expression rather than by a number.</summary>
/// <param name="Name">The variable that gives it.</param>
/// <param name="Value">Its value at the start, which is the one in the specs.</param>
internal sealed record ComputedControl(NameReference Name, double Value);
