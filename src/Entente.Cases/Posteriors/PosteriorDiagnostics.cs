using Entente.Diagnostics;

namespace Entente.Cases.Posteriors;

/// <summary>Why a posterior of the case is not used. A run then goes on with what is left, at worst with the prior.</summary>
public static class PosteriorDiagnostics
{
    /// <summary>ENT4601</summary>
    public static readonly DiagnosticDescriptor NotReadable = new(
        "ENT4601", Severity.Warning,
        "The posterior '{0}' is not used: {1}",
        "Calibrate anew with 'entente calibrate', or remove its two files.");

    /// <summary>ENT4602</summary>
    public static readonly DiagnosticDescriptor NotThisCase = new(
        "ENT4602", Severity.Warning,
        "The posterior '{0}' is not used: it has a column '{1}', which is neither a parameter of the case nor a part of a discrepancy.",
        "Calibrate anew with 'entente calibrate'.");

    /// <summary>ENT4603</summary>
    public static readonly DiagnosticDescriptor OtherFiles = new(
        "ENT4603", Severity.Warning,
        "The posterior '{0}' was made from other files than the case has now; the prior is used.",
        "Calibrate anew with 'entente calibrate', or take the prior with --prior.");

    /// <summary>ENT4604</summary>
    public static readonly DiagnosticDescriptor NoPosterior = new(
        "ENT4604", Severity.Information,
        "The case has observations known by {0}, but no posterior made from them; the prior is used.",
        "Calibrate with 'entente calibrate CASE --until {0}', or take the prior with --prior.");

    /// <summary>ENT4605</summary>
    public static readonly DiagnosticDescriptor EarlierPosterior = new(
        "ENT4605", Severity.Information,
        "No posterior reads the observations up to {0}; the one up to {1} is used.",
        "Calibrate with 'entente calibrate CASE --until {0}' to use those between.");
}
