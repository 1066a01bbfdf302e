using System.Globalization;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;
using Entente.Simulation.Tests.Models;

namespace Entente.Simulation.Tests;

/// <summary>
/// Every folder of models/ that says what is expected: expected.csv (Time and any of the model's variables, worked out without
/// this program) and tolerance.txt (relative, and absolute below 1).
/// </summary>
public class FixtureTests
{
    private static TheoryData<string> Fixtures =>
        [.. Directory.GetDirectories(Repository.PathTo("models"))
            .Where(folder => File.Exists(Path.Combine(folder, "expected.csv")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    private static Dictionary<string, Func<SemanticModel, ISimulator>> Engines { get; } = new()
    {
        ["interpreted"] = model => new InterpretedSimulator(model),
        ["compiled"] = model => new CompiledSimulator(model),
        ["eight to a vector"] = model => new LastOfBatch(new BatchSimulator(model, 8)),
        ["two vectors of eight"] = model => new LastOfBatch(new BatchSimulator(model, 16)),
    };

    public static TheoryData<string, string> Cases => [.. Fixtures.SelectMany(_ => Engines.Keys, (fixture, engine) => (fixture.Data, engine))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_engine_gives_what_is_expected(string fixture, string engine)
    {
        string Read(string file) => File.ReadAllText(Repository.PathTo("models", fixture, file));
        string file = Path.GetFileName(Directory.GetFiles(Repository.PathTo("models", fixture), "model.*").ShouldHaveSingleItem());
        ModelReadResult read = ModelReader.Read(new SourceText($"{fixture}/{file}", Read(file)));
        read.Diagnostics.ShouldBeEmpty();
        SemanticModel model = read.Model.ShouldNotBeNull();
        double tolerance = double.Parse(Read("tolerance.txt"), CultureInfo.InvariantCulture);
        string[][] lines = [.. Read("expected.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))];
        int[] variables = [.. lines[0].Skip(1).Select(name => model.TryFind(name, out Variable? v) ? v.Index : throw new InvalidDataException(name))];

        Trajectory run = Engines[engine](model).Run([], variables, null, TestContext.Current.CancellationToken);

        foreach (double[] row in lines.Skip(1).Select(line => line.Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()))
        {
            int saved = run.Times.IndexOf(row[0]);
            saved.ShouldBeGreaterThanOrEqualTo(0, $"Time {row[0]} is not saved.");
            for (int i = 0; i < variables.Length; i++)
            {
                run.Values[i][saved].ShouldBe(row[i + 1], tolerance * Math.Max(1, Math.Abs(row[i + 1])), $"{lines[0][i + 1]} at {row[0]}");
            }
        }
    }
}
