using System.Collections.Immutable;
using System.CommandLine;
using Entente.Cases;
using Entente.Cases.Reading;
using Entente.Cli.Models;
using Entente.Cli.Terminal;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Cli.Commands;

/// <summary><c>entente check</c>: reads a case or a model and prints every problem.</summary>
internal static class CheckCommand
{
    public static readonly string[] Examples =
    [
        "entente check cases/alder-and-birch",
        "entente check cases/alder-and-birch/model/pact.xmile",
        "entente check cases/alder-and-birch --as-of 2008-12",
        "entente check cases/alder-and-birch --json",
    ];

    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A case folder, or a model: XMILE (.xmile, .stmx) or Vensim (.mdl)." };
        Option<string?> asOf = AsOfOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the problems as a JSON array." };
        var command = new Command("check", "Reads a case or a model and prints every problem with its place and remedy; exit code 1 where there is an error.")
        { path, asOf, json };
        command.SetWork((parsed, cancellation) =>
            Check(parsed.GetRequiredValue(path), parsed.GetValue(asOf), parsed.GetValue(json), Output.To(parsed.InvocationConfiguration), cancellation));
        return command;
    }

    private static int Check(string path, string? asOf, bool json, Output output, CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        ImmutableArray<string> summary = [.. Directory.Exists(path) ? OfCase(path, AsOfOption.Read(asOf, problems), problems, cancellation) : OfModel(path, problems)];
        ImmutableArray<Diagnostic> diagnostics = problems.ToImmutable();
        if (json)
        {
            output.Results.Profile.Out.Writer.WriteLine(DiagnosticPrinter.ToJson(diagnostics));
        }
        else
        {
            DiagnosticPrinter.Print(output.Results, diagnostics);
            foreach (string line in summary)
            {
                output.Results.Profile.Out.Writer.WriteLine(line);
            }

            output.Results.Profile.Out.Writer.WriteLine($"{path}: {DiagnosticPrinter.Summarise(diagnostics)}");
        }

        return diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.BadInput : ExitCode.Success;
    }

    private static IEnumerable<string> OfCase(string path, DateOnly? asOf, DiagnosticBag problems, CancellationToken cancellation)
    {
        CaseReadResult read = CaseReader.Read(path, cancellation);
        problems.AddRange(read.Diagnostics);
        if (read.Case is { Negotiation: { } negotiation } subject)
        {
            yield return $"{path}: {NegotiationSummary.Of(subject, negotiation)}";
        }

        if (AsOfOption.Apply(read.Case, asOf) is { } known)
        {
            foreach (string line in KnowledgeSummary.Of(known))
            {
                yield return $"{path}: {line}";
            }
        }
    }

    private static IEnumerable<string> OfModel(string path, DiagnosticBag problems) =>
        ModelInput.Read(path, problems) is { } model ? [SummariseUnits(model)] : [];

    private static string SummariseUnits(SemanticModel model)
    {
        ImmutableArray<Variable> written = [.. model.Variables.Where(v => !v.IsHidden)];
        int stated = written.Count(v => v.Units is not null);
        int inferred = written.Count(v => v.InferredUnits is not null);
        return $"units: {stated} stated, {inferred} inferred, {written.Length - stated - inferred} not known";
    }
}
