using System.Runtime.InteropServices;

namespace Entente.Bench.Measurement;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>Processor, cores, runtime, date, and how busy the machine was before.</summary>
    public static string Describe() =>
        $"{Processor()}, {Environment.ProcessorCount} cores; {RuntimeInformation.FrameworkDescription}; {DateTime.UtcNow:yyyy-MM-dd}; "
        + $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}";

    private static string Processor()
    {
        IEnumerable<string> lines = File.ReadLines("/proc/cpuinfo");
        string? model = lines.FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal));
        return model?[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown processor";
    }
}
