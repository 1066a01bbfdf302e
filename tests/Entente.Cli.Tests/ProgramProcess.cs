using System.Diagnostics;

namespace Entente.Cli.Tests;

/// <summary>The program as a process of its own.</summary>
internal static class ProgramProcess
{
    /// <summary>Starts it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it is started; this process's folder where left out.</param>
    /// <param name="environment">What its environment has beside this process's.</param>
    public static Process Start(string[] arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "entente.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end, which has to be a good one.</summary>
    public static async Task RunAsync(string[] arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        using Process process = Start(arguments, folder, environment);
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await output + error);
    }

    /// <summary>Sends a signal, such as TERM.</summary>
    public static async Task SignalAsync(this Process process, string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
