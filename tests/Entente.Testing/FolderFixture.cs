using System.Text;

namespace Entente.Testing;

/// <summary>
/// Text files for a temporary folder. A change can mark the span that a diagnostic is expected at with <c>[|</c> and
/// <c>|]</c>; the marks are taken out of what is written.
/// </summary>
public sealed class FolderFixture : IDisposable
{
    private const string Open = "[|";
    private const string Close = "|]";

    // A lone half of a surrogate pair, which tests use as noise, is written as the replacement character.
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Dictionary<string, string> _files;
    private readonly HashSet<string> _unwritten;
    private string? _folder;

    /// <summary>Starts from files by relative path.</summary>
    public FolderFixture(IReadOnlyDictionary<string, string> files)
    {
        _files = new Dictionary<string, string>(files);
        _unwritten = [.. files.Keys];
    }

    /// <summary>Where the mark stands: path, first line and column and last line and column, from 1; <see langword="null"/> without a mark.</summary>
    public (string Path, int Line, int Column, int EndLine, int EndColumn)? Mark { get; private set; }

    /// <summary>Replaces a file's text, or adds the file.</summary>
    public FolderFixture With(string path, string text)
    {
        _files[path] = TakeMark(path, text);
        _unwritten.Add(path);
        return this;
    }

    /// <summary>Replaces one piece of a file's text, which must occur in it exactly once.</summary>
    public FolderFixture With(string path, string old, string replacement)
    {
        string text = _files[path];
        int first = text.IndexOf(old, StringComparison.Ordinal);
        if (first < 0 || text.IndexOf(old, first + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{old}' does not stand exactly once in {path}.", nameof(old));
        }

        return With(path, string.Concat(text.AsSpan(0, first), replacement, text.AsSpan(first + old.Length)));
    }

    /// <summary>Leaves a file out; before anything is written.</summary>
    public FolderFixture Without(string path)
    {
        _files.Remove(path);
        _unwritten.Remove(path);
        return this;
    }

    /// <summary>Relative paths of the files.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>The text of a file as it is written.</summary>
    public string this[string path] => _files[path];

    /// <summary>
    /// Writes the files into a temporary folder, deleted on disposal, and gives its path; a second time only those changed since.
    /// </summary>
    public string Write()
    {
        _folder ??= Directory.CreateTempSubdirectory("entente-").FullName;
        foreach (string path in _unwritten)
        {
            string full = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, _files[path], s_encoding);
        }

        _unwritten.Clear();
        return _folder;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string TakeMark(string path, string text)
    {
        int open = text.IndexOf(Open, StringComparison.Ordinal);
        int close = text.IndexOf(Close, StringComparison.Ordinal);
        if (open < 0 || close < open)
        {
            return text;
        }

        string clean = text.Remove(close, Close.Length).Remove(open, Open.Length);
        (int line, int column) = PositionOf(clean, open);
        (int endLine, int endColumn) = PositionOf(clean, close - Open.Length);
        Mark = (path, line, column, endLine, endColumn);
        return clean;
    }

    private static (int Line, int Column) PositionOf(string text, int offset)
    {
        string before = text[..offset];
        return (before.Count(c => c == '\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
