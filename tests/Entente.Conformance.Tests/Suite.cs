namespace Entente.Conformance.Tests;

/// <summary>
/// The public SDX test-models suite: folders with one model in several dialects and the output it has to give. It is no part
/// of this repository: it lies where ENTENTE_CONFORMANCE says, or in shared/conformance beside the repository.
/// </summary>
internal static class Suite
{
    private static readonly string[] s_dialects = [".xmile", ".stmx", ".mdl"];

    /// <summary>The suite's folder, or <see langword="null"/> where it is absent.</summary>
    public static string? Folder { get; } = new[]
    {
        Environment.GetEnvironmentVariable("ENTENTE_CONFORMANCE"),
        Path.GetFullPath(Repository.PathTo("..", "shared", "conformance")),
        Path.GetFullPath(Repository.PathTo("..", "..", "shared", "conformance")),
    }.FirstOrDefault(Directory.Exists);

    /// <summary>Paths of all models, relative to the folder.</summary>
    public static IReadOnlyList<string> Models { get; } = Folder is null
        ? []
        : [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => s_dialects.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
}
