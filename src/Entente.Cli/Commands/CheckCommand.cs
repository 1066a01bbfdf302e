using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cases;
using Entente.Cases.Reading;
using Entente.Cli.Models;
using Entente.Cli.Terminal;
using Entente.Diagnostics;

namespace Entente.Cli.Commands;

/// <summary><c>entente check</c>: reads a case or a model and prints every problem.</summary>
internal static class CheckCommand
{
    public static readonly string[] Examples =
    [
        "entente check cases/alder-and-birch",
        "entente check cases/alder-and-birch/model/pact.xmile",
        "entente check cases/alder-and-birch --json",
    ];

    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A case folder, or an XMILE model file." };
        var json = new Option<bool>("--json") { Description = "Print the problems as a JSON array." };
        var command = new Command("check", "Reads a case or a model and prints every problem with its place and remedy; exit code 1 where there is an error.")
        { path, json };
        command.SetWork((parsed, cancellation) =>
            Check(parsed.GetRequiredValue(path), parsed.GetValue(json), Output.To(parsed.InvocationConfiguration), cancellation));
        return command;
    }

    private static int Check(string path, bool json, Output output, CancellationToken cancellation)
    {
        (ImmutableArray<Diagnostic> diagnostics, Case? read) = Diagnose(path, cancellation);
        if (json)
        {
            output.Results.Profile.Out.Writer.WriteLine(DiagnosticPrinter.ToJson(diagnostics));
        }
        else
        {
            DiagnosticPrinter.Print(output.Results, diagnostics);
            if (read?.Negotiation is { } negotiation)
            {
                output.Results.Profile.Out.Writer.WriteLine($"{path}: {NegotiationSummary.Of(read, negotiation)}");
            }

            output.Results.Profile.Out.Writer.WriteLine($"{path}: {DiagnosticPrinter.Summarise(diagnostics)}");
        }

        return diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.BadInput : ExitCode.Success;
    }

    private static (ImmutableArray<Diagnostic> Diagnostics, Case? Case) Diagnose(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
        {
            CaseReadResult result = CaseReader.Read(path, cancellation);
            return (result.Diagnostics, result.Case);
        }

        var problems = new DiagnosticBag();
        ModelInput.Read(path, problems);
        return (problems.ToImmutable(), null);
    }
}
