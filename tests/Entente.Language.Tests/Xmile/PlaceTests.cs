using Entente.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Language.Tests.Xmile;

/// <summary>A mistake in an equation is shown at its very characters, however XML wrote the text before it.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("1 + «wrong»")]
    [InlineData("IF 1 &lt; 2 THEN 1 ELSE «wrong»")]
    [InlineData("1 &#x2b; &#49; + «wrong»")]
    [InlineData("1 <!-- a remark --> + «wrong»")]
    [InlineData("<![CDATA[IF 1 < 2 THEN 3 ELSE ]]>«wrong»")]
    [InlineData("<![CDATA[IF 1 > 2 THEN 3 ELSE «wrong» * 1]]>")]
    [InlineData("1 +\r\n\r\n   «wrong»\r\n")]
    [InlineData("1 +\r  «wrong»")]
    [InlineData("1 + \"&#x1D4B3; {\" * «wrong»")]
    [InlineData("1 + «wr&#111;ng» * 2")]
    [InlineData("<!-- a --><![CDATA[1 + ]]><!-- b -->«wrong»<!-- c -->")]
    public void The_place_is_exact(string marked) => CheckPlace(marked);

    [Fact]
    public void The_place_is_exact_after_any_mixture()
    {
        Arbitrary<string> parts = Gen.Elements(
            "1+", "\n", "\r\n", "\r", "&#32;", "&#x1D4B3;_a*", "<!-- & -->", "<![CDATA[ 2 * ]]>", "{&lt;&amp;}", "{é}", " ", "\t", "&quot;b c&quot;-", "<?pi x?>").ToArbitrary();
        Prop.ForAll(parts.Generator.ArrayOf().ToArbitrary(), mixture => CheckPlace(string.Concat(mixture) + "«wrong»"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1995, 2031));
    }

    private static void CheckPlace(string marked)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        int end = marked.IndexOf('»', StringComparison.Ordinal);
        string written = marked[(start + 1)..end];
        string equation = marked[..start] + written + marked[(end + 1)..];
        string file = ModelText.File($"<aux name=\"a\">\n<eqn>{equation}</eqn><units>dmnl</units></aux>");
        var source = new SourceText("model.xmile", file);

        Diagnostic diagnostic = ModelReader.Read(source).Diagnostics.First(d => d.Message.StartsWith("Nothing is named 'wrong'", StringComparison.Ordinal));

        int offset = file.IndexOf(equation, StringComparison.Ordinal) + start;
        SourceLocation location = diagnostic.Location.ShouldNotBeNull();
        location.Start.ShouldBe(source.GetPosition(offset));
        location.End.ShouldBe(source.GetPosition(offset + written.Length));
    }
}
