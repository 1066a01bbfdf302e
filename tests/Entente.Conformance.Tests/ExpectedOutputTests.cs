namespace Entente.Conformance.Tests;

/// <summary>How the suite's outputs are read; needs no suite.</summary>
public class ExpectedOutputTests
{
    [Theory]
    [InlineData("output.csv", "Time,\"x[a,b]\",y\n0,1,2\n0.5,1.5,-3e2\n")]
    [InlineData("output.tab", "Time\tx[a,b]\ty\r\n0\t1\t2\r\n0.5\t1.5\t-3e2\r\n")]
    public void A_table_is_read_by_its_separator_with_commas_in_names(string file, string text)
    {
        using var folder = new FolderFixture(new Dictionary<string, string> { [file] = text });

        ExpectedOutput expected = ExpectedOutput.Beside(Path.Combine(folder.Write(), "model.mdl")).ShouldNotBeNull();

        expected.Names.ShouldBe(["Time", "x[a,b]", "y"]);
        expected.Rows.ShouldBe([[0, 1, 2], [0.5, 1.5, -300]]);
    }

    [Fact]
    public void A_model_without_an_output_beside_it_has_none()
    {
        using var folder = new FolderFixture(new Dictionary<string, string> { ["model.mdl"] = "" });

        ExpectedOutput.Beside(Path.Combine(folder.Write(), "model.mdl")).ShouldBeNull();
    }
}
