using Entente.Cases.Knowledge;
using Entente.Cases.Provenance;
using Entente.Cases.Tests.Fixtures;
using Entente.Evidence.Claims;

namespace Entente.Cases.Tests.Knowledge;

public sealed class KnowledgeAtTests
{
    // The lake's report is of June 2004; no point of a series is known before January 2001.
    private static readonly DateOnly s_beforeReport = new(2004, 6, 29);
    private static readonly DateOnly s_onReport = new(2004, 6, 30);

    [Fact]
    public void A_claim_is_known_from_the_day_on_which_the_document_that_was_read_is_surely_public()
    {
        Case whole = Lake();

        KnowledgeAt.Of(whole, s_beforeReport).Case.Evidence.Claims.ShouldBeEmpty();
        KnowledgeAt.Of(whole, s_onReport).Case.Evidence.Claims.Keys.Order().ShouldBe(["C1", "C2", "C3"]);
    }

    [Fact]
    public void A_claim_of_an_undated_document_is_never_known_but_at_the_end_of_the_calendar()
    {
        Case whole = Lake(folder => folder.With(TinyCase.Claims, "C3,report,", "C3,fishers,"));

        KnowledgeAt.Of(whole, new DateOnly(9999, 12, 30)).Case.Evidence.Claims.Keys.ShouldNotContain("C3");
        KnowledgeAt.Of(whole, DateOnly.MaxValue).Case.Evidence.Claims.Keys.ShouldContain("C3");
    }

    [Fact]
    public void Points_are_known_from_the_day_from_which_they_were_available()
    {
        Case whole = Lake();

        KnownCase then = KnowledgeAt.Of(whole, new DateOnly(2002, 1, 30));

        // Rain is known a month after the year, the catch of 2003 from the end of February 2004.
        then.Case.Drivers.ShouldHaveSingleItem().Series.Points.ShouldHaveSingleItem().Date.Text.ShouldBe("2000");
        then.Case.Observations.ShouldHaveSingleItem().Series.Points.ShouldBeEmpty();
        (then.PointsKnown, then.PointsLater).ShouldBe((1, 2));
        KnowledgeAt.Of(whole, new DateOnly(2004, 2, 29)).PointsLater.ShouldBe(0);
    }

    [Fact]
    public void Where_nothing_is_known_yet_the_case_still_stands()
    {
        Case whole = Lake();

        KnownCase nothing = KnowledgeAt.Of(whole, new DateOnly(1900, 1, 1));

        (nothing.ClaimsKnown, nothing.PointsKnown).ShouldBe((0, 0));
        nothing.UnknownDrivers.ShouldHaveSingleItem().Variable.Path.ShouldBe("rain");
        nothing.Case.Questions.ShouldBeEmpty();
        nothing.Case.Evidence.Sources.ShouldBeEmpty();
        nothing.Case.Strategies.Select(s => s.Id).ShouldBe(whole.Strategies.Select(s => s.Id));
        VariableProvenance.Of(nothing.Case, whole.Outcomes[0].Variable).Claims.ShouldBeEmpty();
    }

    [Fact]
    public void A_parameter_whose_claims_all_come_later_has_twice_the_distance_from_its_mode()
    {
        ChangedParameter changed = KnowledgeAt.Of(Lake(), s_beforeReport).Widened.ShouldHaveSingleItem();

        // 0.1 to 0.3 around 0.2; a positive low end is at most halved.
        (changed.Then.Low, changed.Then.Mode, changed.Then.High).ShouldBe((0.05, 0.2, 0.4));
        (changed.Then.Basis.IsJudgement, changed.Then.Basis.ClaimIds.Length).ShouldBe((true, 0));
        changed.EvidencedFrom.ShouldBe(s_onReport);
    }

    [Fact]
    public void A_wide_range_that_the_row_gives_is_taken()
    {
        using FolderFixture folder = TinyCase.FolderWithWideRange("-1,5", ",");

        ChangedParameter changed = KnowledgeAt.Of(TinyCase.Read(folder).Case!, s_beforeReport).Widened.ShouldHaveSingleItem();

        (changed.Then.Low, changed.Then.High).ShouldBe((-1, 5));
    }

    [Fact]
    public void A_parameter_that_never_had_claims_keeps_its_prior()
    {
        Parameter fish = KnowledgeAt.Of(Lake(), s_beforeReport).Case.Parameters.Single(p => p.Variable.Path == "fish");

        (fish.Low, fish.High, fish.Basis.Note).ShouldBe((50, 200, "A wide guess."));
    }

