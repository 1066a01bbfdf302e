using Entente.Cases.Reading.Yaml;
using Entente.Cases.Tests.Fixtures;
using Entente.Cases.Validation;
using Entente.Evidence.Files;

namespace Entente.Cases.Tests.Reading;

public sealed class SettingsDiagnosticsTests
{
    [Fact]
    public void What_is_no_yaml_is_reported() =>
        TinyCase.Folder().With(TinyCase.Scenario, "Calm years", "[||][Calm\n").ShouldReport(YamlDiagnostics.Syntax);

    [Fact]
    public void An_unknown_key_is_reported_with_the_one_that_was_meant() =>
        TinyCase.Folder().With(TinyCase.Settings, "    statistic: final", "    statistic: final\n    [|decimal|]: 2")
            .ShouldReport(YamlDiagnostics.UnknownKey, "'decimal'", "Did you mean 'decimals'?");

    [Fact]
    public void A_missing_key_is_reported_where_the_mapping_begins() =>
        TinyCase.Folder().With(TinyCase.Scenario, "[|format|]: 1\ntitle: Calm\n")
            .ShouldReport(YamlDiagnostics.MissingKey, "'description'");

    [Fact]
    public void A_key_that_stands_twice_is_reported() =>
        TinyCase.Folder().With(TinyCase.Scenario, "description: Rain as ever.", "description: Rain as ever.\n[|title|]: Calm")
            .ShouldReport(YamlDiagnostics.DuplicateKey, "line 2");

    [Theory]
    [InlineData("decimals: 0", "decimals: [|none|]", "a number")]
    [InlineData("decimals: 0", "decimals: [|\"0\"|]", "a number")]
    [InlineData("decimals: 0", "decimals: [|[0|]]", "a single value")]
    [InlineData("key: true", "key: [|yes|]", "true or false")]
    [InlineData("{at_least: 50}", "[|50|]", "keys and values")]
    [InlineData("  - {name: caught, variable: fish}", "  [|caught|]: fish", "a list")]
    [InlineData("  - {name: caught, variable: fish}", "  - [|caught|]", "keys and values")]
    [InlineData("licence: CC-BY-4.0", "licence:[||]", "a single value")]
    public void A_value_of_the_wrong_type_is_reported(string old, string replacement, string wanted)
    {
        // The span of a list or mapping is its first line here: only where it begins is asserted by the mark's start.
        FolderFixture folder = TinyCase.Folder().With(TinyCase.Settings, old, replacement);
        using (folder)
        {
            Diagnostics.Diagnostic diagnostic = TinyCase.Read(folder).Diagnostics
                .Where(d => d.Code == YamlDiagnostics.WrongType.Code).ShouldHaveSingleItem();

            diagnostic.Message.ShouldContain(wanted);
            diagnostic.Location!.Start.ShouldBe(new Diagnostics.TextPosition(folder.Mark!.Value.Line, folder.Mark.Value.Column));
        }
    }

