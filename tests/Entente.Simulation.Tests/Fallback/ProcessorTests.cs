using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Tests.Agreement;
using Entente.Simulation.Tests.CodeGeneration;

namespace Entente.Simulation.Tests.Fallback;

/// <summary>The tests of vector code on a processor without AVX-512, or without any vectors, as the runtime imitates them.</summary>
public partial class ProcessorTests
{
    private const string AloneName = "compiled";

    // Were a class renamed, the other process would be content to run nothing.
    private const int FewestTests = 100;

    [Fact]
    public void A_run_s_record_says_whether_members_ran_side_by_side()
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"engine: {BatchSimulator.Name}.");

        BatchSimulator.Name.ShouldBe(Vector512.IsHardwareAccelerated ? "compiled, sixteen members in two vectors" : AloneName);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Every_engine_is_right_on_a_processor_without_wide_vectors(string feature)
    {
        Type[] tests = [typeof(VectorMeaningTests), typeof(FixtureAgreementTests)];
        string program = Path.ChangeExtension(typeof(ProcessorTests).Assembly.Location, ".dll");
        string record = $"{typeof(ProcessorTests).FullName}.{nameof(A_run_s_record_says_whether_members_ran_side_by_side)}";
        string[] arguments = [program, .. tests.SelectMany(t => new[] { "-class", t.FullName! }), "-showliveoutput", "-nocolor"];

        string all = await Run(feature, arguments);
        string own = await Run(feature, [program, "-method", record, "-showliveoutput", "-nocolor"]);

        int.Parse(Total().Match(all).Groups["count"].Value, CultureInfo.InvariantCulture).ShouldBeGreaterThan(FewestTests);
        own.ShouldContain($"engine: {AloneName}.");
    }

    [GeneratedRegex(@"Total: (?<count>\d+), Errors: 0, Failed: 0,")]
    private static partial Regex Total();

    private static async Task<string> Run(string feature, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            Environment = { [feature] = "0" },
        })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, output);
        return output;
    }
}
