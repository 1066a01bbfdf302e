using Entente.Diagnostics;

namespace Entente.Cli.Models;

/// <summary>A table that a command writes: to a file, which is there when all of it is written, or else to standard output.</summary>
internal sealed class TableFile : IDisposable
{
    private readonly string? _path;
    private readonly string? _beside;

    private TableFile(TextWriter writer, string? path, string? beside) => (Writer, _path, _beside) = (writer, path, beside);

    /// <summary>Where to write.</summary>
    public TextWriter Writer { get; }

    /// <summary>Opens a file, or takes standard output where there is no path; <see langword="null"/> where it cannot be written.</summary>
    public static TableFile? Open(string? path, TextWriter standard, DiagnosticBag problems)
    {
        if (path is null)
        {
            return new TableFile(standard, null, null);
        }

        if (Directory.Exists(path))
        {
            problems.Report(CommandLineDiagnostics.OutputNotWritable, null, path, "It is a folder.");
            return null;
        }

        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            string beside = $"{path}.{Environment.ProcessId}.part";
            return new TableFile(new StreamWriter(beside), path, beside);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Report(CommandLineDiagnostics.OutputNotWritable, null, path, problem.Message);
            return null;
        }
    }

    /// <summary>Says that the table is whole: the file appears under its name.</summary>
    public void Complete()
    {
        Writer.Flush();
        if (_beside is not null)
        {
            Writer.Dispose();
            File.Move(_beside, _path!, overwrite: true);
        }
    }

    public void Dispose()
    {
        if (_beside is not null)
        {
            Writer.Dispose();
            File.Delete(_beside);
        }
    }
}
