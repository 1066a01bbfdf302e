using System.Runtime.InteropServices;

namespace Entente.Bench.Measurement;

/// <summary>
/// Processor time of the calling thread (Linux's <c>CLOCK_THREAD_CPUTIME_ID</c>). Unlike time on the wall it does not count
/// what other programs take from the machine meanwhile.
/// </summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>Nanoseconds since some moment.</summary>
    public static double Nanoseconds()
    {
        int failed = ReadClock(ThreadProcessorTime, out TimeSpecification time);
        return failed == 0 ? (time.Seconds * 1e9) + time.Nanoseconds : throw new PlatformNotSupportedException("No clock of the thread's time.");
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out TimeSpecification time);

    private struct TimeSpecification
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
