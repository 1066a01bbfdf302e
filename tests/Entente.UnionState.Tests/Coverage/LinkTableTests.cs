using Entente.Cases;
using Entente.Evidence.Claims;
using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;
using Entente.UnionState.Tests.Signs;

namespace Entente.UnionState.Tests.Coverage;

/// <summary>The second table of docs/union-state-coverage.md: where each coded link stands. Its signs are tried in <see cref="LinkSignTests"/>.</summary>
public class LinkTableTests
{
    [Fact]
    public void Every_coded_link_has_one_row() =>
        CoverageTables.Links.Select(row => row.Id).ShouldBe(ReferenceCase.Case.Evidence.Links.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_row_repeats_sign_delay_and_whether_the_link_is_contested()
    {
        foreach (LinkRow row in CoverageTables.Links)
        {
            CausalLink link = Link(row);
            row.Sign.ShouldBe((link.Sign == LinkSign.Positive ? "+" : "−") + (link.Contested is null ? "" : ", sampled"), row.Id);
            row.Delay.ShouldBe(link.Delay, row.Id);
        }
    }

    [Fact]
    public void A_way_leads_from_an_element_of_the_cause_to_another_of_the_effect()
    {
        foreach (LinkRow row in CoverageTables.Links)
        {
            row.Cause.ShouldNotBe(row.Effect, row.Id);
            ReferenceCase.Variable(row.Cause).Evidence.Codes.ShouldContain(Link(row).From, row.Id);
            ReferenceCase.Variable(row.Effect).Evidence.Codes.ShouldContain(Link(row).To, row.Id);
        }
    }

    [Fact]
    public void The_link_is_named_on_the_way() =>
        CoverageTables.Links
            .Where(row => !OnTheWay(row).Any(v => v.Evidence.Links.Contains(row.Id)))
            .Select(row => row.Id).ShouldBeEmpty();

    [Fact]
    public void A_strength_is_a_parameter_that_names_its_link_and_is_read_on_the_way()
    {
        foreach (LinkRow row in CoverageTables.Links.Where(row => row.Strength is not null))
        {
            Variable strength = ReferenceCase.Variable(row.Strength!);
            ReferenceCase.Case.Parameters.ShouldContain(p => p.Variable.Path == strength.Path, row.Id);
            strength.Evidence.Links.ShouldContain(row.Id);
            OnTheWay(row).Any(v => PushedModel.AloneGraph.ReadBy(v.Index).Contains(strength.Index)).ShouldBeTrue($"{row.Id}: {row.Strength} is not read on the way");
        }
    }

    [Fact]
    public void What_is_contested_or_was_first_said_after_the_decision_has_a_strength_of_its_own()
    {
        LinkRow[] must = [.. CoverageTables.Links.Where(row => row.IsContested || IsHindsight(Link(row)))];

        must.Where(row => row.Strength is null && !row.IsAccounting).Select(row => row.Id).ShouldBeEmpty();
        must.Where(row => !row.IsAccounting).GroupBy(row => row.Strength).Where(same => same.Count() > 1).Select(same => string.Join(", ", same.Select(row => row.Id))).ShouldBeEmpty();
    }

    [Fact]
    public void The_prior_of_a_contested_links_strength_reaches_to_both_sides_of_nought()
    {
        foreach (LinkRow row in CoverageTables.Links.Where(row => row.IsContested))
        {
            Parameter strength = ReferenceCase.Case.Parameters.Single(p => p.Variable.Path == row.Strength);
            strength.Low.ShouldBeLessThan(0, row.Id);
            strength.High.ShouldBeGreaterThan(0, row.Id);
        }
    }

    private static CausalLink Link(LinkRow row) => ReferenceCase.Case.Evidence.Links[row.Id];

    private static bool IsHindsight(CausalLink link) =>
        link.ClaimIds.All(id => ReferenceCase.Case.Evidence.Claims[id].Published.StartYear >= ReferenceCase.Case.Decision);

    private static IEnumerable<Variable> OnTheWay(LinkRow row) =>
        PushedModel.UnchangedAlone.Answering(row, row.Effect).Select(v => ReferenceCase.Model.Variables[v]).Append(ReferenceCase.Variable(row.Cause));
}
