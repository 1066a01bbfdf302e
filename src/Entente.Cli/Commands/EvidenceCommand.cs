using System.CommandLine;
using Entente.Cases;
using Entente.Cases.Provenance;
using Entente.Cli.Evidence;
using Entente.Cli.Models;
using Entente.Cli.Terminal;
using Entente.Diagnostics;

namespace Entente.Cli.Commands;

/// <summary><c>entente evidence</c>: what a variable rests on, what rests on a claim, what a source says.</summary>
internal static class EvidenceCommand
{
    public static readonly string[] Examples =
    [
        "entente evidence cases/alder-and-birch --variable trade",
        "entente evidence cases/alder-and-birch --claim A03",
        "entente evidence cases/alder-and-birch --source gazette --json",
        "entente evidence cases/alder-and-birch --variable trade --as-of 2008-12",
        "entente evidence cases/alder-and-birch",
    ];

    private sealed record Question(string Folder, string? Variable, string? Claim, string? Source, string? AsOf, bool Json);

    public static Command Create()
    {
        var folder = new Argument<string>("CASE") { Description = "The case folder." };
        var variable = new Option<string?>("--variable") { Description = "A model variable's path: what it rests on, with rivals and dates." };
        var claim = new Option<string?>("--claim") { Description = "A claim's id: who says it, who disagrees, and what rests on it." };
        var source = new Option<string?>("--source") { Description = "A source's id: what it says and what is known through it." };
        Option<string?> asOf = AsOfOption.Create();
        var json = new Option<bool>("--json") { Description = "Print the same as JSON." };
        var command = new Command("evidence", "Shows what a variable rests on, what rests on a claim, or what a source says; alone, it lists the variables.")
        { folder, variable, claim, source, asOf, json };
        command.SetWork((parsed, cancellation) => Show(
            new Question(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(variable),
                parsed.GetValue(claim),
                parsed.GetValue(source),
                parsed.GetValue(asOf),
                parsed.GetValue(json)),
            Output.To(parsed.InvocationConfiguration),
            cancellation));
        return command;
    }

    private static int Show(Question question, Output output, CancellationToken cancellation)
    {
        if (CaseInput.Read(question.Folder, output, cancellation) is not { } whole)
        {
            return ExitCode.BadInput;
        }

        var problems = new DiagnosticBag();
        Case subject = AsOfOption.Apply(whole, AsOfOption.Read(question.AsOf, problems))?.Case ?? whole;
        if (problems.HasErrors || Answer(question, subject, problems) is not { } report)
        {
            DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
            return ExitCode.BadInput;
        }

        TextWriter writer = output.Results.Profile.Out.Writer;
        if (question.Json)
        {
            writer.WriteLine(report.ToJson());
        }
        else
        {
            report.Print(writer);
        }

        return ExitCode.Success;
    }

    private static EvidenceReport? Answer(Question question, Case subject, DiagnosticBag problems)
    {
        if (new[] { question.Variable, question.Claim, question.Source }.Count(s => s is not null) > 1)
        {
            problems.Report(CommandLineDiagnostics.TooManySubjects, null);
            return null;
        }

        return question switch
        {
            { Variable: { } path } => OfVariable(subject, path, problems),
            { Claim: { } id } => ClaimProvenance.Of(subject, id) is { } found
                ? ClaimReport.Of(found)
                : Unknown(CommandLineDiagnostics.UnknownClaim, id, subject.Evidence.Claims.Keys, "claims.csv", problems),
            { Source: { } id } => SourceProvenance.Of(subject, id) is { } found
                ? SourceReport.Of(found)
                : Unknown(CommandLineDiagnostics.UnknownSource, id, subject.Evidence.Sources.Keys, "sources.csv", problems),
            _ => VariableListReport.Of(subject),
        };
    }

    private static EvidenceReport? OfVariable(Case subject, string path, DiagnosticBag problems) =>
        subject.Model.TryFind(path, out var variable)
            ? VariableReport.Of(VariableProvenance.Of(subject, variable))
            : Unknown(CommandLineDiagnostics.UnknownVariable, path, subject.Model.Variables.Select(v => v.Path), "the model", problems);

    private static EvidenceReport? Unknown(
        DiagnosticDescriptor descriptor, string written, IEnumerable<string> known, string where, DiagnosticBag problems)
    {
        problems.Report(descriptor, null, written, Spelling.DidYouMean(written, known, $"See {where}."));
        return null;
    }
}
