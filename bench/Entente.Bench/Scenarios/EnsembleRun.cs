using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Entente.Bench.Contenders;
using Entente.Bench.Emission;
using Entente.Bench.Generation;
using Entente.Bench.Models;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;

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
        var simulator = new BatchSimulator(model);
        int[] inputs = model.IndicesOf(synthetic.Inputs);
        ImmutableArray<int> outputs = [.. model.IndicesOf(synthetic.Outputs)];
        int times = SavedTimes.Of(model.Specs).Length;
        float[][] series = [.. outputs.Select(_ => new float[times * batch.Members])];
        int groups = (batch.Members + BatchSimulator.PreferredMembers - 1) / BatchSimulator.PreferredMembers;
        Parallel.For(0, groups, new ParallelOptions { MaxDegreeOfParallelism = Threads }, group =>
        {
            int first = group * BatchSimulator.PreferredMembers;
            int members = Math.Min(BatchSimulator.PreferredMembers, batch.Members - first);
            BatchTrajectory run = simulator.Run(new BatchRequest
            {
                Members = [.. Enumerable.Range(first, members).Select(member => InputsOf(inputs, batch.InputsOf(member)))],
                Recorded = outputs,
                FirstMember = first,
            });
            for (int output = 0; output < outputs.Length; output++)
            {
                for (int time = 0; time < times; time++)
                {
                    ReadOnlySpan<double> from = run.At(output, time);
                    for (int member = 0; member < members; member++)
                    {
                        series[output][(time * batch.Members) + first + member] = (float)from[member];
                    }
                }
            }
        });

        return [.. series.AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).SelectMany(values => QuantilesOf(values, batch.Members))];
    }

    private static RunInput[] InputsOf(int[] variables, ReadOnlySpan<double> values)
    {
        var inputs = new RunInput[values.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = new ConstantInput(variables[i], values[i]);
        }

        return inputs;
    }

    private static IEnumerable<double> QuantilesOf(float[] values, int members)
    {
        for (int first = 0; first < values.Length; first += members)
        {
            Array.Sort(values, first, members);
            foreach (double probability in s_probabilities)
            {
                yield return values[first + (int)(probability * (members - 1))];
            }
        }
    }
}
