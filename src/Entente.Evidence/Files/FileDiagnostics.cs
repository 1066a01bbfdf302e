using Entente.Diagnostics;

namespace Entente.Evidence.Files;

/// <summary>What can be wrong with a file before its content matters.</summary>
public static class FileDiagnostics
{
    /// <summary>ENT3001</summary>
    public static readonly DiagnosticDescriptor FileNotFound = new(
        "ENT3001", Severity.Error,
        "There is no file '{0}'.",
        "Write it, or mend the path that names it.");

    /// <summary>ENT3002</summary>
    public static readonly DiagnosticDescriptor PathLeavesFolder = new(
        "ENT3002", Severity.Error,
        "The path '{0}' leads out of the folder.",
        "Use a relative path without '..', to a file inside the folder that is no link to the outside.");

    /// <summary>ENT3003</summary>
    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "ENT3003", Severity.Error,
        "The file has {0} bytes; at most {1} are read.",
        "Split it, or leave out what the case does not use.");

    /// <summary>ENT3004</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "ENT3004", Severity.Error,
        "The file is not UTF-8: the bytes here are no character.",
        "Save it as UTF-8.");

    /// <summary>ENT3005</summary>
    public static readonly DiagnosticDescriptor FileUnreadable = new(
        "ENT3005", Severity.Error,
        "The file cannot be read: {0}",
        "See that it is a file and that you may read it.");

    /// <summary>ENT3006</summary>
    public static readonly DiagnosticDescriptor ReadInOtherEncoding = new(
        "ENT3006", Severity.Information,
        "The file is not UTF-8; it is read as {0}.",
        "Look at the names with accents in it, or save it as UTF-8.");
}
