using Entente.Analysis.Calibration;
using Entente.Analysis.Calibration.Screening;
using Entente.Cli.Calibration;

namespace Entente.Cli.Tests;

public sealed class CheckpointFileTests
{
    private static readonly CalibrationState s_state = CalibrationState.Empty with { Screened = [new ScreenedParameter("a", 0.1 + 0.2, true)] };

    [Fact]
    public void A_state_is_read_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        CheckpointFile file = Write(folder, "key");

        CalibrationState? read = file.Read(out string? why);

        why.ShouldBeNull();
        read.ShouldNotBeNull().ToText().ShouldBe(s_state.ToText());
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Cut_off_anywhere_it_is_not_read()
    {
        using var folder = new TemporaryFolder();
        CheckpointFile file = Write(folder, "key");
        string text = File.ReadAllText(file.Path);

        for (int length = 0; length < text.Length; length++)
        {
            File.WriteAllText(file.Path, text[..length]);
            file.Read(out string? why).ShouldBeNull();
            why.ShouldNotBeNull();
        }
    }

    [Fact]
    public void Of_another_calibration_it_is_not_read()
    {
        using var folder = new TemporaryFolder();
        string path = Write(folder, "key").Path;

        new CheckpointFile(path, "other").Read(out string? why).ShouldBeNull();

        why.ShouldBe("it is of another calibration");
    }

    [Fact]
    public void Where_there_is_none_nothing_is_said()
    {
        using var folder = new TemporaryFolder();

        new CheckpointFile(Path.Combine(folder.Path, "none"), "key").Read(out string? why).ShouldBeNull();

        why.ShouldBeNull();
    }

    private static CheckpointFile Write(TemporaryFolder folder, string key)
    {
        var file = new CheckpointFile(Path.Combine(folder.Path, "a.checkpoint"), key);
        file.Write(s_state);
        return file;
    }
}
