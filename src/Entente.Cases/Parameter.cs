using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Cases;

/// <summary>Shape of a parameter's prior.</summary>
public enum DistributionKind
{
    /// <summary>Equally likely between low and high.</summary>
    Uniform,

    /// <summary>Peak at the mode, none outside low to high.</summary>
    Triangular,

    /// <summary>Equally likely on a logarithmic scale between low and high, both above 0.</summary>
    LogUniform,

    /// <summary>Normal with 5 % below low and 5 % above high; not cut.</summary>
    Normal,
}

/// <summary>An uncertain constant of the model, with its prior (one row of parameters.csv).</summary>
/// <param name="Variable">The model's constant, or a stock whose initial value it is.</param>
/// <param name="Distribution">Shape of the prior.</param>
/// <param name="Low">Lower end.</param>
/// <param name="Mode">Most likely value; the value of the model file.</param>
/// <param name="High">Upper end.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Basis">Why.</param>
/// <param name="Location">Its row.</param>
public sealed record Parameter(
    Variable Variable,
    DistributionKind Distribution,
    double Low,
    double Mode,
    double High,
    string Unit,
    Basis Basis,
    SourceLocation Location)
{
    /// <summary>Lower end of what is believed without the evidence; <see langword="null"/> where the row does not say.</summary>
    public double? WideLow { get; init; }

    /// <summary>Upper end of what is believed without the evidence; there where <see cref="WideLow"/> is.</summary>
    public double? WideHigh { get; init; }
}
