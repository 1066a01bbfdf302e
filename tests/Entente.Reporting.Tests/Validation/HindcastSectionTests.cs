using System.Text.Json;
using Entente.Analysis;
using Entente.Analysis.Scoring;
using Entente.Reporting.Building;
using Entente.Reporting.Dossier;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tests.Validation;

public sealed class HindcastSectionTests
{
    [Fact]
    public void The_section_of_the_sample_is_as_agreed_with_the_front_end() =>
        Golden.Match("hindcast.json", JsonSerializer.Serialize(Section(SampleHindcast.Build(500, 100)), DossierJson.ForFiles) + "\n");

    [Fact]
    public void The_title_counts_the_series_on_which_the_model_beats_its_baseline()
    {
        Title(SampleHindcast.Build(baselineCrps: 630, reach: 100)).ShouldBe(
            "Held against 2018, the model beats the best simple forecast on none of one series with the drivers as they were, on one as a true forecast");
        Title(SampleHindcast.Build(baselineCrps: null, reach: 100)).ShouldBe(
            "Held against 2018: too little was known before to compare with a baseline");
    }

    [Fact]
    public void What_is_worse_than_its_baseline_is_named_with_its_skill_and_number_of_points()
    {
        string[] details = [.. HindcastFinding.Details(SampleHindcast.Build(baselineCrps: 500, reach: 100))];

        details[1].ShouldBe("Pooled over the series the skill with the drivers as they were is −0.30; worse than the baseline: “Price that Birch pays for gas” (−0.30, one point).");
        HindcastFinding.Details(SampleHindcast.Build(baselineCrps: 1000, reach: 100))[1].ShouldEndWith("0.35; no series is worse than its baseline.");
    }

    [Theory]
    [InlineData(100, "0 of 1 points (0\u00A0%; between 0 and 98)", "too narrow, as far as so few points can tell")]
    [InlineData(1000, "1 of 1 points (100\u00A0%; between 3 and 100)", "wider than they need be, as far as so few points can tell")]
    public void The_intervals_are_called_too_narrow_or_too_wide_by_how_many_points_they_hold(double reach, string holds, string said)
    {
        string detail = HindcastFinding.Details(SampleHindcast.Build(500, reach))[0];

        detail.ShouldContain(holds);
        detail.ShouldContain(said);
    }

    [Fact]
    public void Later_points_stand_apart_and_lead_to_a_note_of_their_own_with_their_source()
    {
        AnalysisResult result = SampleAnalysis.Build(4) with { Hindcast = SampleHindcast.Build(500, 100) };
        DossierData data = DossierBuilder.Build(result, SampleAnalysis.Run);
        HindcastSeries series = data.Hindcast!.Series.ShouldHaveSingleItem();

        series.Before.ShouldAllBe(p => p.Time < data.Hindcast.CutTime);
        series.Later.ShouldHaveSingleItem().Value.ShouldBe(999);
        data.Notes.Single(n => n.Id == series.LaterNote).Figures.ShouldHaveSingleItem().Source.ShouldBe("Statistical Office, yearbook");
        data.Notes.Single(n => n.Id == series.Note).Figures.Sum(f => f.Count).ShouldBe(7);
    }

    [Fact]
    public void The_summary_holds_the_same_scores()
    {
        AnalysisResult result = SampleAnalysis.Build(4) with { Hindcast = SampleHindcast.Build(500, 100) };
        JsonElement hindcast = JsonSerializer.SerializeToElement(SummaryExport.Of(result), DossierJson.ForFiles).GetProperty("hindcast");

        hindcast.GetProperty("fitUntil").GetString().ShouldBe("2015-12-31");
        JsonElement series = hindcast.GetProperty("driversObserved").GetProperty("series")[0];
        (series.GetProperty("crps").GetDouble(), series.GetProperty("skill").GetDouble()).ShouldBe((649, 1 - (649 / 500.0)));
        hindcast.GetProperty("driversForecast").GetProperty("series")[0].GetProperty("crps").GetDouble().ShouldBe(599);
    }

    [Fact]
    public void What_each_part_adds_is_said_by_how_much_the_pooled_score_changes_without_it()
    {
        MechanismEntry mechanism = Section(SampleHindcast.WithParts(("R1", 1.001), (Ablation.WithoutBargaining, 1.25), ("B2", 0.9))).Mechanism!;

        mechanism.Finding.ShouldStartWith(
            "With a part taken away the pooled score is: without bargaining 25\u00A0% worse; without B2 10\u00A0% better; the same without R1. Where it gets worse");
        mechanism.Parts.Select(p => p.Name).ShouldBe(["The whole model", "Without R1", "Without bargaining", "Without B2"]);
        mechanism.Parts.Select(p => p.Change).ShouldBe(["", "the same", "25\u00A0% worse", "10\u00A0% better"]);
        Section(SampleHindcast.Build(500, 100)).Mechanism.ShouldBeNull();
        AblationFinding.Of([new Ablation(Ablation.Whole, "", SampleHindcast.Build(null, 100).DriversObserved.Scorecard)]).ShouldStartWith("Nothing can be pooled");
    }

    private static HindcastSection Section(Hindcast hindcast) =>
        HindcastBuilder.Build(
            hindcast.DriversObserved.Scorecard.Experiment.Case, hindcast, new NoteBook(hindcast.DriversObserved.Scorecard.Experiment.Case))!;

    private static string Title(Hindcast hindcast) => Section(hindcast).Title.ToString();
}
