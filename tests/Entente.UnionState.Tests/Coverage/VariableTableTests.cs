using Entente.Language.Semantics;
using Entente.UnionState.Tests.Runs;
using Entente.UnionState.Tests.Signs;

namespace Entente.UnionState.Tests.Coverage;

/// <summary>The first table of docs/union-state-coverage.md: where each coded variable stands.</summary>
public class VariableTableTests
{
    private static readonly Lazy<ReadingGraph> s_graph = new(() => new ReadingGraph(NegotiatedCase.Model));

    // What a run is judged by: the outcomes, and at the table what options, quarrels and breaches are worth.
    private static readonly Lazy<HashSet<int>> s_judged = new(() =>
        [.. NegotiatedCase.Case.Outcomes.Select(o => o.Variable.Index), .. NegotiatedCase.Generated.Select(v => v.Index)]);

    [Fact]
    public void Every_coded_variable_has_one_row() =>
        CoverageTables.Variables.Select(row => row.Id).ShouldBe(ReferenceCase.Case.Evidence.Variables.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_row_names_the_elements_that_carry_the_code_and_no_others()
    {
        ILookup<string, string> carriers = ReferenceCase.Written.SelectMany(v => v.Evidence.Codes.Select(code => (code, v.Path))).ToLookup(c => c.code, c => c.Path);

        CoverageTables.Variables.Where(row => !row.Elements.Order(StringComparer.Ordinal).SequenceEqual(carriers[row.Id].Order(StringComparer.Ordinal)))
            .Select(row => $"{row.Id}: {string.Join(", ", carriers[row.Id])}").ShouldBeEmpty();
    }

    [Fact]
    public void A_row_gives_the_role_that_can_be_read_off_the_model() =>
        CoverageTables.Variables.Where(row => row.Role != RoleOf(row)).Select(row => $"{row.Id} is {RoleOf(row)}, the table says {row.Role}").ShouldBeEmpty();

    [Fact]
    public void What_is_left_out_has_a_reason() =>
        CoverageTables.Variables.Where(row => row.Role == "left out").ShouldAllBe(row => row.Elements.IsEmpty && row.Note.Length > 20);

    private static string RoleOf(VariableRow row)
    {
        Variable[] elements = [.. row.Elements.Select(NegotiatedCase.Variable)];
        if (elements.Length == 0)
        {
            return "left out";
        }

        if (row.Note.Contains("share of members", StringComparison.Ordinal))
        {
            return "statistic";
        }

        Variable[] moved = [.. elements.Where(IsMoved)];
        return moved.Length == 0 ? "input" : moved.Any(Leads) ? "modelled" : "read-out";
    }

    private static bool IsMoved(Variable variable) =>
        !variable.IsConstant && NegotiatedCase.Case.Drivers.All(driver => driver.Variable.Index != variable.Index);

    private static bool Leads(Variable variable) => s_judged.Value.Contains(variable.Index) || s_graph.Value.MovedBy(variable.Index).Overlaps(s_judged.Value);
}
