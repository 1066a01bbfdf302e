using System.Collections.Immutable;
using Entente.Analysis.Questions;
using Entente.Cases.Questions;
using Entente.Experiments.Execution;
using Entente.Experiments.Tests.Samples;
using Case = Entente.Cases.Case;

namespace Entente.Analysis.Tests.Questions;

public sealed class QuestionForecastingTests
{
    private static readonly Case s_case = TinyCase.Build();

    private static readonly ImmutableArray<ForecastQuestion> s_questions = TinyQuestions.Read(
        s_case.Model,
        "Q1|2006|2001-06|at(output, \"2006\") > 140|1|0.7",
        "Q2|2008|2004~|at(output, \"2008\") > 150|0|0.4",
        "Q3|2003|2001-06|at(output, \"2003\") > 118|1|",
        "Q4|2008|2001-06|!Persons are not in the model.|1|0.9",
        "Q5|2009|2004|at(output, \"2009\") > 160||0.5");

    [Fact]
    public void Questions_are_looked_at_from_the_last_day_that_their_asking_can_mean() =>
        QuestionForecasting.Dates(s_case, s_questions).ShouldBe([new DateOnly(2001, 6, 30), new DateOnly(2004, 12, 31)]);

    [Fact]
    public void The_cases_standard_dates_after_the_first_are_among_those_looked_from() =>
        QuestionForecasting.Dates(s_case with { AsOfDates = [new DateOnly(1999, 1, 1), new DateOnly(2006, 1, 1), new DateOnly(2001, 6, 30)] }, s_questions)
            .ShouldBe([new DateOnly(2001, 6, 30), new DateOnly(2004, 12, 31), new DateOnly(2006, 1, 1)]);

    [Fact]
    public void From_a_day_the_case_is_what_was_known_then_while_the_questions_keep_their_outcomes()
    {
        Experiment experiment = QuestionForecasting.Plan(s_case, s_questions, 10, new DateOnly(2004, 12, 31));

        experiment.Case.AsOf.ShouldBe(new DateOnly(2004, 12, 31));
        experiment.Case.Drivers[0].Series.Points.Length.ShouldBe(1);
        experiment.Questions[0].Outcome.ShouldBe(true);
    }

