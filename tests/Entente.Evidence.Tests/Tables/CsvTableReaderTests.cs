using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Evidence.Tests.Tables;

public sealed class CsvTableReaderTests
{
    private static readonly TableShape Shape = TableShape.Of("id, name, note");

    [Fact]
    public void Cells_keep_their_text_and_place()
    {
        (CsvTable? table, ImmutableArray<Diagnostic> diagnostics) = Read("id,name,note\r\n1,\"Łódź, \"\"PL\"\"\",x\r\n2,\"two\nlines\",é\n");

        diagnostics.ShouldBeEmpty();
        table!.Rows.Select(r => r["name"].Text).ShouldBe(["Łódź, \"PL\"", "two\nlines"]);
        table.Rows[0].Locate("note").Start.ShouldBe(new TextPosition(2, 18));
        table.Rows[1].Locate("note").Start.ShouldBe(new TextPosition(4, 8));
        table.Rows[1].Line.ShouldBe(3);
    }

    [Fact]
    public void Columns_may_stand_in_any_order() =>
        Read("note,id,name\nx,1,A\n").Table!.Rows[0]["id"].Text.ShouldBe("1");

    [Theory]
    [InlineData("id,name,note\n1,A,x")]
    [InlineData("id,name,note\r\n1,A,x\r\n")]
    [InlineData("id,name,note\r1,A,x\r")]
    public void Line_ends_do_not_matter(string text) =>
        Read(text).Table!.Rows.ShouldHaveSingleItem()["note"].Text.ShouldBe("x");

