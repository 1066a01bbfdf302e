using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Experiments.Execution;
using Entente.Experiments.Negotiations;
using Entente.Reporting.Building;
using Entente.Reporting.Dossier;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;

namespace Entente.Reporting.Tests.Negotiations;

public sealed partial class NegotiationSectionsTests
{
    private static readonly DossierData s_data = DossierBuilder.Build(BargainingCase.Result, SampleAnalysis.Run);

    private static readonly Ensemble s_ensemble = BargainingCase.Result.Ensemble;

    [Fact]
    public void The_sections_on_bargaining_of_alder_and_birch() =>
        Golden.Match("negotiation.json", Short(JsonSerializer.Serialize(new { s_data.Table, s_data.Packages, s_data.Meetings }, DossierJson.ForFiles)) + "\n");

    [Fact]
    public void Shares_of_a_years_meetings_are_those_of_its_rounds()
    {
        TableSection table = s_data.Table!;
        EnsembleCell cell = s_ensemble.Cells[1];
        TableCell shown = table.Cells[1];
        int place = table.Years.IndexOf(2012);
        RoundSummary year = cell.YearsOfRounds.Single(y => (int)y.Time == 2012);

        shown.Strategy.ShouldBe(cell.Strategy.Id);
        year.Met.ShouldBe(s_ensemble.MembersCompleted);
        shown.Agreed[place].ShouldBe((double)year.Agreed / year.Met, 0.001);
        for (int issue = 0; issue < table.Issues.Length; issue++)
        {
            shown.Settled[issue].Select(option => option[place]).Sum().ShouldBe((double)year.Agreed / year.Met, 0.002);
        }
    }

    [Fact]
    public void A_promise_is_never_delivered_beyond_what_was_signed_and_what_is_overdue_is_not_delivered()
    {
        foreach (PromiseCell promise in s_data.Table!.Cells.SelectMany(c => c.Promises))
        {
            for (int time = 0; time < s_data.Table.PromiseTimes.Length; time++)
            {
                promise.Delivered[2][time].ShouldBeLessThanOrEqualTo(promise.Signed[2][time] + 1e-3);
                promise.Overdue[2][time].ShouldBeLessThanOrEqualTo(promise.Signed[2][time] + 1e-3);
                promise.ShareKeeping[time].ShouldBeInRange(0, 1);
            }
        }
    }

    [Fact]
    public void Packages_after_the_decision_count_only_rounds_from_then_on()
    {
        EnsembleCell cell = s_ensemble.Cells[0] with
        {
            Rounds =
            [
                Round(time: 2009.75, met: 10, agreed: 10, settled: [[0, 0, 10], [0, 10]]),
                Round(time: 2010.75, met: 10, agreed: 8, settled: [[6, 2, 0], [8, 0]]),
                Round(time: 2011.75, met: 10, agreed: 6, settled: [[4, 1, 1], [2, 4]]),
            ],
        };
        Ensemble two = s_ensemble with
        {
            Experiment = s_ensemble.Experiment with { Scenarios = BargainingCase.Case.Scenarios, Strategies = [cell.Strategy] },
            Cells = [.. BargainingCase.Case.Scenarios.Select(s => cell with { Scenario = s })],
            ReplyCells = [],
        };

        PackagesTable table = PackagesBuilder.Build(two, new NoteBook(BargainingCase.Case)).Single().Tables.Single();
        PackagesCell packages = table.Cells[0];
        string[] trade = [.. two.Cells.Select(c => Math.Round(Median(c.Outcomes[0]), 0).ToString(CultureInfo.InvariantCulture))];

        packages.Agreed.ShouldBe(0.7);
        packages.Settled[0].ShouldBe([0.5, 0.15, 0.05]);
        packages.Settled[1].ShouldBe([0.5, 0.2]);
        packages.Changed.ShouldBe(0.2);
        table.Finding.ToString().ShouldStartWith("As much is settled anew in all of them; “Trade between the two”, which weighs most by the criteria of Alder, has medians of ");
        table.Finding.ToString().ShouldContain($"{trade[0]} and {trade[1]}\u00A0million crowns per year");
    }

    [Fact]
    public void A_party_at_the_table_is_not_beyond_it_and_one_future_is_not_compared() => s_data.Packages.ShouldBeEmpty();

    [Fact]
    public void Every_number_leads_to_a_note_with_something_in_it()
    {
        string json = JsonSerializer.Serialize(new { s_data.Table, s_data.Packages, s_data.Meetings, s_data.Method }, DossierJson.ForFiles);
        string[] named = [.. NoteIds().Matches(json).SelectMany(m => m.Groups["id"].Captures).Select(c => c.Value).Distinct()];

        named.Length.ShouldBeGreaterThan(8);
        foreach (string id in named)
        {
            NoteEntry note = s_data.Notes.Single(n => n.Id == id);
            (note.Claims.Length + note.Inputs.Length + note.Text.Length).ShouldBeGreaterThan(0, id);
        }

        s_data.Notes.Single(n => n.Id == "issue:relief").Claims.ShouldBe(["A03", "A04", "A06"]);
        s_data.Notes.Single(n => n.Id == "party:birch").Claims.ShouldBe(["A05"]);
        s_data.Notes.Single(n => n.Id == "promise:gates").Inputs.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_method_says_whether_the_sides_bargain_and_how()
    {
        string[] terms = [.. s_data.Method.Terms.Select(t => t.Term)];
        terms.ShouldContain("Refusals");
        s_data.Method.Terms.Single(t => t.Term == "Refusals").Text.ShouldContain("exp(−g / 0.5)");
        s_data.Method.Terms.Single(t => t.Term == "Bargaining").Text.ShouldContain("Nothing passes without the consent of all.");

        RunRecord without = SampleAnalysis.Run with { LeavesOutBargaining = true };
        DossierBuilder.Build(SampleAnalysis.Build(4), without).Method.Terms.Single(t => t.Term == "Bargaining").Text.ShouldStartWith("left out on demand");
        DossierBuilder.Build(SampleAnalysis.Build(4), SampleAnalysis.Run).Method.Terms.Single(t => t.Term == "Bargaining").Text.ShouldStartWith("none in this case");
    }

    private static double Median(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static RoundSummary Round(double time, int met, int agreed, int[][] settled) =>
        new(time, met, agreed, [0, 0], [.. settled.Select(options => new IssueSummary(met, [.. options]))], []);

    // A list of numbers stands on one line.
    private static string Short(string json) => NumberList().Replace(json, m => Blank().Replace(m.Value, " ").Replace("[ ", "[", StringComparison.Ordinal).Replace(" ]", "]", StringComparison.Ordinal));

    [GeneratedRegex(@"\[[-\s\d.,Eenul]+\]")]
    private static partial Regex NumberList();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("\"note\": \"(?<id>[^\"]+)\"|\"notes\": \\[\\s*(?:\"(?<id>[^\"]+)\"[,\\s]*)+\\]")]
    private static partial Regex NoteIds();
}
