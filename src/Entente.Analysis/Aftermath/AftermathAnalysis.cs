using System.Collections.Immutable;
using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;
using Entente.Cases;
using Entente.Cases.Knowledge;
using Entente.Cases.Questions;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Aftermath;

/// <summary>Sets a run as of an earlier day beside what is known today.</summary>
public static class AftermathAnalysis
{
    /// <summary>The comparison, or <see langword="null"/> where the reference run is not in the ensemble.</summary>
    /// <param name="ensemble">A run of the case as of the day.</param>
    /// <param name="knowledge">The day, with the whole case.</param>
    public static WhatHappened? Of(Ensemble ensemble, KnownCase knowledge)
    {
        if (ensemble.ReferenceSeries.IsEmpty)
        {
            return null;
        }

        HindcastRun run = HindcastAnalysis.Run(ensemble, knowledge.Date, HindcastAnalysis.Later(knowledge.Whole, knowledge.Date));
        return new WhatHappened(
            knowledge,
            run,
            [.. knowledge.Case.Outcomes.Where(o => o.IsKey).Select(o => Of(o, run, knowledge)).OfType<OutcomeAftermath>()],
            QuestionsOf(ensemble, knowledge));
    }

    // The series that was observed last tells of the variable; of several, the one with the most later points.
    private static OutcomeAftermath? Of(Outcome outcome, HindcastRun run, KnownCase knowledge)
    {
        int place = Enumerable.Range(0, run.Bands.Length)
            .Where(i => run.Bands[i].Mapping.Variable.Index == outcome.Variable.Index)
            .OrderByDescending(i => run.Scorecard.Series[i].Points.Max(p => p.Point.Date.DecimalYear))
            .ThenByDescending(i => run.Scorecard.Series[i].Points.Length)
            .FirstOrDefault(-1);
        if (place < 0)
        {
            return null;
        }

        PredictiveBand band = run.Bands[place];
        SeriesPoint latest = knowledge.Whole.Evidence.Series[band.Mapping.Series.Id].Points
            .Where(p => p.IsVerified && run.Scorecard.Series[place].Points.Any(s => s.Point.Date == p.Date))
            .MaxBy(p => p.Date.DecimalYear)!;
        int year = (int)Math.Floor(latest.Date.DecimalYear);
        int at = band.Years.IndexOf(year);
        return at < 0 ? null : new OutcomeAftermath(outcome, band.Mapping, latest, year, [.. band.Values.Select(level => level[at])]);
    }

    // The run answered the questions without knowing their outcomes; here they come back.
    private static QuestionScorecard QuestionsOf(Ensemble ensemble, KnownCase knowledge)
    {
        ImmutableArray<ForecastQuestion> all = knowledge.Whole.Questions;
        HashSet<string> open = [.. QuestionForecasting.OpenAt(all, knowledge.Date).Select(q => q.Id)];
        return new QuestionScorecard(
            ensemble.Experiment,
            knowledge.Date,
            [.. from answers in ensemble.Answers
                where answers.Count > 0 && open.Contains(answers.Question.Id)
                let question = all.First(q => q.Id == answers.Question.Id)
                select new QuestionForecast(answers with { Question = question }, BaseRate.Of(all, question))],
            []);
    }
}
