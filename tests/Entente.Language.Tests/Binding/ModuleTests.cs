using Entente.Diagnostics;

namespace Entente.Language.Tests;

public sealed class ModelReaderTests
{
    [Fact]
    public void A_file_with_nested_modules_is_read_into_one_flat_model()
    {
        string path = Repository.PathTo("models", "modules", "model.xmile");

        ModelReadResult result = ModelReader.Read(new SourceText("model.xmile", File.ReadAllText(path)));

        result.Diagnostics.ShouldBeEmpty();
        result.Model.ShouldNotBeNull().Variables.Select(v => v.Path).ShouldContain("production.planning.rate");
    }
}
