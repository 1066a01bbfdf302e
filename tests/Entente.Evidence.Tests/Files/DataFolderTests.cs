using System.Text;
using Entente.Diagnostics;
using Entente.Evidence.Files;

namespace Entente.Evidence.Tests.Files;

public sealed class DataFolderTests : IDisposable
{
    private readonly FolderFixture _outside = new(new Dictionary<string, string> { ["secret.txt"] = "secret" });
    private readonly FolderFixture _inside = new(new Dictionary<string, string> { ["a.txt"] = "text", ["sub/b.csv"] = "x\n" });
    private readonly DiagnosticBag _diagnostics = new();
    private readonly DataFolder _folder;

    public DataFolderTests() => _folder = new DataFolder(_inside.Write());

    public void Dispose()
    {
        _outside.Dispose();
        _inside.Dispose();
    }

    [Fact]
    public void A_file_is_read_and_named_by_the_folder_as_given()
    {
        SourceText? text = _folder.Read("sub/b.csv", _diagnostics);

        text!.Text.ShouldBe("x\n");
        text.Path.ShouldBe($"{_folder.Path}/sub/b.csv");
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported() => Refuses("no.txt", FileDiagnostics.FileNotFound);

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("sub/../../secret.txt")]
    [InlineData("/etc/hostname")]
    public void A_path_that_leads_out_is_refused(string path) => Refuses(path, FileDiagnostics.PathLeavesFolder);

    [Fact]
    public void A_sibling_whose_name_begins_like_the_folders_is_outside()
    {
        string sibling = _folder.Path + "-sibling";
        Directory.CreateDirectory(sibling);
        try
        {
            File.WriteAllText(Path.Combine(sibling, "x.txt"), "x");
            Refuses($"../{Path.GetFileName(sibling)}/x.txt", FileDiagnostics.PathLeavesFolder);
        }
        finally
        {
            Directory.Delete(sibling, recursive: true);
        }
    }

    [Fact]
    public void A_link_that_leads_out_is_refused()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.txt"), Path.Combine(_outside.Write(), "secret.txt"));

        Refuses("link.txt", FileDiagnostics.PathLeavesFolder);
    }

    [Fact]
    public void A_folder_that_is_a_link_out_is_refused_and_not_listed()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "away"), _outside.Write());

        _folder.FilesIn("away", ".txt").ShouldBeEmpty();
        Refuses("away/secret.txt", FileDiagnostics.PathLeavesFolder);
    }

    [Fact]
    public void A_link_that_stays_inside_is_followed()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.txt"), "a.txt");

        _folder.Read("link.txt", _diagnostics)!.Text.ShouldBe("text");
    }

    [Fact]
    public void Links_in_a_circle_are_refused()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "one.txt"), "two.txt");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "two.txt"), "one.txt");

        Refuses("one.txt", FileDiagnostics.PathLeavesFolder);
    }

    [Fact]
    public void A_folder_reached_through_a_link_is_still_a_folder()
    {
        string link = _folder.Path + "-link";
        Directory.CreateSymbolicLink(link, _folder.Path);
        try
        {
            new DataFolder(link).Read("a.txt", _diagnostics)!.Text.ShouldBe("text");
        }
        finally
        {
            Directory.Delete(link);
        }
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        _folder.Read("a.txt", _diagnostics, maximumBytes: 3).ShouldBeNull();

        _diagnostics.ShouldHaveSingleItem().Code.ShouldBe(FileDiagnostics.FileTooLarge.Code);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_reported_where_they_stand()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "a.txt"), [.. "one\ntwé "u8, 0xE9, 0x20]);

        Refuses("a.txt", FileDiagnostics.NotUtf8).Location!.Start.ShouldBe(new TextPosition(2, 5));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_read_in_another_encoding_where_one_is_given()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "a.txt"), [.. "one\ntw"u8, 0xE9]);

        _folder.Read("a.txt", _diagnostics, otherwise: Encoding.Latin1)!.Text.ShouldBe("one\ntwé");

        Diagnostic note = _diagnostics.ShouldHaveSingleItem();
        note.Code.ShouldBe(FileDiagnostics.ReadInOtherEncoding.Code);
        note.Location!.Start.ShouldBe(new TextPosition(2, 3));
    }

    [Fact]
    public void A_byte_order_mark_is_taken_off()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "a.txt"), "text", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        _folder.Read("a.txt", _diagnostics)!.Text.ShouldBe("text");
    }

    [Fact]
    public void A_path_that_no_file_can_have_is_reported() => Refuses("a\0b", FileDiagnostics.FileUnreadable);

    [Fact]
    public void A_folder_in_a_files_place_cannot_be_read() => Refuses("sub", FileDiagnostics.FileNotFound);

    [Fact]
    public void Files_are_listed_in_ordinal_order()
    {
        foreach (string name in (string[])["b.csv", "B.csv", "a.CSV", ".hidden.csv", "c.txt"])
        {
            File.WriteAllText(Path.Combine(_folder.Path, name), "");
        }

        _folder.FilesIn("", ".csv").ShouldBe(["B.csv", "a.CSV", "b.csv"]);
        _folder.FilesIn("none", ".csv").ShouldBeEmpty();
    }

    [Fact]
    public void The_hash_is_that_of_the_listing_that_sha256sum_prints()
    {
        _folder.Read("sub/b.csv", _diagnostics);
        _folder.Read("a.txt", _diagnostics);

        // printf 'text' and printf 'x\n', listed by sha256sum, and the listing through sha256sum again.
        _folder.Hash.ShouldBe("781cae3b92b1795fe88abf708d1232f688ff36d42f780c17dba7030e6e77dbe0");
    }

    private Diagnostic Refuses(string path, DiagnosticDescriptor descriptor)
    {
        _folder.Read(path, _diagnostics).ShouldBeNull();

        Diagnostic diagnostic = _diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(descriptor.Code);
        return diagnostic;
    }
}
