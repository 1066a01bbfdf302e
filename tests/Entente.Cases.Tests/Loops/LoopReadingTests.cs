using Entente.Cases.Loops;
using Entente.Cases.Provenance;
using Entente.Cases.Reading;
using Entente.Cases.Tests.Fixtures;
using Entente.Language.Semantics;

namespace Entente.Cases.Tests.Loops;

public sealed class LoopReadingTests
{
    private const string Text = """
        loops:
          - id: R1
            title: More fish breed more fish
            kind: reinforcing
            cut: Fish
            seen_by: [growth]
          - id: R2
            title: Fish and what they are worth at the table
            kind: reinforcing
            cut: fish
          - id: B1
            title: Few boats go out for few fish
            kind: balancing
            cut: patrols
            seen_by: [negotiation.north_power]
        loop_scenarios: [calm]
        stages:
        """;

    private static readonly Lazy<Case> s_case = new(() => Read(CaseReadOptions.Default));

    [Fact]
    public void Loops_are_bound_to_what_they_cut_and_to_a_switch_of_their_own()
    {
        s_case.Value.Loops.Select(l => (l.Id, l.Kind, l.Cut.Path, l.Switch.Path, l.Switch.EquationText)).ShouldBe(
        [
            ("R1", LoopKind.Reinforcing, "fish", "loops.r1", "1"),
            ("R2", LoopKind.Reinforcing, "fish", "loops.r2", "1"),
            ("B1", LoopKind.Balancing, "patrols", "loops.b1", "1"),
        ]);
        s_case.Value.Loops.ShouldAllBe(l => l.Switch.IsConstant && l.Title.Length > 0);
        s_case.Value.LoopScenarios.ShouldBe(["calm"]);
    }

    [Fact]
    public void A_loop_is_cut_for_those_named_or_for_all_that_read_the_variable_but_its_own_flows()
    {
        s_case.Value.Loops[0].Readers.Select(r => r.Path).ShouldBe(["growth"]);
        string[] all = [.. s_case.Value.Loops[1].Readers.Select(r => r.Path)];

        all.ShouldContain("negotiation.north_disagreement_change_of_fish");
        all.ShouldContain("negotiation.crisis_is_called");
        all.ShouldNotContain("growth");
        all.ShouldNotContain("catch");
    }

    [Fact]
    public void Readers_of_a_cut_variable_read_it_through_the_switches_of_their_loops_and_the_rest_reads_it_itself()
    {
        SemanticModel model = s_case.Value.Model;

        NamesIn("growth").ShouldBe(["loops.fish_seen_in_r1", "growth_rate", "rain"]);
        NamesIn("catch").ShouldBe(["fish", "quota"]);
        NamesIn("loops.fish_seen_in_r1").ShouldBe(["loops.r1", "loops.date_of_the_decision", "fish", "loops.fish_at_the_decision"], ignoreOrder: true);
        NamesIn("negotiation.crisis_is_called").ShouldBe(["loops.fish_seen_in_r2", "few_fish"]);
        NamesIn("negotiation.north_power").ShouldBe(["loops.patrols_seen_in_b1"]);

        IEnumerable<string> NamesIn(string path) =>
            EquationNames.Of(model.TryFind(path, out Variable? variable) ? variable.Equation : null).Select(i => model.Variables[i].Path).Distinct();
    }

    [Fact]
    public void All_that_the_case_holds_without_loops_keeps_its_place()
    {
        using FolderFixture folder = Lake();
        Variable[] plain = [.. TinyCase.Read(folder).Case!.Model.Variables.Where(v => !v.IsHidden)];

        s_case.Value.Model.Variables.Take(plain.Length).Select(v => (v.Path, v.Units, v.EquationText))
            .ShouldBe(plain.Select(v => (v.Path, v.Units, v.EquationText)));
        s_case.Value.Model.Variables.Skip(plain.Length).ShouldAllBe(v => v.Module == "loops" || v.IsHidden);
        s_case.Value.Negotiation!.Parties[0].Power.Path.ShouldBe("negotiation.north_power");
    }

    [Fact]
    public void Without_the_negotiation_a_loop_that_goes_through_it_is_left_out()
    {
        Case plain = Read(new CaseReadOptions { Negotiation = false });

        plain.Loops.Select(l => l.Id).ShouldBe(["R1"]);
    }

    [Fact]
    public void What_a_variable_rests_on_is_no_farther_for_being_read_through_a_loop()
    {
        using FolderFixture folder = Lake();
        Case plain = TinyCase.Read(folder).Case!;

        Distances(s_case.Value).ShouldBe(Distances(plain));

        static IEnumerable<(string, int)> Distances(Case source) =>
            VariableProvenance.Of(source, source.Outcomes[0].Variable).Parameters.Select(p => (p.Item.Variable.Path, p.Distance));
    }

    // What the towns agree on is what is caught.
    private static FolderFixture Lake() => NegotiatedLake.Folder().With(TinyCase.Model, "fish * effort", "fish * quota");

    private static Case Read(CaseReadOptions options)
    {
        using FolderFixture folder = Lake().With(TinyCase.Settings, "stages:", Text);
        CaseReadResult result = CaseReader.Read(folder.Write(), options, TestContext.Current.CancellationToken);
        result.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
        return result.Case!;
    }
}
