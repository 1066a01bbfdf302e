using System.Globalization;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation;
using Entente.Simulation.Interpretation;

namespace Entente.Conformance.Tests;

/// <summary>A model written as XMILE and read back gives, for every variable at every saved time, what the model itself gives.</summary>
public class ConversionTests
{
    private const double Relative = 1e-9;

    private static readonly string[] s_endings = [".mdl", ".stmx", ".xmile"];

    public static TheoryData<string> Fixtures =>
        [.. Directory.EnumerateFiles(Repository.PathTo("models"), "model.*", SearchOption.AllDirectories)
            .Where(file => s_endings.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Repository.PathTo("."), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> OfSuite => Suite.Models.Count == 0 ? [""] : [.. Suite.Models];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_converted_gives_the_same(string model) => FirstDifference(Repository.PathTo(model)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(OfSuite))]
    public void A_model_of_the_suite_converted_gives_the_same(string model)
    {
        Assert.SkipWhen(Suite.Folder is null, "The public SDX test-models suite is not here; set ENTENTE_CONFORMANCE to its folder.");
        Assert.SkipWhen(ExpectedFailures.NotInXmile.ContainsKey(model), "XMILE cannot say it.");
        string path = Path.Combine(Suite.Folder, model);
        Assert.SkipWhen(Read(path).Model is null, "It is not read.");

        FirstDifference(path).ShouldBeNull();
    }

    private static ModelReadResult Read(string path) => ModelReader.Read(new SourceText(path, File.ReadAllText(path)));

    private static string? FirstDifference(string path)
    {
        ModelWriteResult written = ModelWriter.ToXmile(new SourceText(path, File.ReadAllText(path)));
        SemanticModel model = Read(path).Model.ShouldNotBeNull();
        SemanticModel converted = ModelReader.Read(new SourceText("converted.xmile", written.Text.ShouldNotBeNull(string.Join('\n', written.Diagnostics)))).Model.ShouldNotBeNull();
        Trajectory expected = Run(model);
        Trajectory actual = Run(converted);
        actual.Times.ShouldBe(expected.Times);
        foreach (Variable variable in model.Variables)
        {
            converted.TryFind(variable.Path, out Variable? same).ShouldBeTrue(variable.Path);
            for (int i = 0; i < expected.Times.Length; i++)
            {
                double a = expected.Values[variable.Index][i];
                double b = actual.Values[same!.Index][i];
                if (!a.Equals(b) && !(Math.Abs(a - b) <= Relative * Math.Abs(a)))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"'{variable.Path}' is {b} at {expected.Times[i]} and not {a}.");
                }
            }
        }

        return null;
    }

    private static Trajectory Run(SemanticModel model) => new InterpretedSimulator(model).Run([], [.. model.Variables.Select(v => v.Index)]);
}