    [Fact]
    public void A_header_alone_is_a_table_without_rows()
    {
        (CsvTable? table, ImmutableArray<Diagnostic> diagnostics) = Read("id,name,note\n");

        diagnostics.ShouldBeEmpty();
        table!.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_file_is_reported() =>
        Reports("", TableDiagnostics.EmptyTable, 1, 1, "id, name, note");

    [Fact]
    public void A_misspelt_column_is_unknown_and_the_right_one_missing()
    {
        (CsvTable? table, ImmutableArray<Diagnostic> diagnostics) = Read("id,nam,note\n");

        table.ShouldBeNull();
        diagnostics.Select(d => (d.Code, d.Location!.Start.Column)).ShouldBe(
            [(TableDiagnostics.MissingColumn.Code, 1), (TableDiagnostics.UnknownColumn.Code, 4)]);
        diagnostics[1].Remedy.ShouldBe("Did you mean 'name'?");
    }

    [Fact]
    public void An_unknown_column_is_reported() =>
        Reports("id,name,note,colour\n1,A,x,red\n", TableDiagnostics.UnknownColumn, 1, 14, "id, name, note");

    [Fact]
    public void A_column_that_stands_twice_is_reported() =>
        Reports("id,name,note,name\n1,A,x,B\n", TableDiagnostics.DuplicateColumn, 1, 14, "'name'");

    [Fact]
    public void Columns_with_the_open_prefix_belong_to_the_table()
    {
        var diagnostics = new DiagnosticBag();

        CsvTableReader.Read("t.csv", new SourceText("t.csv", "id,name,note,status_a\n"), Shape with { OpenPrefix = "status_" }, diagnostics)
            .ShouldNotBeNull();
        diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id,name\n1,A\n", "")]
    [InlineData("note,id,name\nx,1,A\n", "x")]
    public void A_column_that_may_be_left_out_reads_as_empty(string text, string note)
    {
        var diagnostics = new DiagnosticBag();

        CsvTable? table = CsvTableReader.Read("t.csv", new SourceText("t.csv", text), TableShape.Of("id, name, note?"), diagnostics);

        table.ShouldNotBeNull().Rows[0]["note"].Text.ShouldBe(note);
        diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id,name,note\n1,A\n", "2 cells; the header has 3")]
    [InlineData("id,name,note\n1,A,x,y\n", "4 cells")]
    [InlineData("id,name,note\n\n", "1 cells")]
    public void A_row_of_the_wrong_length_is_reported_and_left_out(string text, string fact)
    {
        Reports(text, TableDiagnostics.RaggedRow, 2, 1, fact);
        Read(text).Table!.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id,name,note\n1,a\"b,x\n", 4, "does not begin with one")]
    [InlineData("id,name,note\n1,\"a\"b,x\n", 6, "closing quote")]
    public void Quotes_that_do_not_fit_are_reported(string text, int column, string fact) =>
        Reports(text, TableDiagnostics.MalformedQuotes, 2, column, fact);

    [Fact]
    public void A_quote_that_is_never_closed_is_reported()
    {
        ImmutableArray<Diagnostic> diagnostics = Read("id,name,note\n1,\"a,x\n2,b,y\n").Diagnostics;

        diagnostics.Select(d => d.Code).ShouldBe(
            [TableDiagnostics.RaggedRow.Code, TableDiagnostics.MalformedQuotes.Code], ignoreOrder: true);
    }

    [Fact]
    public void A_cell_that_is_too_long_is_reported() =>
        Reports(
            $"id,name,note\n1,{new string('x', CsvTableReader.MaximumCellLength + 1)},y\n", TableDiagnostics.CellTooLong, 2, 3, "20001");

    [Fact]
    public void More_rows_than_are_read_are_reported_once()
    {
        string rows = string.Concat(Enumerable.Repeat("1,A,x\n", CsvTableReader.MaximumRows + 2));

        Reports("id,name,note\n" + rows, TableDiagnostics.TooManyRows, CsvTableReader.MaximumRows + 2, 1, "200000");
    }

    [Fact]
    public void A_table_full_of_problems_is_given_up()
    {
        string rows = string.Concat(Enumerable.Repeat("\n", CsvTableReader.MaximumFaultyRows + 50));

        ImmutableArray<Diagnostic> diagnostics = Read("id,name,note\n" + rows).Diagnostics;

        diagnostics.Length.ShouldBe(CsvTableReader.MaximumFaultyRows + 1);
        diagnostics[^1].Code.ShouldBe(TableDiagnostics.TooManyProblems.Code);
    }

    [Fact]
    public void Rows_full_of_problems_are_given_up()
    {
        string rows = string.Concat(Enumerable.Repeat("a b,A,x\n", CsvTableReader.MaximumFaultyRows + 50));
        (CsvTable? table, _) = Read("id,name,note\n" + rows);
        var diagnostics = new DiagnosticBag();

        new LoadedTable(table!.Rows, TableIndex.Of("t.csv", null, isAbsent: true, diagnostics)).Select(diagnostics, row => row.Id("id"));

        diagnostics.Count.ShouldBe(CsvTableReader.MaximumFaultyRows + 1);
        diagnostics.Last().Code.ShouldBe(TableDiagnostics.TooManyProblems.Code);
    }

    [Fact]
    public void Every_table_written_by_the_rules_reads_back_cell_by_cell_and_place_by_place()
    {
        Gen<string[]> row = Gen.Elements([.. "ab,\"\n\ré€𝄞 ;"]).ArrayOf().Select(c => new string(c)).ArrayOf(3);
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_001_130UL, 1UL),
            Prop.ForAll(row.NonEmptyListOf().ToArbitrary(), rows =>
            {
                string text = "id,name,note\n" + string.Concat(rows.Select(r => string.Join(',', r.Select(Quoted)) + "\r\n"));
                (CsvTable? table, ImmutableArray<Diagnostic> diagnostics) = Read(text);
                return diagnostics.IsEmpty
                    && table!.Rows.Select(r => r.Cells.Select(c => c.Text)).Zip(rows).All(p => p.First.SequenceEqual(p.Second.Select(WellFormed)))
                    && table.Rows.SelectMany(r => r.Cells).All(c => text.Substring(c.Span.Start, c.Span.Length) is ['"', .., '"']);
            }));
    }

    // A random half of a surrogate pair is no character; UTF-8 has none.
    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Quoted(string cell) => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static void Reports(string text, DiagnosticDescriptor descriptor, int line, int column, string fact)
    {
        Diagnostic diagnostic = Read(text).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe(descriptor.Code);
        diagnostic.Location!.Start.ShouldBe(new TextPosition(line, column));
        $"{diagnostic.Message} {diagnostic.Remedy}".ShouldContain(fact);
    }

    private static (CsvTable? Table, ImmutableArray<Diagnostic> Diagnostics) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        CsvTable? table = CsvTableReader.Read("t.csv", new SourceText("t.csv", text), Shape, diagnostics);
        return (table, diagnostics.ToImmutable());
    }
}