    [Fact]
    public void What_was_asked_at_no_date_is_looked_at_from_the_newest_data()
    {
        ImmutableArray<ForecastQuestion> undated = TinyQuestions.Read(s_case.Model, "O1|2009||at(output, \"2009\") > 160||");

        QuestionForecasting.Dates(s_case with { AsOfDates = [new DateOnly(2006, 1, 1)] }, undated).ShouldBe([null]);
        QuestionForecasting.Dates(s_case, []).ShouldBeEmpty();
        QuestionForecasting.Plan(s_case, undated, 10, null).DriversKnownUntil.ShouldBe(DateOnly.MaxValue);
        Run(undated, null).Forecasts.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_date_runs_the_reference_with_what_was_known_of_the_drivers_and_asks_what_is_open()
    {
        Experiment experiment = QuestionForecasting.Plan(s_case, s_questions, 10, new DateOnly(2004, 12, 31));

        (experiment.Scenarios.Single().Id, experiment.Strategies.Single().Id, experiment.Members).ShouldBe(("calm", "leave", 10));
        experiment.DriversKnownUntil.ShouldBe(new DateOnly(2004, 12, 31));
        experiment.Questions.Select(q => q.Id).ShouldBe(["Q1", "Q2", "Q5"]);
    }

    [Fact]
    public void A_question_that_is_not_asked_yet_past_or_not_answerable_has_no_probability()
    {
        Run(s_questions, new DateOnly(2001, 6, 30)).Unanswered.Select(u => (u.Question.Id, u.Reason)).ShouldBe(
            [("Q2", UnansweredReason.AskedLater), ("Q4", UnansweredReason.NotAnswerable), ("Q5", UnansweredReason.AskedLater)]);
        Run(s_questions, new DateOnly(2006, 12, 31)).Unanswered.Select(u => (u.Question.Id, u.Reason)).ShouldBe(
            [("Q1", UnansweredReason.HorizonPassed), ("Q3", UnansweredReason.HorizonPassed), ("Q4", UnansweredReason.NotAnswerable)]);
    }

    [Fact]
    public void A_question_that_no_member_answers_is_told()
    {
        ImmutableArray<ForecastQuestion> broken = TinyQuestions.Read(s_case.Model, "O1|2009|2004|1 / (at(output, \"2009\") - at(output, \"2009\")) > 1|1|");

        QuestionScorecard card = Run(broken, new DateOnly(2004, 12, 31));

        card.Forecasts.ShouldBeEmpty();
        card.Unanswered.ShouldHaveSingleItem().Reason.ShouldBe(UnansweredReason.NotFinite);
    }

    [Fact]
    public void The_probability_is_counted_over_members()
    {
        QuestionScorecard card = Run(s_questions, new DateOnly(2004, 12, 31));

        int yes = Ensemble(s_questions, new DateOnly(2004, 12, 31)).ParameterDraws[0].Count(rate => 100 * Math.Pow(1 + rate, 7) > 140);
        card.Forecasts[0].Probability.ShouldBe(new EnsembleProbability(yes, 60));
        yes.ShouldBeInRange(1, 59);
    }

    [Fact]
    public void All_methods_are_scored_on_the_questions_with_an_outcome_and_one_that_misses_any_is_not()
    {
        QuestionScorecard early = Run(s_questions, new DateOnly(2001, 6, 30));
        QuestionScorecard late = Run(s_questions, new DateOnly(2004, 12, 31));

        early.Scored.Select(f => f.Question.Id).ShouldBe(["Q1", "Q3"]);
        early.Methods.Select(m => m.Method).ShouldBe([ForecastMethod.Model, ForecastMethod.BaseRate]);
        late.Scored.Select(f => f.Question.Id).ShouldBe(["Q1", "Q2"]);
        late.Methods.Select(m => m.Method).ShouldBe([ForecastMethod.Model, ForecastMethod.Expectation, ForecastMethod.BaseRate]);
        late.Methods.ShouldAllBe(m => m.Count == 2);
        late.Methods[1].Brier.ShouldBe(((0.3 * 0.3) + (0.4 * 0.4)) / 2, 1e-12);
    }

    [Fact]
    public void The_base_rate_is_of_the_others_and_one_half_where_none_is_resolved()
    {
        // Of Q2, Q3 and Q4 two came true; of Q1, Q3 and Q4 all three.
        BaseRate.Of(s_questions, s_questions[0]).ShouldBe(2.5 / 4);
        BaseRate.Of(s_questions, s_questions[1]).ShouldBe(3.5 / 4);
        BaseRate.Of(s_questions, s_questions[4]).ShouldBe(3.5 / 5);
        BaseRate.Of([s_questions[0]], s_questions[0]).ShouldBe(0.5);
    }

    [Fact]
    public void A_report_scores_each_question_once_at_its_first_date()
    {
        var report = new QuestionReport(s_questions, [Run(s_questions, new DateOnly(2001, 6, 30)), Run(s_questions, new DateOnly(2004, 12, 31))]);

        report.ScoredOnce.Select(f => f.Question.Id).ShouldBe(["Q1", "Q3", "Q2"]);
        report.ScoredOnce[0].ShouldBe(report.Dates[0].Forecasts[0]);
        report.NotAnswerable.Select(q => q.Id).ShouldBe(["Q4"]);
        report.Methods[0].Count.ShouldBe(3);
    }

    [Fact]
    public void Nothing_is_scored_from_the_newest_data()
    {
        QuestionScorecard card = Run(s_questions, null);

        card.Forecasts.Length.ShouldBe(4);
        card.Scored.ShouldBeEmpty();
        card.Methods.ShouldBeEmpty();
    }

    private static QuestionScorecard Run(ImmutableArray<ForecastQuestion> questions, DateOnly? asOf) =>
        QuestionForecasting.Of(Ensemble(questions, asOf), questions, asOf);

    private static Ensemble Ensemble(ImmutableArray<ForecastQuestion> questions, DateOnly? asOf) =>
        EnsembleRunner.Run(QuestionForecasting.Plan(s_case, questions, 60, asOf), 1, null, TestContext.Current.CancellationToken);
}
