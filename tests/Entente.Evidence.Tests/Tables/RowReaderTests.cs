using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Tests.Tables;

public sealed class RowReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Theory]
    [InlineData("12", 12)]
    [InlineData("-0.5", -0.5)]
    [InlineData("1.5e-3", 0.0015)]
    [InlineData("+7", 7)]
    public void Numbers_are_written_one_way_in_every_country(string text, double value) => Row(text).Number("x").ShouldBe(value);

    [Theory]
    [InlineData("12,5")]
    [InlineData("1 000")]
    [InlineData("1'000")]
    [InlineData("50%")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e400")]
    [InlineData("0x10")]
    [InlineData(" 1")]
    [InlineData("many")]
    public void What_is_no_finite_number_is_reported(string text)
    {
        RowReader row = Row(text);

        row.OptionalNumber("x").ShouldBeNull();
        Reported(row, TableDiagnostics.NotANumber);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_cell_that_has_to_say_something_is_reported_where_it_does_not(string text)
    {
        RowReader row = Row(text);

        row.RequiredText("x");
        Reported(row, TableDiagnostics.EmptyCell);
    }

    [Fact]
    public void An_empty_number_is_reported_once()
    {
        RowReader row = Row("");

        row.Number("x").ShouldBe(double.NaN);
        Reported(row, TableDiagnostics.EmptyCell);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("a/b")]
    [InlineData("<a>")]
    public void An_id_has_no_spaces_or_separators(string text)
    {
        RowReader row = Row(text);

        row.Id("x");
        Reported(row, TableDiagnostics.MalformedId);
    }

    [Fact]
    public void An_id_is_short()
    {
        RowReader row = Row(new string('a', 101));

        row.Id("x");
        Reported(row, TableDiagnostics.MalformedId);
    }

    [Theory]
    [InlineData("gas-price_by.2")]
    [InlineData("Łukaszenka")]
    public void An_id_may_have_letters_of_any_script(string text) => Row(text).Id("x").ShouldBe(text);

    [Fact]
    public void A_list_is_items_between_semicolons()
    {
        Row("a;b; c").List("x").ShouldBe(["a", "b", "c"]);
        Row("").List("x").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a;;b", "an empty item")]
    [InlineData("a;", "an empty item")]
    [InlineData("a;b;a", "the same item twice")]
    public void A_malformed_list_is_reported(string text, string fact)
    {
        RowReader row = Row(text);

        row.List("x");
        Reported(row, TableDiagnostics.MalformedList).Message.ShouldContain(fact);
    }

    [Fact]
    public void Ids_used_twice_are_reported_at_their_second_place()
    {
        var source = new SourceText("t.csv", "id\na\nb\na\n");
        CsvTable? table = CsvTableReader.Read("t.csv", source, TableShape.Of("id"), _diagnostics);

        TableIndex index = TableIndex.Of("t.csv", table, isAbsent: false, _diagnostics);

        Diagnostic diagnostic = _diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Location!.Start.Line).ShouldBe((TableDiagnostics.DuplicateId.Code, 4));
        diagnostic.Message.ShouldContain("line 2");
        index.Ids.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_message_shows_a_long_text_cut_and_on_one_line() =>
        Shown.Briefly("a\nb" + new string('x', 100)).ShouldBe("a b" + new string('x', 57) + "…");

    private RowReader Row(string text)
    {
        string quoted = '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        var source = new SourceText("t.csv", $"x,y\n{quoted},1\n");
        return new RowReader(CsvTableReader.Read("t.csv", source, TableShape.Of("x, y"), _diagnostics)!.Rows[0], _diagnostics);
    }

    private Diagnostic Reported(RowReader row, DiagnosticDescriptor descriptor)
    {
        row.HasErrors.ShouldBeTrue();
        Diagnostic diagnostic = _diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(descriptor.Code);
        diagnostic.Location!.Start.ShouldBe(new TextPosition(2, 1));
        return diagnostic;
    }
}
