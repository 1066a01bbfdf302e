using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Entente.Bench.Contenders;
using Entente.Bench.Emission;
using Entente.Bench.Generation;
using Entente.Bench.Models;
using Entente.Experiments.Members;
using Entente.Language.Semantics;

namespace Entente.Bench.Scenarios;

/// <summary>
/// An ensemble from the model's file to quantiles of its outputs over time, in a process of its own, as the command line would do
/// it: nothing is warm, and the peak of memory is its own.
/// </summary>
internal static class EnsembleRun
{
    /// <summary>Name of the argument that makes the program such a process.</summary>
    public const string Argument = "ensemble";

    /// <summary>The engine that runs it.</summary>
    public const string Engine = "Compiled, batch";

    private const int Threads = 2;

    private static readonly ImmutableArray<double> s_probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Runs as the child: prints milliseconds from start to result, bytes of memory at the peak.</summary>
    public static void RunHere(ModelFiles files, int members)
    {
        SyntheticModel model = ModelSuite.Everyday();
        var batch = MemberBatch.Of(model, members);
        long began = Stopwatch.GetTimestamp();
        EnsembleQuantiles quantiles = Quantiles(files.Xmile(model), model, batch);
        double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds} {process.PeakWorkingSet64} {quantiles.Times.Length}"));
    }

    /// <summary>Runs a child with so many members.</summary>
    public static (double Milliseconds, double Megabytes) RunChild(int members)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The program does not know its own file.");
        var start = new ProcessStartInfo(program, [Argument, members.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using Process child = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        string[] answer = child.StandardOutput.ReadToEnd().Split(' ');
        child.WaitForExit();
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture) / 1e6);
    }

    private static EnsembleQuantiles Quantiles(string path, SyntheticModel synthetic, MemberBatch batch)
    {
        SemanticModel model = ModelLink.Read(path);
        var rows = Enumerable.Range(0, batch.Members).Select(member => batch.InputsOf(member).ToImmutableArray());
        var ensemble = new ModelEnsemble
        {
            Model = model,
            Members = new MemberTable([.. model.IndicesOf(synthetic.Inputs)], [.. rows]),
            Recorded = [.. model.IndicesOf(synthetic.Outputs)],
            Threads = Threads,
        };
        return ensemble.Quantiles(s_probabilities);
    }
}
