using Entente.Cases;
using Entente.Cases.Reading;
using Entente.Cli.Terminal;

namespace Entente.Cli.Models;

/// <summary>The case that a command asks about.</summary>
internal static class CaseInput
{
    /// <summary>The case, or <see langword="null"/> where it has an error; what is wrong with it is then printed.</summary>
    public static Case? Read(string folder, Output output, CancellationToken cancellation)
    {
        CaseReadResult read = CaseReader.Read(folder, cancellation);
        if (read.Case is null)
        {
            DiagnosticPrinter.Print(output.Messages, read.Diagnostics);
        }

        return read.Case;
    }
}
