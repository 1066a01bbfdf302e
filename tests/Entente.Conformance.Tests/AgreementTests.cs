using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation.Tests.Agreement;

namespace Entente.Conformance.Tests;

/// <summary>Every model of the suite that can be read: all engines make the same of each step.</summary>
public class AgreementTests
{
    [Theory]
    [MemberData(nameof(ConformanceTests.Models), MemberType = typeof(ConformanceTests))]
    public void Engines_agree_over_each_step_from_the_same_state(string name)
    {
        Assert.SkipWhen(Suite.Folder is null, ConformanceTests.Absent);
        SemanticModel? model = ModelReader.Read(new SourceText(name, File.ReadAllText(Path.Combine(Suite.Folder!, name)))).Model;
        Assert.SkipWhen(model is null, "It is deferred or cannot be read.");

        ImmutableArray<(string Engine, StepDifference Worst)> found = StepAgreement.Of(model!, model!.Specs, leftOut: null, TestContext.Current.CancellationToken);

        foreach ((string engine, StepDifference worst) in found)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{name}, {engine}: {worst}");
        }

        found.ShouldAllBe(f => f.Worst.Size <= StepAgreement.Tolerance);
    }
}
