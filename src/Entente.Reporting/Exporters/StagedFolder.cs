using System.Text;

namespace Entente.Reporting.Exporters;

/// <summary>
/// Writes files so that none is ever half there: all go into a folder beside the target first, and only when all are
/// complete does each take its place. Whatever goes wrong before leaves the target as it was.
/// </summary>
internal sealed class StagedFolder : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _target;
    private readonly string _stage;
    private readonly List<string> _names = [];

    /// <summary>Opens a stage beside the target.</summary>
    /// <exception cref="IOException">The stage cannot be made there.</exception>
    /// <exception cref="UnauthorizedAccessException">The stage may not be made there.</exception>
    public StagedFolder(string target)
    {
        _target = Path.GetFullPath(target);
        _stage = Path.TrimEndingDirectorySeparator(_target) + ".writing-" + Guid.NewGuid().ToString("N")[..8];
        Directory.CreateDirectory(_stage);
    }

    /// <summary>Adds a file; it is not yet in the target.</summary>
    public void Add(string name, string text)
    {
        File.WriteAllText(Path.Combine(_stage, name), text, Utf8);
        _names.Add(name);
    }

    /// <summary>Moves every file into the target, over what was there, in the order in which they were added.</summary>
    public void Commit()
    {
        Directory.CreateDirectory(_target);
        foreach (string name in _names)
        {
            File.Move(Path.Combine(_stage, name), Path.Combine(_target, name), overwrite: true);
        }
    }

    /// <summary>Removes the stage.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_stage))
        {
            Directory.Delete(_stage, recursive: true);
        }
    }
}
