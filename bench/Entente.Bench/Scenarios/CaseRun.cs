using System.Diagnostics;
using System.Globalization;
using Entente.Bench.Measurement;
using Entente.Cases;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;

namespace Entente.Bench.Scenarios;

/// <summary>
/// A case's reference run with many members, negotiation and all, from its folder to bands, in a process of its own: nothing is warm,
/// and the peak of memory is its own.
/// </summary>
internal static class CaseRun
{
    /// <summary>Name of the argument that makes the program measure it.</summary>
    public const string Argument = "case";

    /// <summary>Name of the argument that makes the program such a process.</summary>
    public const string ChildArgument = "case-here";

    private const int Threads = 2;
    private const double Gibibyte = 1L << 30;

    /// <summary>Runs a child and prints its row. False where it was no run.</summary>
    public static bool Measure(string folder, int members)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The program does not know its own file.");
        var start = new ProcessStartInfo(program, [ChildArgument, folder, members.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        string[] answer = child.StandardOutput.ReadToEnd().Trim().Split(' ');
        child.WaitForExit();
        if (child.ExitCode != 0)
        {
            return false;
        }

        var table = new MarkdownTable($"{members} members of {Path.GetFileName(folder.TrimEnd('/'))}, one cell, {Threads} threads", "measured", "asked");
        table.Add("wall time, folder to bands", $"{answer[0]} s", "< 20 s on a machine that does nothing else");
        table.Add($"processor time / {Threads}", $"{answer[1]} s", "");
        table.Add("peak of memory", $"{answer[2]} GiB", "< 3 GiB");
        return true;
    }

    /// <summary>Runs as the child: prints seconds from start to result, processor time a thread, and the peak of memory.</summary>
    public static int RunHere(string folder, int members)
    {
        long began = Stopwatch.GetTimestamp();
        if (CaseReader.Read(folder).Case is not { } subject)
        {
            Console.Error.WriteLine($"{folder} is no case without errors: see 'entente check'.");
            return 1;
        }

        Ensemble ensemble = EnsembleRunner.Run(Reference(subject, members), Threads);
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        GC.KeepAlive(ensemble);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:F1} {process.TotalProcessorTime.TotalSeconds / Threads:F1} {process.PeakWorkingSet64 / Gibibyte:F2}"));
        return 0;
    }

    private static Experiment Reference(Case subject, int members) => new(
        subject,
        [.. subject.Scenarios.Where(s => s.Id == subject.ReferenceScenario)],
        [.. subject.Strategies.Where(s => s.Id == subject.ReferenceStrategy)],
        members,
        subject.Seed)
    {
        ComparesReplies = false,
    };
}
