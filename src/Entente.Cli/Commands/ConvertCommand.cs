using System.CommandLine;
using Entente.Cli.Models;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary><c>entente convert</c>: writes a model as XMILE.</summary>
internal static class ConvertCommand
{
    public static readonly string[] Examples =
    [
        "entente convert population.mdl population.xmile",
        "entente convert population.stmx population.xmile",
    ];

    public static Command Create()
    {
        var input = new Argument<string>("IN") { Description = "A model: XMILE (.xmile, .stmx) or Vensim (.mdl)." };
        var output = new Argument<string>("OUT") { Description = "The XMILE file to write; one that exists is replaced." };
        var command = new Command("convert", "Writes a model as XMILE 1.0; views and other programs' elements of an XMILE file go along.") { input, output };
        command.SetAction(parsed => Convert(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), Output.To(parsed.InvocationConfiguration)));
        return command;
    }

    private static int Convert(string input, string path, Output output)
    {
        var problems = new DiagnosticBag();
        if (Path.GetExtension(path).Equals(".mdl", StringComparison.OrdinalIgnoreCase))
        {
            problems.Report(CommandLineDiagnostics.WrittenAsXmile, null, path);
        }

        ModelWriteResult? written = Read(input, problems) is { } text ? ModelWriter.ToXmile(text) : null;
        problems.AddRange(written?.Diagnostics ?? []);
        if (written?.Text is { } xmile && !problems.HasErrors)
        {
            using OutputFile? file = OutputFile.Open(path, TextWriter.Null, problems, input);
            file?.TryWrite(writer => writer.Write(xmile), problems);
        }

        DiagnosticPrinter.Print(output.Results, problems.ToImmutable());
        string outcome = problems.HasErrors ? "nothing is written" : $"written to {path}";
        output.Results.Profile.Out.Writer.WriteLine($"{input}: {DiagnosticPrinter.Summarise(problems.ToImmutable())}; {outcome}");
        return problems.HasErrors ? ExitCode.BadInput : ExitCode.Success;
    }

    private static SourceText? Read(string path, DiagnosticBag problems)
    {
        if (!File.Exists(path))
        {
            problems.Report(CommandLineDiagnostics.NoSuchInput, null, path);
            return null;
        }

        return ModelInput.ReadText(path, problems);
    }
}
