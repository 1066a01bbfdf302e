namespace Entente.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Suspicious; the work goes on.</summary>
    Warning,

    /// <summary>Wrong; the work that needs this input stops.</summary>
    Error,
}
