using System.Collections.Immutable;
using System.Globalization;
using Entente.Bench.Contenders;
using Entente.Bench.Emission;
using Entente.Bench.Generation;
using Entente.Bench.Measurement;
using Entente.Bench.Models;

namespace Entente.Bench.Scenarios;

/// <summary>What a step of an equation costs for one member of an ensemble, and how that compares with C.</summary>
internal static class StepCost
{
    // About two milliseconds of C: long against the clock's grain, short against the machine's moods.
    private const int EquationsPerBatch = 20_000;
    private const int Lanes = 8;

    /// <summary>Prints one row a model and contender. False where a contender computes something else than the C.</summary>
    public static bool Measure(ModelFiles files, Effort effort)
    {
        var table = new MarkdownTable("model", "contender", "ns per member, step and equation", "ratio to C", "largest difference from C");
        var timing = new InterleavedTiming(ThreadClock.Nanoseconds, effort.WarmUp, effort.Measuring);
        bool allAgree = true;
        foreach (SyntheticModel model in ModelSuite.All())
        {
            ImmutableArray<IContender> contenders = ContenderList.For(model, files);
            ImmutableArray<double> differences = Agreement.Differences(contenders, model);
            allAgree &= differences.All(d => d <= Agreement.Tolerance);

            int members = Math.Max(1, EquationsPerBatch / model.EquationCount / Lanes) * Lanes;
            var batch = MemberBatch.Of(model, members);
            ImmutableArray<Timing> timings = timing.Measure([.. contenders.Select(c => (Action)(() => c.RunBatch(batch)))]);
            double unit = (double)members * SyntheticModel.Steps * model.EquationCount;
            for (int i = 0; i < contenders.Length; i++)
            {
                table.Add(
                    model.Name,
                    contenders[i].Name,
                    (timings[i].Median / unit).ToString("F3", CultureInfo.InvariantCulture),
                    timings[i].RatioToFirst.ToString("F2", CultureInfo.InvariantCulture),
                    differences[i].ToString("E1", CultureInfo.InvariantCulture));
            }
        }

        return allAgree;
    }
}
