namespace Entente.Cli.Tests;

/// <summary>An empty folder, gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
