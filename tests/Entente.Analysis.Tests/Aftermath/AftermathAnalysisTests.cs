using System.Collections.Frozen;
using Entente.Analysis.Aftermath;
using Entente.Cases.Knowledge;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Aftermath;

public class AftermathAnalysisTests
{
    private static readonly DateOnly s_day = new(2006, 12, 31);
    private static readonly Case s_case = BuildCase((2000, 50, true), (2001, 52, true), (2003, 65, true), (2005, 60, true), (2007, 61, false), (2008, 70, true));

    [Fact]
    public void What_came_is_held_against_a_run_that_did_not_know_it()
    {
        WhatHappened aftermath = Of(s_case);

        var series = aftermath.Run.Scorecard.Series.ShouldHaveSingleItem();
        series.Points.ShouldHaveSingleItem().Point.Value.ShouldBe(70);
        series.Mapping.Series.Points.Length.ShouldBe(4, "the run's own mapping holds what was known");
        aftermath.Run.Scorecard.Experiment.DriversKnownUntil.ShouldBe(s_day);
        aftermath.Run.Scorecard.Cut.ShouldBe(s_day);
    }

    [Fact]
    public void A_key_outcome_is_set_beside_the_last_observation_of_its_variable()
    {
        WhatHappened aftermath = Of(s_case);

        OutcomeAftermath output = aftermath.Outcomes.ShouldHaveSingleItem();
        (output.Outcome.Id, output.Latest.Value, output.Year).ShouldBe(("output", 70, 2008));
        output.Expected.ShouldBe(output.Expected.Order());
        output.Expected.ShouldBe(aftermath.Run.Scorecard.Series[0].Points[0].Quantiles);
    }

    [Fact]
    public void What_came_moves_no_number_of_the_run()
    {
        Case other = BuildCase((2000, 50, true), (2001, 52, true), (2003, 65, true), (2005, 60, true), (2008, 7000, true));

        Of(other).Run.Bands[0].Values.SelectMany(v => v).ShouldBe(Of(s_case).Run.Bands[0].Values.SelectMany(v => v));
    }

    [Fact]
    public void Where_nothing_came_later_nothing_is_scored()
    {
        WhatHappened aftermath = Of(BuildCase((2000, 50, true), (2005, 60, true)));

        aftermath.Run.Scorecard.Series.ShouldBeEmpty();
        aftermath.Outcomes.ShouldBeEmpty();
    }

    [Fact]
    public void Without_the_reference_run_there_is_nothing_to_compare()
    {
        KnownCase known = KnowledgeAt.Of(s_case, s_day);
        Ensemble ensemble = Run(Everything(known) with { Strategies = [.. known.Case.Strategies.Where(s => s.Id != known.Case.ReferenceStrategy)] });

        AftermathAnalysis.Of(ensemble, known).ShouldBeNull();
    }

    private static WhatHappened Of(Case whole)
    {
        KnownCase known = KnowledgeAt.Of(whole, s_day);
        return AftermathAnalysis.Of(Run(Everything(known)), known).ShouldNotBeNull();
    }

    private static Experiment Everything(KnownCase known) => new(known.Case, known.Case.Scenarios, known.Case.Strategies, 12, known.Case.Seed);

    private static Ensemble Run(Experiment experiment) => EnsembleRunner.Run(experiment, 1, null, TestContext.Current.CancellationToken);

    private static Case BuildCase(params (int Year, double Value, bool Verified)[] points)
    {
        Case tiny = TinyCase.Build();
        SeriesInfo counted = TinyCase.Series("counted", [.. points.Select(p => (p.Year, p.Value, p.Verified))]);
        return tiny with
        {
            Observations = [tiny.Observations[0] with { Series = counted }],
            Evidence = tiny.Evidence with { Series = FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("counted", counted)]) },
        };
    }
}