    [Fact]
    public void A_case_may_name_the_days_whose_knowledge_is_of_interest()
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Settings, "ensemble:", "as_of: [2004-06, 2001, 2004-06-30]\nensemble:");

        TinyCase.Read(folder).Case!.AsOfDates.ShouldBe([new DateOnly(2001, 12, 31), new DateOnly(2004, 6, 30)]);
    }

    [Fact]
    public void A_day_whose_knowledge_is_of_interest_is_a_date() =>
        TinyCase.Folder().With(TinyCase.Settings, "ensemble:", "as_of: [2001, [|soon|]]\nensemble:").ShouldReport(YamlDiagnostics.NotADate, "'soon'");

    [Fact]
    public void A_day_whose_knowledge_is_of_interest_has_an_end() =>
        TinyCase.Folder().With(TinyCase.Settings, "ensemble:", "as_of: [[|\"2001/..\"|]]\nensemble:").ShouldReport(CaseDiagnostics.OpenDate, "no end");

    [Theory]
    [InlineData("title: [|&a Calm|]")]
    [InlineData("title: [|!!str Calm|]")]
    public void Anchors_and_tags_are_refused(string title) =>
        TinyCase.Folder().With(TinyCase.Scenario, "title: Calm years", title).ShouldReport(YamlDiagnostics.AnchorOrTag);

    [Fact]
    public void Aliases_are_refused_and_so_cannot_multiply()
    {
        string bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 14).Select(i =>
            $"{(char)('b' + i)}: &{(char)('b' + i)} [*{(char)('a' + i)}, *{(char)('a' + i)}]\n"));
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Scenario, bomb);

        TinyCase.Read(folder).Diagnostics.Count(d => d.Code == YamlDiagnostics.AnchorOrTag.Code).ShouldBe(15 + 28);
    }

    [Fact]
    public void A_second_document_is_refused() =>
        TinyCase.Folder().With(TinyCase.Scenario, "description: Rain as ever.", "description: Rain as ever.\n[|---|]\nformat: 1")
            .ShouldReport(YamlDiagnostics.SeveralDocuments);

    [Fact]
    public void Deep_nesting_is_refused()
    {
        string deep = new string('[', 5_000) + new string(']', 5_000);
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Scenario, $"title: {deep}\n");

        TinyCase.Read(folder).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(YamlDiagnostics.TooDeep.Code);
    }

    [Theory]
    [InlineData("[||]")]
    [InlineData("[||]# nothing but a remark\n")]
    public void An_empty_file_is_reported(string text) =>
        TinyCase.Folder().With(TinyCase.Scenario, text).ShouldReport(YamlDiagnostics.EmptyDocument);

    [Theory]
    [InlineData("members: 20", "members: [|0|]", "from 1 to 1000000")]
    [InlineData("members: 20", "members: [|2.5|]", "without decimals")]
    [InlineData("seed: 7", "seed: [|-7|]", "from 0")]
    [InlineData("decimals: 0", "decimals: [|-1|]", "from 0 to 12")]
    public void A_number_out_of_range_is_reported(string old, string replacement, string range) =>
        TinyCase.Folder().With(TinyCase.Settings, old, replacement).ShouldReport(YamlDiagnostics.ValueOutOfRange, range);

    [Fact]
    public void A_value_that_is_none_of_the_choices_is_reported() =>
        TinyCase.Folder().With(TinyCase.Settings, "statistic: final", "statistic: [|median|]")
            .ShouldReport(YamlDiagnostics.NotAChoice, "final, mean, minimum, maximum, total");

    [Fact]
    public void What_is_no_date_is_reported() =>
        TinyCase.Folder().With(TinyCase.Settings, "fit_until: 2004-12", "fit_until: [|2004-13|]")
            .ShouldReport(YamlDiagnostics.NotADate, "month");

    [Theory]
    [InlineData("scenario: calm", "scenario: [|calmer|]", "There is no scenario 'calmer'. Did you mean 'calm'?")]
    [InlineData("strategy: rest}", "strategy: [|fish|]}", "There is no strategy 'fish'. Use one of: rest.")]
    [InlineData("{strategy:rest}", "[|{strategy:rust}|]", "There is no strategy 'rust'.")]
    [InlineData("{scenario:calm}", "[|{scenario:storm}|]", "There is no scenario 'storm'.")]
    [InlineData("{outcome:fish:rest:calm}", "[|{outcome:fisch:rest:calm}|]", "There is no outcome 'fisch'. Did you mean 'fish'?")]
    [InlineData("{median:fish:rest:calm}", "[|{median:fish:rest:storm}|]", "There is no scenario 'storm'.")]
    public void A_name_that_the_case_does_not_have_is_reported(string old, string replacement, string message) =>
        TinyCase.Folder().With(TinyCase.Settings, old, replacement).ShouldReport(YamlDiagnostics.UnknownReference, message);

    [Theory]
    [InlineData("[|{median:fish}|]")]
    [InlineData("[|{price:fish:rest:calm}|]")]
    [InlineData("[|{outcome:fish|]")]
    [InlineData("[|}|]")]
    public void A_malformed_place_in_an_answer_is_reported(string place) =>
        TinyCase.Folder().With(TinyCase.Settings, "{median:fish:rest:calm}.\"", place + "\"")
            .ShouldReport(CaseDiagnostics.MalformedPlace);

    [Fact]
    public void An_unknown_format_is_refused() =>
        TinyCase.Folder().With(TinyCase.Settings, "format: 1", "format: [|2|]").ShouldReport(CaseDiagnostics.UnknownFormat, "2");

    [Fact]
    public void A_scenario_whose_name_ends_in_yml_is_not_silently_skipped() =>
        TinyCase.Folder().With("scenarios/storm.yml", "[||]format: 1").ShouldReport(CaseDiagnostics.WrongExtension, ".yaml");

    [Theory]
    [InlineData(TinyCase.Settings, "id: lake", "id: [|The Lake|]")]
    [InlineData(TinyCase.Settings, "{id: north,", "{id: [|9north|],")]
    public void An_id_that_cannot_be_part_of_an_address_is_refused(string path, string old, string replacement)
    {
        FolderFixture folder = TinyCase.Folder().With(path, old, replacement);
        if (replacement.Contains("north", StringComparison.Ordinal))
        {
            folder.Without(TinyCase.Criteria).With(TinyCase.Package, WithoutResource(folder[TinyCase.Package], TinyCase.Criteria));
        }

        folder.ShouldReport(CaseDiagnostics.MalformedId);
    }

    [Fact]
    public void A_strategy_whose_file_name_cannot_be_an_id_is_refused() =>
        TinyCase.Folder().With("scenarios/Big Storm.yaml", "[||]format: 1\ntitle: Storm\ndescription: Storms.\n")
            .ShouldReport(CaseDiagnostics.MalformedId, "'Big Storm'", "scenario");

    [Fact]
    public void An_id_that_stands_twice_is_reported() =>
        TinyCase.Folder().With(TinyCase.Settings, "  - {id: north, name: The northern town}",
            "  - {id: north, name: The northern town}\n  - {id: [|north|], name: The other town}")
            .ShouldReport(CaseDiagnostics.DuplicateId, "judges");

    [Fact]
    public void A_case_without_a_strategy_is_refused()
    {
        using FolderFixture folder = TinyCase.Folder().Without(TinyCase.Strategy);

        TinyCase.Read(folder).Diagnostics.Select(d => d.Code).ShouldContain(CaseDiagnostics.NothingDeclared.Code);
    }

    [Theory]
    [InlineData("decision: 2005-01", "decision: [|../2005-01|]", "beginning")]
    [InlineData("fit_until: 2004-12", "fit_until: [|2004/..|]", "end")]
    public void A_date_without_the_end_that_counts_is_refused(string old, string replacement, string edge) =>
        TinyCase.Folder().With(TinyCase.Settings, old, replacement).ShouldReport(CaseDiagnostics.OpenDate, edge);

    [Theory]
    [InlineData("decision: 2005-01", "decision: [|1999-12|]")]
    [InlineData("    statistic: final", "    statistic: final\n    to: [|2010-01|]")]
    public void A_time_outside_the_run_is_refused(string old, string replacement) =>
        TinyCase.Folder().With(TinyCase.Settings, old, replacement).ShouldReport(CaseDiagnostics.OutsideRun, "2000 to 2010");

    [Theory]
    [InlineData("{}", "neither")]
    [InlineData("{at_least: 5, at_most: 6}", "both")]
    public void An_aim_is_a_floor_or_a_ceiling(string aim, string count) =>
        TinyCase.Folder().With(TinyCase.Settings, "{at_least: 50}", $"[|{aim}|]").ShouldReport(CaseDiagnostics.OneAimOnly, count);

    [Fact]
    public void A_window_that_ends_before_it_begins_is_refused() =>
        TinyCase.Folder().With(TinyCase.Settings, "    statistic: final", "    statistic: final\n    to: [|2003-01|]")
            .ShouldReport(CaseDiagnostics.EndsBeforeItBegins);

    [Theory]
    [InlineData("../lake.xmile")]
    [InlineData("/etc/hostname")]
    public void A_model_outside_the_folder_is_not_opened(string path)
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Settings, "model/lake.xmile", path);

        TinyCase.Read(folder).Diagnostics.Select(d => d.Code).ShouldContain(FileDiagnostics.PathLeavesFolder.Code);
    }

    internal static string WithoutResource(string package, string path) =>
        string.Join('\n', package.Split('\n').Where(l => !l.Contains($"\"{path}\"", StringComparison.Ordinal)));
}
