using Entente.Diagnostics;
using Entente.Language.Extension;
using Entente.Language.Semantics;

namespace Entente.Language.Tests.Extension;

public sealed class ReadingDetourTests
{
    private static readonly string s_model = ModelText.File(
        ModelText.Aux("price", "TIME", "year")
        + ModelText.Aux("twice", "2 * price", "year")
        + ModelText.Aux("smooth", "SMTH1(price, wait)", "year")
        + ModelText.Aux("wait", "2", "year")
        + ModelText.Aux("doubled", "DOUBLE(price)", "year")
        + ModelText.Aux("at start", "INIT(price) + price", "year")
        + ModelText.Aux("other", "price", "year"))
        .Replace("<model>", "<macro name=\"DOUBLE\"><parm>x</parm><eqn>2 * x</eqn></macro><model>", StringComparison.Ordinal);

    [Theory]
    [InlineData("twice", "twice")]
    [InlineData("smooth", "smooth#change1")]
    [InlineData("doubled", "doubled#double1#x")]
    public void A_reader_reads_the_added_variable_whatever_its_equation_is_made_into(string reader, string madeOfIt)
    {
        SemanticModel model = Read(reader);

        NamesIn(model, madeOfIt).ShouldContain("added.seen");
        NamesIn(model, madeOfIt).ShouldNotContain("price");
        NamesIn(model, "other").ShouldBe(["price"]);
        NamesIn(model, "added.seen").ShouldBe(["price"]);
    }

    [Fact]
    public void What_stands_in_INIT_is_read_at_the_start_alone_and_stays() =>
        NamesIn(Read("at_start"), "at_start").ShouldBe(["price", "added.seen"]);

    [Fact]
    public void A_reader_that_does_not_exist_is_reported_where_it_is_named()
    {
        Diagnostic diagnostic = ReadText("twcie").Diagnostics.ShouldHaveSingleItem();

        diagnostic.Remedy.ShouldContain("twice");
        diagnostic.Location!.ToString().ShouldBe("second.yaml:1:1");
    }

    private static IEnumerable<string> NamesIn(SemanticModel model, string path) =>
        Walk(model.Find(path).Equation!).OfType<BoundVariable>().Select(v => model.Variables[v.Index].Path);

    private static IEnumerable<BoundExpression> Walk(BoundExpression expression) => expression switch
    {
        BoundBinary binary => [expression, .. Walk(binary.Left), .. Walk(binary.Right)],
        BoundCall call => [expression, .. call.Arguments.SelectMany(Walk)],
        _ => [expression],
    };

    private static SemanticModel Read(string reader)
    {
        ModelReadResult result = ReadText(reader);
        result.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
        return result.Model!;
    }

    // A first extension lies between, so that places are found over two files.
    private static ModelReadResult ReadText(string reader)
    {
        var first = new ModelExtension(new SourceText("first.yaml", "first"), "first", [Aux("one", "1")], []);
        var second = new ModelExtension(new SourceText("second.yaml", "second"), "added", [Aux("seen", "price")], [])
        {
            Detours = [new ReadingDetour("price", "added.seen", [reader], default)],
        };
        return ModelReader.Read(new SourceText("model.xmile", s_model), UnitStrictness.Refuse, first, second);
    }

    private static AddedVariable Aux(string name, string equation) => new()
    {
        Name = name,
        Place = default,
        Equation = new AddedEquation(equation, default),
        Units = "year",
        Documentation = "",
    };
}
