using System.Text.Json;
using Entente.Analysis;
using Entente.Experiments.Execution;
using Entente.Reporting.Building;
using Entente.Reporting.Dossier;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;

namespace Entente.Reporting.Tests.Building;

public sealed class DossierBuilderTests
{
    [Fact]
    public void The_dossier_of_the_sample_is_as_agreed_with_the_front_end() =>
        Golden.Match("dossier.json", JsonSerializer.Serialize(DossierBuilder.Build(OneFuture(), SampleAnalysis.Run), DossierJson.ForFiles) + "\n");

    [Fact]
    public void Every_note_that_is_named_exists_and_numbers_have_no_gap()
    {
        DossierData data = DossierBuilder.Build(SampleAnalysis.Build(4), SampleAnalysis.Run);
        string[] named = [.. data.Answer.SelectMany(p => p.Parts).Select(p => p.Note).OfType<string>(), .. data.Parameters.Select(p => p.Note)];

        named.ShouldBeSubsetOf(data.Notes.Select(n => n.Id));
        data.Notes.Select(n => n.Number).ShouldBe(Enumerable.Range(1, data.Notes.Length));
    }

    [Fact]
    public void Every_claim_that_a_note_rests_on_is_there_with_its_rivals_and_their_sources()
    {
        DossierData data = DossierBuilder.Build(SampleAnalysis.Build(4), SampleAnalysis.Run);
        string[] claims = [.. data.Claims.Select(c => c.Id)];

        data.Notes.SelectMany(n => n.Claims).ShouldBeSubsetOf(claims);
        data.Claims.SelectMany(c => c.Rivals).Select(r => r.Id).ShouldBeSubsetOf(claims);
        data.Claims.Select(c => c.Source).ShouldBeSubsetOf(data.Sources.Select(s => s.Id));
    }

    [Fact]
    public void Nothing_after_the_fit_date_is_shown()
    {
        DossierData data = DossierBuilder.Build(SampleAnalysis.Build(4), SampleAnalysis.Run);

        data.Outcomes[0].Observed[0].Points.ShouldAllBe(p => p.Time <= SampleCase.FitUntil);
        data.Events.SelectMany(t => t.Events).ShouldAllBe(e => e.Time <= SampleCase.FitUntil);
        data.Notes.Single(n => n.Id == "series:gas_price").Figures.Sum(f => f.Count).ShouldBe(7);
    }

    [Fact]
    public void Bands_and_observations_are_drawn_in_the_unit_that_the_outcome_is_shown_in()
    {
        AnalysisResult plain = SampleAnalysis.Build(4);
        Experiment experiment = plain.Ensemble.Experiment;
        var scaled = experiment.Case with { Outcomes = [experiment.Case.Outcomes[0] with { Factor = 100 }, .. experiment.Case.Outcomes.Skip(1)] };
        AnalysisResult inPercent = plain with { Ensemble = plain.Ensemble with { Experiment = experiment with { Case = scaled } } };

        OutcomeEntry before = DossierBuilder.Build(plain, SampleAnalysis.Run).Outcomes[0];
        OutcomeEntry after = DossierBuilder.Build(inPercent, SampleAnalysis.Run).Outcomes[0];

        after.Bands!.Value[0].Values[2][0].ShouldBe(100 * before.Bands!.Value[0].Values[2][0], 0.5);
        after.Observed[0].Points[0].Value.ShouldBe(100 * before.Observed[0].Points[0].Value, 0.5);
    }

    [Fact]
    public void A_run_that_was_stopped_early_says_so_before_its_numbers()
    {
        RunRecord stopped = SampleAnalysis.Run with { MembersRequested = 500 };

        DossierBuilder.Build(SampleAnalysis.Build(4), stopped).Method.Warning.ShouldBe("The run was stopped early: every number rests on 40 of 500 members.");
        DossierBuilder.Build(SampleAnalysis.Build(4), SampleAnalysis.Run).Method.Warning.ShouldBeNull();
    }

    [Fact]
    public void A_case_without_judges_stages_or_observations_still_has_its_dossier()
    {
        AnalysisResult full = SampleAnalysis.Build(4);
        Entente.Cases.Case bare = full.Ensemble.Experiment.Case with { Stages = [], Judges = [], Criteria = [], Parameters = [] };
        AnalysisResult result = full with
        {
            Ensemble = full.Ensemble with { Experiment = full.Ensemble.Experiment with { Case = bare } },
            Judgements = [],
            Fits = [],
        };

        DossierData data = DossierBuilder.Build(result, SampleAnalysis.Run);

        data.Stages.ShouldBeNull();
        data.Worth.Judges.ShouldBeEmpty();
        data.Outcomes.Length.ShouldBe(3);
    }

    // One future and two times: enough to show the shape, short enough to read.
    private static AnalysisResult OneFuture()
    {
        AnalysisResult all = SampleAnalysis.Build(2);
        Experiment experiment = all.Ensemble.Experiment with { Scenarios = [all.Ensemble.Experiment.Scenarios[0]] };
        return all with
        {
            Ensemble = all.Ensemble with { Experiment = experiment, Cells = [.. all.Ensemble.Cells.Where(c => c.Scenario.Id == experiment.Scenarios[0].Id)] },
        };
    }
}
