namespace Entente.Testing;

/// <summary>A copy of the fictional case in a temporary folder, to be broken and run; deleted when disposed.</summary>
public sealed class CaseCopy : IDisposable
{
    private const string CaseFolder = "case";

    private readonly FolderFixture _files;

    public CaseCopy()
    {
        string original = Repository.PathTo("cases", "alder-and-birch");
        _files = new FolderFixture(Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories).ToDictionary(
            file => Inside(Path.GetRelativePath(original, file).Replace('\\', '/')),
            File.ReadAllText));
    }

    /// <summary>The case's folder, written as it stands now.</summary>
    public string Folder => Path.Combine(_files.Write(), CaseFolder);

    /// <summary>A folder beside the case for results; not made yet.</summary>
    public string Output => Path.Combine(_files.Write(), "out");

    /// <summary>Replaces a piece of a file, which must occur in it exactly once.</summary>
    public CaseCopy Replace(string file, string old, string with)
    {
        _files.With(Inside(file), old, with);
        return this;
    }

    /// <summary>Writes a file of the case anew.</summary>
    public CaseCopy Write(string file, string text)
    {
        _files.With(Inside(file), text);
        return this;
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private static string Inside(string file) => $"{CaseFolder}/{file}";
}
