using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;

namespace Entente.Simulation.Tests.Agreement;

/// <summary>Every model under models/, by every method: all engines make the same of each step.</summary>
public class FixtureAgreementTests
{
    // cosh² - sinh², of terms a million times as large as the rest: what rounding leaves of them is no engine's error.
    private static readonly Dictionary<string, string> s_cancelling = new() { ["vensim_functions"] = "hyperbolic" };

    private static IEnumerable<string> Fixtures => Directory.GetDirectories(Repository.PathTo("models")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public static TheoryData<string, TimeSteppingMethod> Cases =>
        [.. Fixtures.SelectMany(_ => Enum.GetValues<TimeSteppingMethod>(), (fixture, method) => (fixture, method))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Engines_agree_over_each_step_from_the_same_state(string fixture, TimeSteppingMethod method)
    {
        string file = Directory.GetFiles(Repository.PathTo("models", fixture), "model.*").ShouldHaveSingleItem();
        SemanticModel model = ModelReader.Read(new SourceText(Path.GetFileName(file), File.ReadAllText(file))).Model.ShouldNotBeNull();

        ImmutableArray<(string Engine, StepDifference Worst)> found =
            StepAgreement.Of(model, model.Specs with { Method = method }, s_cancelling.GetValueOrDefault(fixture), TestContext.Current.CancellationToken);

        foreach ((string engine, StepDifference worst) in found)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{fixture}, {method}, {engine}: {worst}");
            worst.Size.ShouldBeLessThanOrEqualTo(StepAgreement.Tolerance, $"{engine}: {worst}");
        }
    }
}
