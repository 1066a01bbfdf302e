using System.Runtime.CompilerServices;

namespace Entente.Testing;

/// <summary>
/// Compares text with a committed file beside the test (<c>Goldens/NAME</c>). Set the environment variable
/// <c>UPDATE_GOLDENS=1</c> to write the files anew, then read the difference before committing it.
/// </summary>
public static class Golden
{
    /// <summary>Fails with the first differing line where <paramref name="actual"/> is not what the file holds.</summary>
    /// <param name="name">File name under <c>Goldens/</c> beside the calling test.</param>
    /// <param name="actual">The text to compare; line ends do not matter.</param>
    /// <param name="testFile">Filled by the compiler.</param>
    public static void Match(string name, string actual, [CallerFilePath] string testFile = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(Resolve(testFile))!, "Goldens", name);
        string normalised = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, normalised);
            return;
        }

        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"No golden {path}. Run once with UPDATE_GOLDENS=1 and read what it writes.\n{actual}");
        }

        string expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected != normalised)
        {
            throw new InvalidOperationException(Difference(name, expected, normalised));
        }
    }

    // Deterministic builds map source paths to /_/…; find the file again under the repository's root.
    private static string Resolve(string testFile)
    {
        if (File.Exists(testFile))
        {
            return testFile;
        }

        string normalised = testFile.Replace('\\', '/');
        int tests = normalised.IndexOf("/tests/", StringComparison.Ordinal);
        return tests < 0 ? testFile : Repository.PathTo(normalised[(tests + 1)..].Split('/'));
    }

    private static string Difference(string name, string expected, string actual)
    {
        string[] want = expected.Split('\n');
        string[] got = actual.Split('\n');
        int line = 0;
        while (line < want.Length && line < got.Length && want[line] == got[line])
        {
            line++;
        }

        string At(string[] lines) => line < lines.Length ? lines[line] : "(end)";
        return $"{name} differs from its golden at line {line + 1}.\n  expected: {At(want)}\n  actual:   {At(got)}\n\nWhole text:\n{actual}";
    }
}
