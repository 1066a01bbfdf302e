using Entente.Cases.DataPackages;
using Entente.Cases.Tests.Fixtures;
using Entente.Cases.Tests.Reading;

namespace Entente.Cases.Tests.DataPackages;

public sealed class DataPackageTests
{
    [Fact]
    public void A_descriptor_that_is_no_json_is_reported_where_it_breaks() =>
        TinyCase.Folder().With(TinyCase.Package, "\"name\": \"lake\",", "\"name\": [||]'lake',")
            .ShouldReport(DataPackageDiagnostics.NotJson);

    [Fact]
    public void A_case_with_tables_needs_a_descriptor()
    {
        using FolderFixture folder = TinyCase.Folder().Without(TinyCase.Package);

        TinyCase.Read(folder).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DataPackageDiagnostics.NoDescriptor.Code);
    }

    [Theory]
    [InlineData("\"resources\"", "[|\"name\"|]: \"lake\"", "\"resorces\"")]
    public void A_descriptor_without_resources_is_reported(string old, string marked, string replacement) =>
        TinyCase.Folder().With(TinyCase.Package, old, replacement).With(TinyCase.Package, "\"name\": \"lake\"", marked)
            .ShouldReport(DataPackageDiagnostics.NotDescribed, "'resources'");

    [Fact]
    public void A_resource_without_fields_is_reported()
    {
        using FolderFixture folder = TinyCase.Folder();
        folder.With(TinyCase.Package, folder[TinyCase.Package].Replace(
            "\"drivers.csv\", \"schema\"", "[|\"drivers.csv\"|], \"shema\"", StringComparison.Ordinal));

        TinyCase.Read(folder).Diagnostics.Select(d => d.Code).ShouldBe(
            [DataPackageDiagnostics.NotDescribed.Code, DataPackageDiagnostics.TableNotListed.Code], ignoreOrder: true);
    }

    [Fact]
    public void A_table_that_is_not_listed_is_reported() =>
        TinyCase.Folder().With(TinyCase.Package, SettingsDiagnosticsTests.WithoutResource(
                TinyCase.Folder()[TinyCase.Package], TinyCase.Drivers))
            .With(TinyCase.Drivers, "[||]" + TinyCase.Folder()[TinyCase.Drivers])
            .ShouldReport(DataPackageDiagnostics.TableNotListed, TinyCase.Drivers);

    [Fact]
    public void A_listed_table_that_is_not_there_is_reported() =>
        TinyCase.Folder().Without(TinyCase.Drivers).With(TinyCase.Package, "\"drivers.csv\"", "[|\"drivers.csv\"|]")
            .ShouldReport(DataPackageDiagnostics.TableMissing);

    [Fact]
    public void A_table_listed_twice_is_reported() =>
        TinyCase.Folder().With(TinyCase.Package, "\"resources\": [\n", "\"resources\": [\n{\"path\": \"drivers.csv\", \"schema\": {\"fields\": []}},\n")
            .With(TinyCase.Package, "    {\"path\": \"drivers.csv\"", "    {\"path\": [|\"drivers.csv\"|]")
            .ShouldReportAmong(DataPackageDiagnostics.TableListedTwice);

    [Theory]
    [InlineData("{\"name\": \"factor\", \"type\": \"number\"}, {\"name\": \"unverified_error\"", "{\"name\": [|\"offset\"|], \"type\": \"number\"}, {\"name\": \"unverified_error\"", "'factor'")]
    [InlineData("{\"name\": \"hold_years\", \"type\": \"number\"}, {\"name\": \"note\", \"type\": \"string\"}", "{\"name\": \"hold_years\", \"type\": \"number\"}", "none")]
    public void Fields_are_the_tables_columns_in_order(string old, string replacement, string fact)
    {
        FolderFixture folder = TinyCase.Folder().With(TinyCase.Package, old, replacement);
        if (folder.Mark is null)
        {
            folder.With(TinyCase.Package, "\"drivers.csv\"", "[|\"drivers.csv\"|]");
        }

        folder.ShouldReport(DataPackageDiagnostics.FieldsDiffer, fact);
    }

    [Fact]
    public void A_type_that_is_not_read_is_reported() =>
        TinyCase.Folder().With(TinyCase.Package, "{\"name\": \"hold_years\", \"type\": \"number\"}", "{\"name\": \"hold_years\", \"type\": [|\"duration\"|]}")
            .ShouldReport(DataPackageDiagnostics.UnknownType, "duration");

    [Fact]
    public void A_cell_that_is_not_of_the_declared_type_is_reported() =>
        TinyCase.Folder().With(TinyCase.Package, "\"hold_years\", \"type\": \"number\"", "\"hold_years\", \"type\": \"integer\"")
            .With(TinyCase.Drivers, "0.2,3,", "0.2,[|2.5|],")
            .ShouldReport(DataPackageDiagnostics.CellNotOfType, "integer", "hold_years");
}
