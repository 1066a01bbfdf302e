using Entente.Reporting;

namespace Entente.EndToEnd.Tests;

public sealed class ReplayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-replay-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_seed_gives_the_same_quantiles_byte_for_byte_whatever_the_threads()
    {
        ReportFiles one = ReportedCase.Write("union-state", Path.Combine(_folder, "one"), threads: 1);
        ReportFiles three = ReportedCase.Write("union-state", Path.Combine(_folder, "three"), threads: 3);

        File.ReadAllBytes(three.Quantiles).ShouldBe(File.ReadAllBytes(one.Quantiles));
        File.ReadAllBytes(three.Summary).ShouldBe(File.ReadAllBytes(one.Summary));
    }
}
