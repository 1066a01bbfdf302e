using System.Collections.Immutable;
using System.Globalization;
using Entente.Bench.Contenders;
using Entente.Bench.Measurement;
using Entente.Bench.Models;

namespace Entente.Bench.Scenarios;

/// <summary>How long one run takes when the engine is ready: what a user waits for after moving a slider.</summary>
internal static class SingleRun
{
    /// <summary>Adds one row a contender.</summary>
    public static void Measure(ImmutableArray<IContender> contenders, SyntheticModel model, Effort effort, MarkdownTable table)
    {
        var batch = MemberBatch.Of(model, 1);
        var timing = new InterleavedTiming(InterleavedTiming.WallNanoseconds, effort.WarmUp, effort.Measuring);
        ImmutableArray<Timing> timings = timing.Measure([.. contenders.Select(c => (Action)(() => c.RunBatch(batch)))]);
        for (int i = 0; i < contenders.Length; i++)
        {
            string milliseconds = (timings[i].Median / 1e6).ToString("F3", CultureInfo.InvariantCulture);
            table.Add("one run", contenders[i].Name, $"{milliseconds} ms", "< 1 ms");
        }
    }
}
