using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Diagnostics;
using Entente.Experiments.Execution;
using Entente.Experiments.Loops;

namespace Entente.Cli.Commands;

/// <summary>What was asked of <c>entente run</c>.</summary>
internal sealed record RunRequest(
    string Folder,
    string[] Scenarios,
    string[] Strategies,
    int? Members,
    ulong? Seed,
    int Threads,
    string? Results,
    string? AsOf,
    bool Bargains,
    int? LoopMembers,
    bool TakesPrior,
    bool Json)
{
    private const int MostThreads = 1024;

    /// <summary>The experiment, with the case's own settings where nothing else was asked for; unknown names are left out.</summary>
    /// <param name="subject">The case.</param>
    /// <param name="problems">Receives why a posterior is not taken.</param>
    public Experiment Plan(Case subject, DiagnosticBag problems)
    {
        var experiment = new Experiment(
            subject,
            Scenarios.Length == 0 ? subject.Scenarios : [.. subject.Scenarios.Where(s => Scenarios.Contains(s.Id))],
            Strategies.Length == 0 ? subject.Strategies : [.. subject.Strategies.Where(s => Strategies.Contains(s.Id))],
            Members ?? subject.Members,
            Seed ?? subject.Seed)
        {
            Posterior = TakesPrior ? null : PosteriorChoice.Of(subject, problems),
        };
        return experiment with { LoopMembers = LoopMembers ?? LoopBudget.MembersFor(experiment) };
    }

    /// <summary>Where the results of a case go unless the user says otherwise; those of another day's knowledge to a folder of their own.</summary>
    public static string ResultsOf(Case subject) =>
        Path.Combine("out", subject.AsOf is { } day ? $"{subject.Id}-as-of-{PosteriorFiles.Day(day)}" : subject.Id);

    /// <summary>All that stands in the way of running <paramref name="experiment"/> and writing to <paramref name="folder"/>.</summary>
    public ImmutableArray<Diagnostic> Check(Experiment experiment, string folder)
    {
        var problems = new DiagnosticBag();
        CheckNames(Scenarios, experiment.Case.Scenarios.Select(s => s.Id), CommandLineDiagnostics.UnknownScenario, problems);
        CheckNames(Strategies, experiment.Case.Strategies.Select(s => s.Id), CommandLineDiagnostics.UnknownStrategy, problems);
        if (Threads is < 1 or > MostThreads)
        {
            problems.Report(CommandLineDiagnostics.ThreadsOutOfRange, null, Threads, MostThreads);
        }

        if (!problems.HasErrors)
        {
            problems.AddRange(ExperimentChecks.Of(experiment));
        }

        if (!problems.HasErrors)
        {
            OutputFolder.Probe(folder, problems);
        }

        return problems.ToImmutable();
    }

    /// <summary>The command that runs the same ensemble again, whatever the case's own settings are by then.</summary>
    public string ReplayOf(Ensemble ensemble)
    {
        Experiment experiment = ensemble.Experiment;
        string[] words =
        [
            "entente run", Quoted(Folder), $"--members {ensemble.MembersCompleted} --seed {experiment.Seed}",
            .. experiment.Scenarios.Select(s => $"--scenario {s.Id}"),
            .. experiment.Strategies.Select(s => $"--strategy {s.Id}"),
            .. experiment.Case.Loops.IsEmpty ? Array.Empty<string>() : [$"--loop-members {Math.Min(experiment.LoopMembers, ensemble.MembersCompleted)}"],
            .. experiment.Case.AsOf is { } day ? [$"--as-of {PosteriorFiles.Day(day)}"] : Array.Empty<string>(),
            .. Bargains ? Array.Empty<string>() : ["--no-bargaining"],
            .. TakesPrior ? ["--prior"] : Array.Empty<string>(),
        ];
        return string.Join(' ', words);
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static void CheckNames(string[] wanted, IEnumerable<string> known, DiagnosticDescriptor unknown, DiagnosticBag problems)
    {
        foreach (string name in wanted.Except(known))
        {
            problems.Report(unknown, null, name, Spelling.DidYouMean(name, known, $"It has: {string.Join(", ", known)}."));
        }
    }
}
