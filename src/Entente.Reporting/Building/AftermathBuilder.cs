using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Aftermath;
using Entente.Analysis.Questions;
using Entente.Analysis.Scoring;
using Entente.Cases;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Experiments.Execution;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>Turns a run as of an earlier day and what came of it into what the second page shows.</summary>
internal static class AftermathBuilder
{
    private const int Digits = 4;

    /// <summary>The page's data.</summary>
    /// <param name="result">The analysis of the run.</param>
    /// <param name="aftermath">What came of it.</param>
    /// <param name="answer">The run's answer.</param>
    /// <param name="dossier">Name of the run's own page.</param>
    public static AftermathData Build(AnalysisResult result, WhatHappened aftermath, ImmutableArray<Phrase> answer, string dossier)
    {
        Case @case = aftermath.Knowledge.Case;
        Scorecard scorecard = aftermath.Run.Scorecard;
        return new AftermathData(
            @case.Id,
            @case.Title,
            @case.Question,
            DayWords.Of(aftermath.Knowledge.Date),
            EdtfDate.ToDecimalYearAfter(aftermath.Knowledge.Date),
            dossier,
            [.. answer.Select(phrase => phrase.ToString())],
            AftermathFinding.Title(scorecard),
            AftermathFinding.Details(scorecard),
            [.. @case.Outcomes.Where(o => o.IsKey).Select(o => Of(o, result.Ensemble, aftermath))],
            aftermath.Run.Bands is [var first, ..] ? first.Years : [],
            [.. scorecard.Series.Select((score, i) => Of(score, aftermath.Run.Bands[i], aftermath))],
            Of(scorecard.Pooled),
            [.. aftermath.Questions.Forecasts.Select(Of)],
            [.. aftermath.Questions.Methods.Select(Of)]);
    }

    private static AftermathOutcome Of(Outcome outcome, Ensemble ensemble, WhatHappened aftermath)
    {
        Case @case = ensemble.Experiment.Case;
        EnsembleCell reference = ensemble.Cells.First(c => c.Scenario.Id == @case.ReferenceScenario && c.Strategy.Id == @case.ReferenceStrategy);
        int index = @case.Outcomes.IndexOf(outcome);
        string forecast = $"{OutcomeWords.Measure(outcome)}: {OutcomeWords.MedianAndRange(outcome, OutcomeQuantiles.Of(reference.Outcomes[index]))}";
        if (aftermath.Outcomes.FirstOrDefault(o => o.Outcome.Id == outcome.Id) is not { } seen)
        {
            return new AftermathOutcome(outcome.Title, forecast, "", "", "", "");
        }

        string unit = seen.Mapping.Series.Unit;
        string verdict = seen.Latest.Value < seen.Expected[0] ? "below" : seen.Latest.Value > seen.Expected[^1] ? "above" : "inside";
        return new AftermathOutcome(
            outcome.Title,
            forecast,
            $"{seen.Latest.Date.Text}: {DisplayNumber.WithUnit(DisplayNumber.Compact(seen.Latest.Value), unit)}",
            $"{seen.Year}: {RangeWords.Around(DisplayNumber.WithUnit(DisplayNumber.Compact(seen.Expected[2]), unit), DisplayNumber.Compact(seen.Expected[0]), DisplayNumber.Compact(seen.Expected[^1]))}",
            verdict,
            seen.Latest.Source);
    }

    private static AftermathSeries Of(SeriesScore score, PredictiveBand band, WhatHappened aftermath)
    {
        SeriesInfo known = score.Mapping.Series;
        SeriesInfo whole = aftermath.Knowledge.Whole.Evidence.Series[known.Id];
        return new AftermathSeries(
            known.Id,
            known.Title,
            score.Mapping.Variable.Name,
            known.Unit,
            [.. known.Points.Select(Of)],
            [.. whole.Points.Where(p => p.IsVerified && score.Points.Any(s => s.Point.Date == p.Date && s.Point.Value.Equals(p.Value))).Select(Of)],
            [.. band.Values.Select(level => level.Select(v => SignificantDigits.Round(v, Digits)).ToImmutableArray())],
            new AftermathScore(
                score.Points.Length,
                score.Baseline is { } choice ? HindcastFinding.Baseline(choice.Baseline.Id) : "",
                Number(score.BaselineCrps),
                Number(score.Crps),
                HindcastFinding.Skill(score.Skill),
                score.Skill < 0,
                HindcastFinding.Inside(score.Coverage90),
                HindcastFinding.Share(score.Coverage90)));
    }

    private static AftermathScore Of(PooledScore score) => new(
        score.Coverage90.Count,
        score.BaselineCrps is null ? "" : "each series' own",
        Number(score.BaselineCrps),
        Number(score.Crps),
        HindcastFinding.Skill(score.Skill),
        score.Skill < 0,
        HindcastFinding.Inside(score.Coverage90),
        HindcastFinding.Share(score.Coverage90));

    private static AftermathQuestion Of(QuestionForecast forecast) => new(
        forecast.Question.Id,
        forecast.Question.Text,
        forecast.Question.Horizon.Text,
        $"{DisplayNumber.Percent(forecast.Probability.Value)} ({ProbabilityWords.Of(forecast.Probability.Value)})",
        forecast.Question.ImpliedProbability is { } implied ? DisplayNumber.Percent(implied) : "",
        forecast.Question.Outcome switch { true => "yes", false => "no", null => "" },
        forecast.ScoreOf(ForecastMethod.Model) is { } score ? DisplayNumber.Of(score.Brier, 2) : "");

    private static AftermathMethod Of(MethodScore score) => new(
        score.Method switch
        {
            ForecastMethod.Model => "the model",
            ForecastMethod.Expectation => "the documents, as the coder read them",
            _ => "base rate",
        },
        score.Count,
        DisplayNumber.Of(score.Brier, 3),
        DisplayNumber.Of(score.Log, 3));

    private static ObservedPoint Of(SeriesPoint point) =>
        new(point.Date.Text, Math.Round(point.Date.DecimalYear, 4), SignificantDigits.Round(point.Value, 5), point.IsVerified, point.Source);

    private static string Number(double? value) => value is { } number ? DisplayNumber.Compact(number) : "";
}
