using Entente.Diagnostics;

namespace Entente.Cases.Loops;

/// <summary>What can be wrong with the loops of case.yaml.</summary>
public static class LoopDiagnostics
{
    /// <summary>ENT4800</summary>
    public static readonly DiagnosticDescriptor SeversNothing = new(
        "ENT4800", Severity.Error,
        "Cutting '{0}' severs no loop: nothing that {1} leads back to it.",
        "Name a variable that lies on the loop; under 'seen_by' the next one on it.");

    /// <summary>ENT4801</summary>
    public static readonly DiagnosticDescriptor NotAReader = new(
        "ENT4801", Severity.Error,
        "The equation of '{0}' does not name '{1}'.",
        "{2}");

    /// <summary>ENT4802</summary>
    public static readonly DiagnosticDescriptor TooManyLoops = new(
        "ENT4802", Severity.Error,
        "The case has {0} loops; at most {1} are cut.",
        "Keep those that the question turns on.");
}
