namespace Entente.Fuzz.Inputs;

/// <summary>The files that inputs are made from: our fixtures, and the public test-models suite where it is at hand.</summary>
internal sealed class Corpus
{
    // Larger files make few inputs in the same time, and hold little that smaller ones do not.
    private const int MaxLength = 100_000;

    private readonly string[][] _texts;

    private Corpus(string[][] texts) => _texts = texts;

    /// <summary>Reads the files of a repository, and of the suite's folder.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="suite">The suite's folder; need not exist.</param>
    public static Corpus Read(string repository, string? suite)
    {
        string[] folders = [Path.Combine(repository, "models"), Path.Combine(repository, "cases"), Path.Combine(repository, "tests", "Entente.Language.Tests"), suite ?? ""];
        string[] files = [.. folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Where(file => new FileInfo(file).Length <= MaxLength)];
        return new Corpus([Texts(files, ".xmile", ".stmx"), Texts(files, ".mdl")]);
    }

    /// <summary>The texts of a dialect.</summary>
    public IReadOnlyList<string> Of(Dialect dialect) => _texts[(int)dialect];

    private static string[] Texts(string[] files, params string[] endings) =>
        [.. files.Where(file => endings.Contains(Path.GetExtension(file))).Select(File.ReadAllText).Where(text => text.Length > 0)];
}
