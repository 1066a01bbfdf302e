using System.Collections.Immutable;
using Entente.Cases.Answers;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Validation;

/// <summary>Checks that case.yaml names scenarios, strategies and outcomes that the case has.</summary>
/// <param name="settings">What case.yaml says.</param>
/// <param name="scenarioIds">Ids of all scenarios, those with errors too.</param>
/// <param name="strategyIds">Ids of all strategies.</param>
/// <param name="diagnostics">Receives what is wrong.</param>
internal sealed class ReferenceCheck(
    CaseSettings settings,
    ImmutableArray<string> scenarioIds,
    ImmutableArray<string> strategyIds,
    DiagnosticBag diagnostics)
{
    public void Check()
    {
        CheckScenario(settings.ReferenceScenario, settings.ReferenceScenarioPlace);
        CheckStrategy(settings.ReferenceStrategy, settings.ReferenceStrategyPlace);
        foreach (LocatedText scenario in settings.LoopScenarios)
        {
            CheckScenario(scenario.Text, scenario.Location);
        }

        foreach (LocatedText sentence in settings.Answer)
        {
            CheckAnswer(sentence);
        }
    }

    private void CheckAnswer(LocatedText sentence)
    {
        foreach (AnswerPart part in AnswerTemplate.Parse(sentence.Text).Parts)
        {
            SourceLocation place = sentence.Locate(part.Span);
            switch (part)
            {
                case MalformedPart { Text: var written }:
                    diagnostics.Report(CaseDiagnostics.MalformedPlace, place, Shown.Briefly(written));
                    break;
                case StrategyTitlePart { StrategyId: var id }:
                    CheckStrategy(id, place);
                    break;
                case ScenarioTitlePart { ScenarioId: var id }:
                    CheckScenario(id, place);
                    break;
                case OutcomePart outcome:
                    Resolve("outcome", outcome.OutcomeId, settings.OutcomeIds, place);
                    CheckStrategy(outcome.StrategyId, place);
                    CheckScenario(outcome.ScenarioId, place);
                    break;
            }
        }
    }

    private void CheckScenario(string id, SourceLocation place) => Resolve("scenario", id, scenarioIds, place);

    private void CheckStrategy(string id, SourceLocation place) => Resolve("strategy", id, strategyIds, place);

    private void Resolve(string what, string id, IReadOnlyCollection<string> known, SourceLocation place)
    {
        if (id.Length > 0 && !known.Contains(id))
        {
            string otherwise = known.Count == 0
                ? $"Add the {what} to the case."
                : $"Use one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
            diagnostics.Report(
                YamlDiagnostics.UnknownReference, place, what, Shown.Briefly(id), Spelling.DidYouMean(id, known, otherwise));
        }
    }
}
