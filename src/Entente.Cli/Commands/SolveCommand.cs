using System.Collections.Immutable;
using System.CommandLine;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Results;
using Entente.Bargaining.Solvers;
using Entente.Cases.Problems;
using Entente.Cli.Problems;
using Entente.Cli.Terminal;
using Entente.Diagnostics;

namespace Entente.Cli.Commands;

/// <summary><c>entente solve</c>: a bargaining problem by one method, or by all that are for its kind.</summary>
internal static class SolveCommand
{
    public static readonly string[] Examples =
    [
        "entente solve problems/tollison-willett-linkage.yaml",
        "entente solve problems/nash-root.yaml --method kalai-smorodinsky",
        "entente solve problems/security-council.yaml --all --json",
    ];

    public static Command Create()
    {
        var path = new Argument<string>("PROBLEM") { Description = "A problem file (YAML); docs/bargaining.md describes the format." };
        var method = new Option<string[]>("--method") { Description = $"A method's id; may be given several times. One of: {string.Join(", ", Methods.All.Select(m => m.Id))}." };
        var all = new Option<bool>("--all") { Description = "All methods for this kind of problem, which is also what is done without --method." };
        var json = new Option<bool>("--json") { Description = "Print the results as JSON." };
        var command = new Command("solve", "Solves a bargaining problem, and says of each method what it answers or why it does not apply.")
        { path, method, all, json };
        command.SetWork((parsed, cancellation) => Solve(
            parsed.GetRequiredValue(path),
            parsed.GetValue(all) ? [] : parsed.GetValue(method) ?? [],
            parsed.GetValue(json),
            Output.To(parsed.InvocationConfiguration),
            cancellation));
        return command;
    }

    private static int Solve(string path, string[] ids, bool json, Output output, CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        ProblemReadResult? read = Read(path, problems);
        ImmutableArray<IMethod> methods = read?.Problem is { } asked ? Choose(asked, ids, problems) : [];
        DiagnosticPrinter.Print(output.Messages, problems.ToImmutable());
        if (problems.HasErrors || read?.Problem is not { } problem)
        {
            return ExitCode.BadInput;
        }

        var results = ImmutableArray.CreateBuilder<BargainingResult>();
        foreach (IMethod method in methods)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(method.Solve(problem));
        }

        if (json)
        {
            output.Results.Profile.Out.Writer.WriteLine(SolutionJson.Of(problem, results.ToImmutable()));
        }
        else
        {
            SolutionPrinter.Print(output.Results, problem, results.ToImmutable(), read.Expected);
        }

        return ExitCode.Success;
    }

    private static ProblemReadResult? Read(string path, DiagnosticBag problems)
    {
        if (!File.Exists(path))
        {
            string folder = Path.GetDirectoryName(path) ?? "";
            IEnumerable<string> beside = Directory.Exists(folder.Length == 0 ? "." : folder)
                ? Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, "*.yaml").Select(f => Path.Combine(folder, Path.GetFileName(f)))
                : [];
            problems.Report(
                CommandLineDiagnostics.NoSuchProblem, null, path, Spelling.DidYouMean(path, beside, "Give a problem file, such as one of the folder problems/."));
            return null;
        }

        ProblemReadResult read = ProblemReader.Read(path);
        problems.AddRange(read.Diagnostics);
        return read;
    }

    private static ImmutableArray<IMethod> Choose(Problem problem, string[] ids, DiagnosticBag problems)
    {
        ImmutableArray<IMethod> suitable = Methods.For(problem);
        if (ids.Length == 0)
        {
            return suitable;
        }

        var chosen = ImmutableArray.CreateBuilder<IMethod>();
        foreach (string id in ids)
        {
            if (Methods.Find(id) is not { } method)
            {
                string otherwise = $"Methods for this problem: {string.Join(", ", suitable.Select(m => m.Id))}.";
                problems.Report(
                    ProblemDiagnostics.UnknownItem, null, "method", id, Spelling.DidYouMean(id, Methods.All.Select(m => m.Id), otherwise));
            }
            else if (!suitable.Contains(method))
            {
                problems.Report(ProblemDiagnostics.MethodNotForKind, null, id, string.Join(", ", suitable.Select(m => m.Id)));
            }
            else
            {
                chosen.Add(method);
            }
        }

        return chosen.ToImmutable();
    }
}
