using System.Collections.Immutable;
using Entente.Bench.Contenders;
using Entente.Bench.Models;

namespace Entente.Bench.Measurement;

/// <summary>Checks that all contenders compute the same before anything is timed.</summary>
internal static class Agreement
{
    /// <summary>Largest relative difference allowed.</summary>
    public const double Tolerance = 1e-9;

    // No multiple of eight, so that a group that is not full is checked too.
    private const int MembersChecked = 21;

    // Early too: at the end a model may have come to rest, where delays of any kind agree.
    private static readonly int[] s_stepsChecked = [1, 10, 50, SyntheticModel.Steps];

    /// <summary>Each contender's largest relative difference from the first one, over members, outputs and lengths of run.</summary>
    public static ImmutableArray<double> Differences(ImmutableArray<IContender> contenders, SyntheticModel model) =>
        [.. contenders.Select(c => s_stepsChecked.Max(steps => Difference(contenders[0], c, MemberBatch.Of(model, MembersChecked, steps))))];

    private static double Difference(IContender reference, IContender contender, MemberBatch batch)
    {
        MemberBatch own = batch.WithOwnOutputs();
        reference.RunBatch(batch);
        contender.RunBatch(own);
        return LargestDifference(batch.Outputs.Span, own.Outputs.Span);
    }

    // Infinite for a NaN.
    private static double LargestDifference(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        double largest = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            double difference = Math.Abs(actual[i] - expected[i]) / Math.Abs(expected[i]);
            largest = double.IsNaN(difference) ? double.PositiveInfinity : Math.Max(largest, difference);
        }

        return largest;
    }
}
