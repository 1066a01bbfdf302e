using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Tests.Binding;

namespace Entente.Language.Tests.Fixtures;

/// <summary>The models of models/: each is right, and binds to what its golden shows.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Features =>
        [.. Directory.GetDirectories(Repository.PathTo("models")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Features))]
    public void It_is_read_without_a_single_remark_and_bound_as_before(string feature)
    {
        SemanticModel model = Read(feature);

        Golden.Match($"{feature}.txt", ModelDump.Of(model));
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_column_that_is_expected_of_it_is_a_variable(string feature)
    {
        SemanticModel model = Read(feature);

        string header = File.ReadLines(Repository.PathTo("models", feature, "expected.csv")).First();

        header.Split(',')[0].ShouldBe("Time");
        header.Split(',').Skip(1).ShouldAllBe(name => IsVariable(model, name));
    }

    private static bool IsVariable(SemanticModel model, string name) => model.TryFind(name, out _);

    private static SemanticModel Read(string feature)
    {
        string file = Directory.GetFiles(Repository.PathTo("models", feature), "model.*").ShouldHaveSingleItem();
        ModelReadResult result = ModelReader.Read(new SourceText(Path.GetFileName(file), File.ReadAllText(file)));
        result.Diagnostics.ShouldBeEmpty();
        return result.Model.ShouldNotBeNull();
    }
}
