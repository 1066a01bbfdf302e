using System.Diagnostics;
using System.Text.Json;

namespace Entente.Cli.Tests;

/// <summary>The program as a process of its own, stopped by a signal in the middle of a run.</summary>
public sealed class InterruptionTests
{
    private const int Members = 100_000;

    [Fact]
    public async Task An_interrupted_run_keeps_the_members_that_are_complete()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that one program can send another.");
        using var copy = new CaseCopy();
        using Process run = ProgramProcess.Start(["run", copy.Folder, "--out", copy.Output, "--members", $"{Members}"]);
        await run.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        await run.SignalAsync("TERM");
        string output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        run.ExitCode.ShouldBe(130);
        output.ShouldContain("Stopped: everything rests on the ");
        using JsonDocument manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(copy.Output, "manifest.json"), TestContext.Current.CancellationToken));
        JsonElement members = manifest.RootElement.GetProperty("members");
        members.GetProperty("requested").GetInt32().ShouldBe(Members);
        members.GetProperty("completed").GetInt32().ShouldBeInRange(1, Members - 1);
    }
}
