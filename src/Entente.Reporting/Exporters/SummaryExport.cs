using System.Globalization;
using Entente.Analysis;
using Entente.Analysis.Calibration;
using Entente.Analysis.Observations;
using Entente.Analysis.Strategies;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Experiments.Execution;
using Entente.Reporting.Words;

namespace Entente.Reporting.Exporters;

/// <summary>The numbers behind the page's words, for programs; without clock or threads, so that runs can be compared.</summary>
internal static class SummaryExport
{
    /// <summary>What summary.json holds.</summary>
    public static object Of(AnalysisResult result)
    {
        Experiment experiment = result.Ensemble.Experiment;
        return new
        {
            Format = 1,
            Case = experiment.Case.Id,
            experiment.Case.Question,
            QuantileLevels = QuantileBand.Levels,
            Outcomes = experiment.Case.Outcomes.Select((o, i) => OutcomeOf(result.Ensemble, o, i)),
            Judgements = result.Judgements.Select(JudgementOf),
            StrategicForm = result.StrategicForm is { } form ? StrategicFormOf(form) : null,
            Loops = result.Loops is { } loops ? LoopJson.Of(experiment.Case, loops) : null,
            Posterior = experiment.Posterior is { } posterior ? PosteriorOf(posterior) : null,
            Fits = result.Fits.Select(FitOf),
            Hindcast = result.Hindcast is { } hindcast ? HindcastExport.Of(hindcast) : null,
            Questions = result.Questions is { } questions ? QuestionExport.Of(questions) : null,
        };
    }

    private static object OutcomeOf(Ensemble ensemble, Outcome outcome, int index) => new
    {
        outcome.Id,
        outcome.Title,
        Variable = outcome.Variable.Path,
        Statistic = Lower(outcome.Statistic),
        outcome.From,
        outcome.To,
        outcome.Unit,
        outcome.Aim,
        Cells = ensemble.Cells.Select(cell => new
        {
            Scenario = cell.Scenario.Id,
            Strategy = cell.Strategy.Id,
            Quantiles = OutcomeQuantiles.Of(cell.Outcomes[index]),
            ShareReachingAim = outcome.Aim is { } aim ? OutcomeWords.ShareReaching(outcome, aim, cell.Outcomes[index]) : (double?)null,
        }),
    };

    private static object JudgementOf(Judgement judgement) => new
    {
        Judge = judgement.Judge.Id,
        Strategies = judgement.Strategies.Select(s => new
        {
            Strategy = s.Strategy.Id,
            s.Mean,
            s.Low,
            s.High,
            s.WorstCase,
            WorstScenario = s.WorstScenario.Id,
            s.MeanRegret,
            s.GreatestRegret,
            s.ShareBest,
            s.ByScenario,
        }),
        Flips = judgement.Flips.Select(f => new
        {
            Kind = Lower(f.Kind),
            f.Subject,
            f.Condition,
            Leader = f.Leader.Id,
            OverallLeader = f.OverallLeader.Id,
            f.Margin,
            f.Share,
        }),
        BreakEvenWeights = judgement.BreakEvens.Select(b => new
        {
            Outcome = b.Outcome.Id,
            b.Share,
            b.BreakEven,
            Leader = b.Leader.Id,
            OverallLeader = b.OverallLeader.Id,
        }),
    };

    private static object StrategicFormOf(StrategicForm form) => new
    {
        Scenario = form.Scenario.Id,
        form.Members,
        Players = form.Players.Select(p => new { p.Party, Judge = p.Judge?.Id, Strategies = p.Strategies.Select(s => s.Id) }),
        Profiles = form.Profiles.Select(profile => new
        {
            Strategies = profile.Strategies.Select(s => s.Id),
            Worth = form.Judges.Select((judge, i) => (judge.Id, Worth: profile.Worths[i])).ToDictionary(w => w.Id, w => w.Worth),
            BestReplies = form.Players.Where((_, place) => profile.IsBestReply(place)).Select(p => p.Party),
            profile.IsEquilibrium,
            LeastLoss = profile.IsEquilibrium ? profile.LeastLoss : (double?)null,
        }),
    };

    private static object PosteriorOf(Posterior posterior) => new
    {
        posterior.Name,
        Until = posterior.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Draws = posterior.Count,
        posterior.Summary.LeastEffectiveSize,
        posterior.Summary.LargestReduction,
        Parameters = posterior.Parameters.Select((parameter, i) => ParameterMovement.Of(parameter, posterior.Draws[i])).Select(m => new
        {
            m.Parameter.Variable.Path,
            m.Prior,
            m.Posterior,
            m.Width,
            m.Shift,
            Moved = m.IsMoved,
        }),
    };

    private static object FitOf(ObservationFit fit) => new
    {
        Series = fit.Mapping.Series.Id,
        Variable = fit.Mapping.Variable.Path,
        fit.Coverage90,
        fit.MeanAbsoluteError,
        Points = fit.Points.Select(p => new
        {
            Date = p.Point.Date.Text,
            p.Time,
            p.Observed,
            p.Low,
            p.Median,
            p.High,
            Verified = p.Point.IsVerified,
            p.IsMiss,
        }),
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
