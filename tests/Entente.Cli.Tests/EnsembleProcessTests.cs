using System.Diagnostics;

namespace Entente.Cli.Tests;

/// <summary><c>entente ensemble</c> as a process of its own: where it is started, and stopped by a signal in mid-run.</summary>
public sealed class EnsembleProcessTests
{
    private const int TooMany = 100_000;
    private const string Before = "what was there before\n";

    private static string Model => Repository.PathTo("models", "logistic", "model.xmile");

    [Fact]
    public async Task Files_are_found_in_the_folder_in_which_it_is_started()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Model, Path.Combine(folder.Path, "model.xmile"));
        await WriteMembers(folder, 3);

        await ProgramProcess.RunAsync(["ensemble", "model.xmile", "--inputs", "members.csv", "--out", "runs.csv", "--final"], folder.Path);

        (await File.ReadAllLinesAsync(Path.Combine(folder.Path, "runs.csv"), TestContext.Current.CancellationToken)).Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("INT", false)]
    [InlineData("TERM", false)]
    [InlineData("INT", true)]
    public async Task An_interrupted_ensemble_leaves_the_results_as_they_were(string signal, bool wereThere)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that one program can send another.");
        using var folder = new TemporaryFolder();
        string output = Directory.CreateDirectory(Path.Combine(folder.Path, "out")).FullName;
        string results = Path.Combine(output, "runs.csv");
        await WriteMembers(folder, TooMany);
        if (wereThere)
        {
            await File.WriteAllTextAsync(results, Before, TestContext.Current.CancellationToken);
        }

        using Process ensemble = ProgramProcess.Start(["ensemble", Model, "--inputs", "members.csv", "--out", results], folder.Path);
        await ensemble.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        while (!Directory.EnumerateFiles(output, "*.part").Any(part => new FileInfo(part).Length > 0))
        {
            ensemble.HasExited.ShouldBeFalse("It has to be interrupted while it writes.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await ensemble.SignalAsync(signal);
        string messages = await ensemble.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await ensemble.WaitForExitAsync(TestContext.Current.CancellationToken);

        ensemble.ExitCode.ShouldBe(130);
        messages.ShouldContain("Stopped before all members were done; nothing was written.");
        Directory.EnumerateFiles(output).ShouldBe(wereThere ? [results] : []);
        if (wereThere)
        {
            (await File.ReadAllTextAsync(results, TestContext.Current.CancellationToken)).ShouldBe(Before);
        }
    }

    private static Task WriteMembers(TemporaryFolder folder, int count) =>
        File.WriteAllTextAsync(
            Path.Combine(folder.Path, "members.csv"),
            $"population\n{string.Concat(Enumerable.Range(1, count).Select(m => $"{m}\n"))}",
            TestContext.Current.CancellationToken);
}
