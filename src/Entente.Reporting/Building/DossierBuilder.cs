using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>Turns an analysis into what the page shows.</summary>
internal static class DossierBuilder
{
    /// <summary>Builds the sections in the order of the page, since footnotes are numbered as they are first needed.</summary>
    public static DossierData Build(AnalysisResult result, RunRecord run)
    {
        Case @case = result.Ensemble.Experiment.Case;
        var notes = new NoteBook(@case);
        ChartTimes times = ChartTimes.Of(result.Ensemble.Times);

        ImmutableArray<Phrase> answer =
        [
            .. result.Judgements.IsEmpty ? ImmutableArray<Phrase>.Empty : [WorthFinding.Lead(result.Judgements, notes.Of)],
            .. @case.AnswerTemplates.Select(t => AnswerPhrase.Of(t, result.Ensemble, notes)),
        ];
        WorthSection worth = WorthBuilder.Build(result, notes);
        ImmutableArray<StrategyEntry> strategies =
            [.. result.Ensemble.Experiment.Strategies.Select(s => new StrategyEntry(s.Id, s.Party, s.Title, s.Description, notes.Of(s)))];
        ImmutableArray<ScenarioEntry> scenarios =
            [.. result.Ensemble.Experiment.Scenarios.Select(s => new ScenarioEntry(s.Id, s.Title, s.Description, notes.Of(s)))];
        ImmutableArray<OutcomeEntry> outcomes = OutcomesBuilder.Build(result, times, notes);
        LoopSection? loops = LoopsBuilder.Build(@case, result.Loops, notes);
        TableSection? table = TableBuilder.Build(result.Ensemble, notes);
        ImmutableArray<PackagesSection> packages = PackagesBuilder.Build(result.Ensemble, notes);
        MeetingSection? meetings = MeetingBuilder.Build(result.StrategicForm, notes);
        ImmutableArray<FitEntry> fits = FitsBuilder.Build(result.Fits, notes);
        HindcastSection? hindcast = HindcastBuilder.Build(@case, result.Hindcast, notes);
        QuestionSection? questions = QuestionsBuilder.Build(result.Questions, notes);
        StageSection? stages = StagesBuilder.Build(result.Ensemble, times, notes);
        PosteriorSection? posterior = PosteriorBuilder.Build(@case, result.Ensemble.Experiment.Posterior, notes);
        ImmutableArray<ParameterEntry> parameters = ParametersBuilder.Build(@case, notes);
        MethodEntry method = MethodBuilder.Build(result, run, notes);

        var cited = new CitedEvidence(@case.Evidence, notes.Notes, stages?.Claims ?? []);
        return new DossierData
        {
            Case = CaseOf(@case),
            Knowledge = KnowledgeBuilder.Build(run.Knowledge, result.Aftermath is null ? null : ReportWriter.Aftermath),
            Scenarios = scenarios,
            Strategies = strategies,
            Answer = answer,
            Worth = worth,
            Outcomes = outcomes,
            Times = times.Values,
            Events = EventsBuilder.Build(@case),
            Loops = loops,
            Fits = fits,
            Hindcast = hindcast,
            Questions = questions,
            Stages = stages,
            Table = table,
            Packages = packages,
            Meetings = meetings,
            Posterior = posterior,
            Parameters = parameters,
            Notes = notes.Notes,
            Claims = cited.Claims,
            Sources = cited.Sources,
            Method = method,
        };
    }

    private static CaseEntry CaseOf(Case @case) => new(
        @case.Id,
        @case.Title,
        @case.Question,
        @case.Summary,
        @case.Licence,
        @case.Decision,
        @case.FitUntil,
        @case.ReferenceScenario,
        @case.ReferenceStrategy);
}
