using Entente.Analysis;
using Entente.Analysis.Aftermath;
using Entente.Cases.Knowledge;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Reporting.Building;
using Entente.Reporting.Dossier;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests.Knowledge;

/// <summary>Alder and Birch as of February 2008, a month before its ledger was published, and of December 2008.</summary>
public sealed class KnownReportTests : IDisposable
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;
    private static readonly KnownCase s_before = KnowledgeAt.Of(s_case, new DateOnly(2008, 2, 29));
    private static readonly AnalysisResult s_result = Run(s_before);

    private readonly string _folder = Directory.CreateTempSubdirectory("entente-known-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_page_says_from_which_day_it_speaks_and_what_was_known()
    {
        KnowledgeSection section = Dossier().Knowledge.ShouldNotBeNull();

        section.Day.ShouldBe("29 February 2008");
        section.Known[0].ShouldStartWith("0 of today's 6 claims had been published and 2 of today's 6 points of the series could be known.");
        section.Widened.ShouldHaveSingleItem().ShouldBe(new ThenPrior("Potential trade", "potential_trade", "between 90 and 190\u00A0million crowns/year, most likely 130 (triangular)"));
        section.LaterLinks.ShouldContain("More “duty” lowers “trade”, after more than a year");
        section.Hindsight.Select(h => h.Kind).ShouldContain("Criteria");
        section.Aftermath.ShouldBe("what-happened.html");
    }

    [Fact]
    public void A_page_that_speaks_from_today_says_nothing_of_it() =>
        DossierBuilder.Build(SampleAnalysis.Build(4), SampleAnalysis.Run).Knowledge.ShouldBeNull();

    [Fact]
    public void No_claim_is_cited_where_none_had_been_published()
    {
        DossierData data = Dossier();

        data.Claims.ShouldBeEmpty();
        data.Sources.ShouldBeEmpty();
        data.Notes.SelectMany(n => n.Claims.Concat(n.Links.SelectMany(l => l.Claims)).Concat(n.Inputs.SelectMany(i => i.Claims))).ShouldBeEmpty();
        data.Outcomes.SelectMany(o => o.Observed).SelectMany(o => o.Points).ShouldAllBe(p => p.Time < 2008.2);
    }

    [Fact]
    public void The_second_page_sets_the_answer_beside_what_came()
    {
        AftermathData data = AftermathBuilder.Build(s_result, s_result.Aftermath!, Dossier().Answer, "dossier.html");

        data.Day.ShouldBe("29 February 2008");
        data.Answer[^1].ShouldStartWith("Trade ends at ");
        data.Finding.ShouldStartWith("Too little was known to compare the forecast with a simple one; its 90 % intervals hold ");
        AftermathSeries ledger = data.Series.ShouldHaveSingleItem();
        ledger.Before.Select(p => p.Date).ShouldBe(["2005"]);
        ledger.Later.Select(p => p.Date).ShouldBe(["2011"], "the year 2008 had begun by then");
        AftermathOutcome trade = data.Outcomes.ShouldHaveSingleItem();
        trade.Observed.ShouldStartWith("2011: 95");
        trade.Verdict.ShouldBeOneOf("inside", "above", "below");
    }

    [Fact]
    public void Both_pages_are_written_and_the_second_goes_where_a_run_of_today_takes_the_place()
    {
        ReportFiles then = ReportWriter.Write(s_result, SampleAnalysis.Run with { Knowledge = s_before }, _folder);
        File.ReadAllText(then.Aftermath.ShouldNotBeNull()).ShouldContain("""<script type="application/json" id="aftermath-data">""");
        File.ReadAllText(then.Dossier).ShouldContain("<title>The customs pact of Alder and Birch, as of 29 February 2008</title>");

        ReportFiles today = ReportWriter.Write(s_result with { Aftermath = null }, SampleAnalysis.Run, _folder);

        today.Aftermath.ShouldBeNull();
        File.Exists(then.Aftermath).ShouldBeFalse();
    }

    [Fact]
    public void No_text_of_the_data_can_end_the_block_that_holds_it()
    {
        AftermathData data = AftermathBuilder.Build(s_result, s_result.Aftermath!, [], "dossier.html") with { Question = "</script><script>alert(1)</script>" };

        AftermathPage.Render(data).ShouldNotContain("<script>alert(1)");
    }

    private static DossierData Dossier() => DossierBuilder.Build(s_result, SampleAnalysis.Run with { Knowledge = s_before });

    private static AnalysisResult Run(KnownCase known)
    {
        Ensemble ensemble = EnsembleRunner.Run(new Experiment(known.Case, known.Case.Scenarios, known.Case.Strategies, 8, known.Case.Seed), threads: 1);
        return CaseAnalysis.Of(ensemble) with { Aftermath = AftermathAnalysis.Of(ensemble, known) };
    }
}
