using System.CommandLine;
using Entente.Cli.Commands;
using Entente.Cli.Models;
using Entente.Diagnostics;

namespace Entente.Cli.Tests;

/// <summary>Files that cannot be written to their end. Linux has a device that is always full.</summary>
public sealed class FailingOutputTests
{
    private const string FullDisk = "/dev/full";

    private static string Model => Repository.PathTo("models", "logistic", "model.xmile");

    public static TheoryData<string, string[]> Commands => new()
    {
        { "simulate", [] },
        { "ensemble", ["--inputs", "members.csv"] },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_disk_that_is_full_is_reported_and_nothing_is_left_half_written(string command, string[] options)
    {
        using var folder = new TemporaryFolder();
        string results = Path.Combine(folder.Path, "runs.csv");
        File.WriteAllText(results, "of an earlier run");
        File.CreateSymbolicLink(PartOf(results), FullDisk);

        CommandLine.Result run = Run(folder, [command, Model, .. options, "--out", results]);

        run.Code.ShouldBe(1);
        run.Error.ShouldContain($"error ENT9010: '{results}' cannot be written: No space left on device");
        File.ReadAllText(results).ShouldBe("of an earlier run");
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).ShouldBe(["members.csv", "runs.csv"], ignoreOrder: true);
    }

    [Fact]
    public void A_converted_model_on_a_full_disk_is_reported()
    {
        using var folder = new TemporaryFolder();
        string written = Path.Combine(folder.Path, "model.xmile");
        File.CreateSymbolicLink(PartOf(written), FullDisk);

        CommandLine.Result run = CommandLine.Run("convert", Model, written);

        run.Code.ShouldBe(1);
        run.Output.ShouldContain("ENT9010");
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_device_is_written_itself_for_a_file_moved_to_its_place_would_replace_it()
    {
        var problems = new DiagnosticBag();
        using OutputFile file = OutputFile.Open(FullDisk, TextWriter.Null, problems).ShouldNotBeNull();

        File.Exists(PartOf(FullDisk)).ShouldBeFalse();
        file.TryWrite(writer => writer.Write("anything"), problems).ShouldBeFalse();
        problems.ShouldHaveSingleItem().Message.ShouldContain("No space left on device");
    }

    [Fact]
    public void Standard_output_that_takes_nothing_more_is_reported()
    {
        using var output = new ClosedWriter();
        using var error = new StringWriter();

        int code = RootCommandFactory.Create().Parse(["simulate", Model]).Invoke(new InvocationConfiguration { Output = output, Error = error });

        code.ShouldBe(1);
        error.ToString().ShouldContain("error ENT9010: 'standard output' cannot be written: Broken pipe");
    }

    [Fact]
    public void A_folder_taken_away_meanwhile_is_reported()
    {
        using var folder = new TemporaryFolder();
        string taken = Path.Combine(folder.Path, "taken");
        var problems = new DiagnosticBag();
        using OutputFile file = OutputFile.Open(Path.Combine(taken, "runs.csv"), TextWriter.Null, problems).ShouldNotBeNull();

        bool isWritten = file.TryWrite(
            writer =>
            {
                writer.Write("half of it");
                Directory.Delete(taken, recursive: true);
            },
            problems);

        isWritten.ShouldBeFalse();
        problems.ShouldHaveSingleItem().Code.ShouldBe("ENT9010");
        Directory.Exists(taken).ShouldBeFalse();
    }

    // Where results are written until they are whole.
    private static string PartOf(string results) => $"{results}.{Environment.ProcessId}.part";

    private static CommandLine.Result Run(TemporaryFolder folder, string[] arguments)
    {
        string members = Path.Combine(folder.Path, "members.csv");
        File.WriteAllText(members, "capacity\n1\n2\n");
        return CommandLine.Run([.. arguments.Select(a => a == "members.csv" ? members : a)]);
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("Broken pipe");

        public override void Write(string? value) => throw new IOException("Broken pipe");
    }
}
