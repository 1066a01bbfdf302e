namespace Entente.Language.Declarations;

/// <summary>Variables whose value at each step says how the run goes on; <see langword="null"/> where the specs hold throughout.</summary>
/// <param name="Stop">Gives the last time.</param>
/// <param name="TimeStep">Gives the length of the next step.</param>
/// <param name="SaveInterval">Gives the time between saved values.</param>
internal sealed record ControlDeclaration(NameReference? Stop, NameReference? TimeStep, NameReference? SaveInterval);
