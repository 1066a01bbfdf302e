using System.Globalization;
using Entente.Bench.Measurement;

namespace Entente.Bench.Scenarios;

/// <summary>Time from file to result, and whether memory grows with the number of members.</summary>
internal static class EnsembleCost
{
    private const int MembersOfResult = 1000;
    private const int Growth = 4;

    /// <summary>Adds the rows.</summary>
    public static void Measure(Effort effort, MarkdownTable table)
    {
        IEnumerable<double> times = Enumerable.Range(0, effort.EnsembleRepeats).Select(_ => EnsembleRun.RunChild(MembersOfResult).Milliseconds);
        double milliseconds = times.Order().ElementAt(effort.EnsembleRepeats / 2);
        table.Add($"{MembersOfResult} members, file to quantiles", EnsembleRun.Engine, string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F0} ms"), "< 400 ms");

        double few = EnsembleRun.RunChild(effort.EnsembleMembers).Megabytes;
        double many = EnsembleRun.RunChild(effort.EnsembleMembers * Growth).Megabytes;
        string peaks = string.Create(CultureInfo.InvariantCulture, $"{few:F0} MB, {many:F0} MB");
        table.Add($"memory for {effort.EnsembleMembers} and {effort.EnsembleMembers * Growth} members", EnsembleRun.Engine, peaks, "equal");
    }
}