    [Fact]
    public void A_parameter_that_carries_a_link_that_nobody_had_asserted_is_centred_on_zero()
    {
        Case whole = Lake(folder => folder.With(
            TinyCase.Model, """<e:evidence claims="C2" basis="claims"/>""", """<e:evidence claims="C2" links="L1" basis="claims"/>"""));

        KnownCase before = KnowledgeAt.Of(whole, s_beforeReport);
        KnownCase after = KnowledgeAt.Of(whole, s_onReport);

        ChangedParameter centred = before.Centred.ShouldHaveSingleItem();
        (centred.Then.Low, centred.Then.Mode, centred.Then.High, centred.Then.Distribution)
            .ShouldBe((-0.3, 0, 0.3, DistributionKind.Triangular));
        before.Widened.ShouldBeEmpty();
        before.LaterLinks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Link.Id.ShouldBe("L1"), l => l.EvidencedFrom.ShouldBe(s_onReport));
        after.Centred.ShouldBeEmpty();
        after.LaterLinks.ShouldBeEmpty();
    }

    [Fact]
    public void What_nothing_published_by_then_supports_stays_and_is_listed()
    {
        Case whole = Lake();

        KnownCase before = KnowledgeAt.Of(whole, s_beforeReport);

        before.Hindsight.ShouldBe(
        [
            new HindsightItem(HindsightKind.Criterion, "The northern town: The stock of fish", s_onReport),
            new HindsightItem(HindsightKind.StrategyInput, "Rest: Effort", s_onReport),
        ]);
        before.Case.Strategies[0].Inputs[0].ShouldSatisfyAllConditions(
            i => i.Value.ShouldBe(whole.Strategies[0].Inputs[0].Value),
            i => i.Basis.ClaimIds.ShouldBeEmpty(),
            i => i.Basis.Note.ShouldBeEmpty());
        KnowledgeAt.Of(whole, s_onReport).Hindsight.ShouldBeEmpty();
    }

    [Fact]
    public void A_remark_that_names_a_later_year_is_not_shown()
    {
        Case whole = Lake(folder => folder.With(TinyCase.Parameters, "A wide guess.", "As counted in 2006."));

        NoteOf(KnowledgeAt.Of(whole, new DateOnly(2005, 12, 31))).ShouldBeEmpty();
        NoteOf(KnowledgeAt.Of(whole, new DateOnly(2006, 1, 1))).ShouldBe("As counted in 2006.");

        static string NoteOf(KnownCase known) => known.Case.Parameters.Single(p => p.Variable.Path == "fish").Basis.Note;
    }

    [Fact]
    public void A_claim_that_a_later_one_replaced_stood_until_then()
    {
        Case whole = Lake(folder => folder
            .With("evidence/sources.csv", "fishers,,What fishers say,,,,,", "fishers,,What fishers say,,,2003-01,,")
            .With(TinyCase.Claims, "C3,report,", "C3,fishers,"));

        Claim before = KnowledgeAt.Of(whole, s_beforeReport).Case.Evidence.Claims["C3"];
        Claim after = KnowledgeAt.Of(whole, s_onReport).Case.Evidence.Claims["C3"];

        (before.Rank, after.Rank).ShouldBe(("normal", "deprecated"));
    }

    [Fact]
    public void A_question_is_there_once_it_is_asked_and_its_outcome_once_it_is_settled()
    {
        Case whole = Lake(folder => folder.With(TinyCase.Questions, "0.7,judgement,,", "0.7,judgement,It did,Lake board"));

        KnowledgeAt.Of(whole, new DateOnly(2004, 11, 29)).Case.Questions.ShouldBeEmpty();
        KnowledgeAt.Of(whole, new DateOnly(2006, 12, 30)).Case.Questions.Select(q => (q.KnownOutcome, q.Outcome)).ShouldBe([("", null), ("", null)]);
        KnowledgeAt.Of(whole, new DateOnly(2006, 12, 31)).Case.Questions.Select(q => (q.KnownOutcome, q.Outcome)).ShouldBe([("It did", null), ("He was", true)]);
    }

    [Fact]
    public void A_driver_that_is_known_ahead_keeps_all_its_points()
    {
        Case whole = Lake(folder => folder
            .With(TinyCase.Drivers, "hold_years,note\nrain,rain,0.01,0.2,3,", "hold_years,note,known_ahead\nrain,rain,0.01,0.2,3,,yes")
            .With(TinyCase.Package, "\"hold_years\", \"type\": \"number\"}, {\"name\": \"note\", \"type\": \"string\"}", "\"hold_years\", \"type\": \"number\"}, {\"name\": \"note\", \"type\": \"string\"}, {\"name\": \"known_ahead\", \"type\": \"string\"}"));

        Driver rain = KnowledgeAt.Of(whole, new DateOnly(1900, 1, 1)).Case.Drivers.ShouldHaveSingleItem();

        rain.IsKnownAhead.ShouldBeTrue();
        rain.Series.Points.Length.ShouldBe(2);
    }

    [Fact]
    public void A_scenario_may_have_other_words_for_what_is_not_known_yet()
    {
        Case whole = Lake(folder => folder.With(
            TinyCase.Scenario, "description: Rain as ever.", "description: Rain as ever.\nahead: {title: Rain as forecast, description: It goes on.}"));

        whole.Scenarios[0].Title.ShouldBe("Calm years");
        KnowledgeAt.Of(whole, s_onReport).Case.Scenarios[0].ShouldSatisfyAllConditions(
            s => s.Title.ShouldBe("Rain as forecast"),
            s => s.Description.ShouldBe("It goes on."));
    }

    [Fact]
    public void Observations_count_until_the_day()
    {
        Case known = KnowledgeAt.Of(Lake(), s_onReport).Case;

        (known.AsOf, known.FitUntil, known.Decision).ShouldBe((s_onReport, 2004.5, 2005));
    }

    private static Case Lake(Func<FolderFixture, FolderFixture>? change = null)
    {
        using FolderFixture folder = (change ?? (f => f))(TinyCase.Folder());
        CaseReadResult read = TinyCase.Read(folder);
        return read.Case.ShouldNotBeNull(string.Join('\n', read.Diagnostics));
    }
}
