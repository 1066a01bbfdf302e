using System.Diagnostics;
using System.Globalization;
using Entente.Bench.Measurement;
using Entente.Fuzz.Inputs;

namespace Entente.Fuzz.Results;

/// <summary>Prints what a run came to.</summary>
internal static class FuzzReport
{
    /// <summary>Prints it; whether nothing was found.</summary>
    public static bool Print(FuzzPlan plan, Tally tally, FindingStore store, TimeSpan elapsed)
    {
        var costs = new MarkdownTable("reader", "inputs", "ran", "refused", "findings", "slowest", "most allocated");
        foreach (Dialect dialect in plan.Dialects)
        {
            DialectTally of = tally.Of(dialect);
            int ran = of.Outcomes.Where(o => o.Outcome.StartsWith(Trials.TrialResult.Ran, StringComparison.Ordinal)).Sum(o => o.Count);
            costs.Add(
                dialect.ToString(), Number(of.Inputs), Number(ran), Number(of.Inputs - ran - of.Findings), Number(of.Findings),
                FormattableString.Invariant($"{of.Slowest.Time.TotalSeconds:F2} s (no. {of.Slowest.Number})"), $"{of.Largest.Bytes >> 20} MB (no. {of.Largest.Number})");
        }

        var outcomes = new MarkdownTable("reader", "came to", "inputs");
        foreach (Dialect dialect in plan.Dialects)
        {
            foreach ((string outcome, int count) in tally.Of(dialect).Outcomes)
            {
                outcomes.Add(dialect.ToString(), outcome, Number(count));
            }
        }

        long peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"Seed {plan.Seed}, {elapsed.TotalMinutes:F1} minutes, {plan.Workers} worker(s), peak working set {peak} MB."));
        foreach ((string cause, int count) in store.Causes.OrderByDescending(c => c.Value))
        {
            Console.WriteLine($"{count} x {cause}");
        }

        return store.Causes.Count == 0;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
