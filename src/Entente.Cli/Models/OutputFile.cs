using Entente.Diagnostics;

namespace Entente.Cli.Models;

/// <summary>A file that a command writes, which is there when all of it is written; or else standard output.</summary>
internal sealed class OutputFile : IDisposable
{
    private const string Devices = "/dev/";

    private readonly TextWriter _writer;
    private readonly string? _path;
    private readonly string? _beside;

    private OutputFile(TextWriter writer, string? path, string? beside) => (_writer, _path, _beside) = (writer, path, beside);

    /// <summary>Opens a file, or takes standard output where there is no path; <see langword="null"/> where it cannot be written.</summary>
    /// <param name="path">The file's path, or <see langword="null"/>.</param>
    /// <param name="standard">Standard output.</param>
    /// <param name="problems">Receives why it cannot be written.</param>
    /// <param name="inputs">Files that the command reads, which it is not to write over.</param>
    public static OutputFile? Open(string? path, TextWriter standard, DiagnosticBag problems, params ReadOnlySpan<string> inputs)
    {
        if (path is null)
        {
            return new OutputFile(standard, null, null);
        }

        if (Directory.Exists(path))
        {
            problems.Report(CommandLineDiagnostics.OutputNotWritable, null, path, "It is a folder.");
            return null;
        }

        try
        {
            string full = Path.GetFullPath(path);
            foreach (string input in inputs)
            {
                if (Path.GetFullPath(input) == full)
                {
                    problems.Report(CommandLineDiagnostics.OutputIsInput, null, path);
                    return null;
                }
            }

            if (Path.GetDirectoryName(full) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            // A device is written itself: a file moved to its place would take the place of the device.
            string? beside = full.StartsWith(Devices, StringComparison.Ordinal) ? null : $"{path}.{Environment.ProcessId}.part";
            return new OutputFile(new StreamWriter(beside ?? path), path, beside);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Report(CommandLineDiagnostics.OutputNotWritable, null, path, problem.Message);
            return null;
        }
    }

    /// <summary>Writes all of it, and gives it its name; where that fails (a full disk, a file taken away) nothing is left of it.</summary>
    /// <returns>Whether it is written; if not, the problem is reported.</returns>
    public bool TryWrite(Action<TextWriter> write, DiagnosticBag problems)
    {
        try
        {
            write(_writer);
            _writer.Flush();
            if (_path is not null)
            {
                _writer.Dispose();
            }

            if (_beside is not null)
            {
                File.Move(_beside, _path!, overwrite: true);
            }

            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            problems.Report(CommandLineDiagnostics.OutputNotWritable, null, _path ?? "standard output", problem.Message);
            return false;
        }
    }

    /// <summary>Takes away what is not whole.</summary>
    public void Dispose()
    {
        if (_path is not null)
        {
            Attempt(_writer.Dispose);
        }

        if (_beside is not null)
        {
            Attempt(() => File.Delete(_beside));
        }
    }

    // What is thrown away need not reach the disk, and its folder may be gone with it.
    private static void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
