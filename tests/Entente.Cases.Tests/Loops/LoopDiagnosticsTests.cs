using Entente.Cases.Loops;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Tests.Fixtures;
using Entente.Cases.Validation;
using Entente.Diagnostics;

namespace Entente.Cases.Tests.Loops;

public sealed class LoopDiagnosticsTests
{
    [Theory]
    [InlineData("cut: [|rain|]", "reads it")]
    [InlineData("cut: [|effort|]\n    seen_by: [catch]", "is named under 'seen_by'")]
    public void A_cut_that_severs_no_loop_is_reported(string cut, string why) =>
        Lake(cut).ShouldReport(LoopDiagnostics.SeversNothing, why);

    [Fact]
    public void A_stock_that_only_its_own_flows_read_is_cut_for_one_of_them_or_not_at_all() =>
        Lake("cut: [|nets given up|]").ShouldReport(LoopDiagnostics.SeversNothing);

    [Fact]
    public void One_that_does_not_read_the_cut_variable_is_reported_with_those_that_do() =>
        Lake("cut: fish\n    seen_by: [growth, [|rain|]]").ShouldReport(LoopDiagnostics.NotAReader, "'rain'", "'fish'", "catch, growth");

    [Fact]
    public void More_loops_than_can_be_cut_are_reported() =>
        TinyCase.Folder().With(TinyCase.Settings, "stages:", $"loops: [|[{string.Join(", ", Enumerable.Repeat("{}", 51))}]|]\nstages:")
            .ShouldReport(LoopDiagnostics.TooManyLoops, "51", "50");

    [Fact]
    public void An_unknown_variable_is_reported_with_the_one_meant() => Lake("cut: [|fisch|]").ShouldReport(CaseDiagnostics.UnknownVariable, "'fish'");

    [Fact]
    public void An_unknown_reader_is_reported() =>
        Lake("cut: fish\n    seen_by: [[|grwoth|]]").ShouldReport(CaseDiagnostics.UnknownVariable, "'growth'");

    [Fact]
    public void A_loop_is_reinforcing_or_balancing() =>
        Lake("cut: fish\n    seen_by: [growth]", kind: "[|strong|]").ShouldReport(YamlDiagnostics.NotAChoice, "reinforcing, balancing");

    [Theory]
    [InlineData("[|1R|]")]
    [InlineData("[|R.1|]")]
    public void An_id_is_plain(string id) => Lake("cut: fish\n    seen_by: [growth]", id).ShouldReport(CaseDiagnostics.MalformedId);

    [Fact]
    public void An_id_stands_once_whatever_its_case() =>
        Lake("cut: fish\n    seen_by: [growth]\n  - {id: [|r1|], title: Again, kind: balancing, cut: fish, seen_by: [growth]}")
            .ShouldReport(CaseDiagnostics.DuplicateId);

    [Fact]
    public void An_unknown_key_is_reported() => Lake("cut: fish\n    seen_by: [growth]\n    [|seenby|]: 1").ShouldReport(YamlDiagnostics.UnknownKey, "'seen_by'");

    [Fact]
    public void An_unknown_scenario_to_cut_loops_in_is_reported() =>
        TinyCase.Folder().With(TinyCase.Settings, "stages:", "loop_scenarios: [calm, [|clam|]]\nstages:").ShouldReport(YamlDiagnostics.UnknownReference, "'clam'", "calm");

    [Fact]
    public void A_module_of_the_model_that_has_the_loops_name_is_reported()
    {
        using FolderFixture folder = Lake("cut: fish\n    seen_by: [growth]")
            .With(TinyCase.Model, "<variables>", "<variables><module name=\"loops\"/>")
            .With(TinyCase.Model, "  </model>\n</xmile>", "  </model>\n<model name=\"loops\"><variables/></model></xmile>");

        Diagnostic diagnostic = TinyCase.Read(folder).Diagnostics.Where(d => d.Message.Contains("'loops' is defined twice", StringComparison.Ordinal)).ShouldHaveSingleItem();

        diagnostic.Location!.ToString().ShouldEndWith("case.yaml:1:1");
    }

    private static FolderFixture Lake(string cut, string id = "R1", string kind = "reinforcing") =>
        NegotiatedLake.Folder().With(TinyCase.Settings, "stages:", $"""
            loops:
              - id: {id}
                title: A loop
                kind: {kind}
                {cut}
            stages:
            """);
}
