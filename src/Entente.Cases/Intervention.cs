using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Cases;

/// <summary>What an intervention does to its variable.</summary>
public enum InterventionKind
{
    /// <summary>Replaces its value.</summary>
    Set,

    /// <summary>Multiplies it.</summary>
    Multiply,

    /// <summary>Adds to it.</summary>
    Add,
}

/// <summary>One thing a scenario or a strategy does to a model variable.</summary>
/// <param name="Variable">The model variable.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Value">Value, factor or addend once it is complete.</param>
/// <param name="From">Decimal year at which it begins.</param>
/// <param name="OverYears">Years it takes to come in.</param>
/// <param name="Until">Decimal year at which it ends, or positive infinity.</param>
/// <param name="Basis">Why.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Intervention(
    Variable Variable,
    InterventionKind Kind,
    double Value,
    double From,
    double OverYears,
    double Until,
    Basis Basis,
    SourceLocation Location);
