using System.Collections.Immutable;
using System.Text.Json;
using Entente.Analysis.Questions;
using Entente.Cases.Questions;
using Entente.Cases.Reading;
using Entente.Experiments.Execution;
using Entente.Reporting.Building;
using Entente.Reporting.Dossier;
using Entente.Reporting.Exporters;
using Entente.Reporting.Tests.Samples;
using Entente.Reporting.Words;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests.Validation;

public sealed class QuestionSectionTests
{
    private static readonly Case s_case = CaseReader.Read(Repository.PathTo("cases", "alder-and-birch")).Case!;

    private static readonly QuestionReport s_report = new(
        s_case.Questions,
        [.. QuestionForecasting.Dates(s_case, s_case.Questions).Select(asOf => QuestionForecasting.Of(
            EnsembleRunner.Run(QuestionForecasting.Plan(s_case, s_case.Questions, 16, asOf), threads: 1, cancellation: TestContext.Current.CancellationToken),
            s_case.Questions,
            asOf))]);

    private static readonly DossierData s_data = DossierBuilder.Build(BargainingCase.Result with { Questions = s_report }, SampleAnalysis.Run);

    [Fact]
    public void The_section_on_questions_of_alder_and_birch() =>
        Golden.Match("questions.json", JsonSerializer.Serialize(s_data.Questions, DossierJson.ForFiles) + "\n");

    [Fact]
    public void Each_question_stands_once_as_first_asked_with_later_looks_beside()
    {
        QuestionSection section = s_data.Questions!;
        QuestionEntry asked = section.Questions.Single(q => q.Id == "Q4");
        QuestionForecast first = s_report.Dates[0].Forecasts.Single(f => f.Question.Id == "Q4");

        section.Questions.Select(q => q.Id).ShouldBeUnique();
        asked.AsOf.ShouldBe("2008-03-31");
        asked.Model.Value.ShouldBe(first.Probability.Value, 1e-4);
        asked.Model.Word.ShouldBe(ProbabilityWords.Of(first.Probability.Value));
        asked.Brier.ShouldBe(QuestionFinding.Score(first.ScoreOf(ForecastMethod.Model)!.Value.Brier));
        asked.Later.Length.ShouldBe(s_report.Dates.Count(d => d.Forecasts.Any(f => f.Question.Id == "Q4")) - 1);
    }

    [Fact]
    public void What_the_model_does_not_answer_is_listed_with_its_reason() =>
        s_data.Questions!.NotAnswerable.ShouldHaveSingleItem().ShouldBe(new UnansweredEntry("Q5", "Will the Gazette change its editor by 2012?", "Persons are not in the model."));

    [Fact]
    public void A_question_leads_to_its_criterion_its_resolution_and_its_claims()
    {
        NoteEntry note = s_data.Notes.Single(n => n.Id == "question:Q3");

        note.Text.ShouldBe("Settled by: No duty is charged at the gate. In the model: mean(duty, \"2010\") <= 0.005. Half a hundredth is none. "
            + "What happened: No: the pact takes it away in steps. By the word of: ledger.");
        note.Claims.ShouldBe(["A04"]);
    }

    [Theory]
    [InlineData(0.9, 0.6, "On two questions whose answer is known the model does better than the documents and the base rate")]
    [InlineData(0.1, 0.9, "On two questions whose answer is known the model does worse than the documents and the base rate")]
    [InlineData(0.6, 0.9, "On two questions whose answer is known the model does better than the base rate, worse than the documents")]
    public void The_title_says_whom_the_model_beats(double model, double document, string title) =>
        QuestionFinding.Title(Report(model, document, happened: true)).ToString().ShouldBe(title);

    [Fact]
    public void Where_nothing_is_settled_nothing_is_scored()
    {
        QuestionReport open = Report(0.5, 0.5, happened: null);
        QuestionSection section = QuestionsBuilder.Build(open, new NoteBook(s_case))!;

        section.Title.ToString().ShouldBe("The model answers two questions; none is settled yet");
        section.Methods.ShouldBeEmpty();
        section.Questions.ShouldAllBe(q => q.Brier.Length == 0 && q.Outcome == null);
        section.Details.Length.ShouldBe(2);
    }

    [Fact]
    public void The_summary_holds_the_same_probabilities_and_scores()
    {
        JsonElement questions = JsonSerializer.SerializeToElement(
            SummaryExport.Of(SampleAnalysis.Build(4) with { Questions = s_report }), DossierJson.ForFiles).GetProperty("questions");

        questions.GetProperty("dates")[0].GetProperty("asOf").GetString().ShouldBe("2008-03-31");
        questions.GetProperty("dates")[0].GetProperty("questions")[0].GetProperty("probability").GetDouble().ShouldBe(s_report.Dates[0].Forecasts[0].Probability.Value);
        questions.GetProperty("methods")[0].GetProperty("brier").GetDouble().ShouldBe(s_report.Methods[0].Brier);
    }

    // Two questions with the same answers, for which the base rate of the other is a little off one half.
    private static QuestionReport Report(double model, double document, bool? happened)
    {
        ForecastQuestion[] questions =
        [
            .. s_case.Questions.Where(q => q.Resolution is not null).Take(2).Select(q => q with { Outcome = happened, ImpliedProbability = document }),
        ];
        int yes = (int)Math.Round(model * 1000);
        ImmutableArray<bool?> members = [.. Enumerable.Range(0, 1000).Select(i => (bool?)(i < yes))];
        return new QuestionReport(
            [.. questions],
            [new QuestionScorecard(
                s_report.Dates[0].Experiment,
                new DateOnly(2009, 1, 1),
                [.. questions.Select(q => new QuestionForecast(new Experiments.Outcomes.QuestionAnswers(q, members), BaseRate: 0.5))],
                [])]);
    }
}
