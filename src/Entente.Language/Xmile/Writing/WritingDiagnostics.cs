using Entente.Diagnostics;

namespace Entente.Language.Xmile.Writing;

/// <summary>What can be wrong with writing a model.</summary>
public static class WritingDiagnostics
{
    /// <summary>A model of another dialect that XMILE has no words for.</summary>
    public static readonly DiagnosticDescriptor CannotBeWritten = new(
        "ENT1015", Severity.Error,
        "The model cannot be written as XMILE: {0}",
        "Rename or rewrite what the message names in the original, or go on using the original: it is read as it is.");

    /// <summary>A start, stop, step or save interval whose expression is lost.</summary>
    public static readonly DiagnosticDescriptor WrittenAsValue = new(
        "ENT1016", Severity.Information,
        "'{0}' is an expression; XMILE's specs hold numbers alone, so its value at the start is written: {1}.",
        "Where what it depends on is changed, change the number in <sim_specs> too.");
}
