using System.Collections.Immutable;
using System.Globalization;
using Entente.Bench.Contenders;
using Entente.Bench.Measurement;
using Entente.Bench.Models;

namespace Entente.Bench.Scenarios;

/// <summary>How much sooner two threads are done than one. The C shows what the machine can give.</summary>
internal static class ThreadScaling
{
    private const int Members = 64;

    /// <summary>Adds one row a contender.</summary>
    public static void Measure(ImmutableArray<IContender> contenders, SyntheticModel model, Effort effort, MarkdownTable table)
    {
        var timing = new InterleavedTiming(InterleavedTiming.WallNanoseconds, effort.WarmUp, effort.Measuring);
        var batch = MemberBatch.Of(model, Members);
        MemberBatch[] halves = [batch.Slice(0, Members / 2), batch.Slice(Members / 2, Members / 2)];
        foreach (IContender contender in contenders)
        {
            ImmutableArray<Timing> timings = timing.Measure(
                () => contender.RunBatch(batch),
                () => Parallel.ForEach(halves, contender.RunBatch));
            table.Add("two threads", contender.Name, (1 / timings[1].RatioToFirst).ToString("F2", CultureInfo.InvariantCulture) + " times as fast", "near 2");
        }
    }
}
