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
    public void No_coded_link_has_two_rows() =>
        CoverageTables.Links.Select(row => row.Id).ShouldBe(CoverageTables.Links.Select(row => row.Id).Distinct().Order(StringComparer.Ordinal));

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

    private static CausalLink Link(LinkRow row) => ReferenceCase.Case.Evidence.Links[row.Id];

    private static IEnumerable<Variable> OnTheWay(LinkRow row) =>
        PushedModel.UnchangedAlone.Answering(row, row.Effect).Select(v => ReferenceCase.Model.Variables[v]).Append(ReferenceCase.Variable(row.Cause));
}
