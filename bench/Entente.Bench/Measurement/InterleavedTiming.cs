using System.Collections.Immutable;
using System.Diagnostics;

namespace Entente.Bench.Measurement;

/// <summary>What one action took.</summary>
/// <param name="Median">Median over all rounds, in nanoseconds.</param>
/// <param name="RatioToFirst">Median over all rounds of its time divided by that of the first action in the same round.</param>
internal sealed record Timing(double Median, double RatioToFirst);

/// <summary>
/// Times actions in turn, round by round, so that a machine that slows down or speeds up does so for all of them: ratios are
/// taken within a round, and medians over rounds.
/// </summary>
/// <param name="clock">A clock in nanoseconds.</param>
/// <param name="warmUp">How long each action runs beforehand, until the JIT has compiled it for good.</param>
/// <param name="measuring">How long to measure, all actions together.</param>
internal sealed class InterleavedTiming(Func<double> clock, TimeSpan warmUp, TimeSpan measuring)
{
    private const int FewestRounds = 5;
    private const int MostRounds = 2001;

    /// <summary>A clock on the wall.</summary>
    public static double WallNanoseconds() => Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency);

    /// <summary>One timing an action, in order.</summary>
    public ImmutableArray<Timing> Measure(params IReadOnlyList<Action> actions)
    {
        foreach (Action action in actions)
        {
            for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < warmUp;)
            {
                action();
            }
        }

        var rounds = new List<double[]>();
        for (long began = Stopwatch.GetTimestamp(); rounds.Count < FewestRounds || ShouldGoOn(began, rounds.Count);)
        {
            rounds.Add([.. actions.Select(Time)]);
        }

        return [.. actions.Select((_, i) => new Timing(Median(rounds.Select(r => r[i])), Median(rounds.Select(r => r[i] / r[0]))))];
    }

    private bool ShouldGoOn(long began, int rounds) => rounds < MostRounds && Stopwatch.GetElapsedTime(began) < measuring;

    private double Time(Action action)
    {
        double began = clock();
        action();
        return clock() - began;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
