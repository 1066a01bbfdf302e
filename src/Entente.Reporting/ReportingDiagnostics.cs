using Entente.Diagnostics;

namespace Entente.Reporting;

/// <summary>What can go wrong in writing a report.</summary>
public static class ReportingDiagnostics
{
    /// <summary>ENT7001: the output folder cannot be written.</summary>
    public static readonly DiagnosticDescriptor FolderNotWritable = new(
        "ENT7001",
        Severity.Error,
        "The folder “{0}” cannot be written: {1}",
        "Choose another folder, or free this one; what was in it before is still there.");
}
