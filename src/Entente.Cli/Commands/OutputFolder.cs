using Entente.Diagnostics;
using Entente.Reporting;

namespace Entente.Cli.Commands;

/// <summary>The folder that results go to.</summary>
internal static class OutputFolder
{
    /// <summary>Finds out before a long run whether the folder can be written, and says so if not.</summary>
    public static void Probe(string folder, DiagnosticBag problems)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Report(ReportingDiagnostics.FolderNotWritable, null, folder, problem.Message);
        }
    }
}
