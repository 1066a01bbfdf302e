using System.Diagnostics;
using System.Globalization;
using Entente.Bench.Contenders;
using Entente.Bench.Emission;
using Entente.Bench.Generation;
using Entente.Bench.Models;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;

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
    public const string Engine = "Interpreter";

    private const int Threads = 2;

    private static readonly double[] s_probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Runs as the child: prints milliseconds from start to result, bytes of memory at the peak.</summary>
    public static void RunHere(ModelFiles files, int members)
    {
        SyntheticModel model = ModelSuite.Everyday();
        var batch = MemberBatch.Of(model, members);
        long began = Stopwatch.GetTimestamp();
        int quantiles = Quantiles(files.Xmile(model), model, batch).Length;
        double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds} {process.PeakWorkingSet64} {quantiles}"));
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

    // Output by output, time by time, probability by probability.
    private static double[] Quantiles(string path, SyntheticModel synthetic, MemberBatch batch)
    {
        SemanticModel model = ModelLink.Read(path);
        var simulator = new InterpretedSimulator(model);
        int[] inputs = model.IndicesOf(synthetic.Inputs);
        int[] outputs = model.IndicesOf(synthetic.Outputs);
        var runs = new Trajectory[batch.Members];
        Parallel.For(0, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, member =>
        {
            double[] values = batch.InputsOf(member).ToArray();
            runs[member] = simulator.Run([.. values.Select((v, i) => new ConstantInput(inputs[i], v))], outputs);
        });

        return [.. from output in Enumerable.Range(0, outputs.Length)
                   from time in Enumerable.Range(0, runs[0].Times.Length)
                   from quantile in QuantilesOf([.. runs.Select(r => r.Values[output][time])])
                   select quantile];
    }

    private static IEnumerable<double> QuantilesOf(double[] values)
    {
        Array.Sort(values);
        return s_probabilities.Select(p => values[(int)(p * (values.Length - 1))]);
    }
}
