using System.Collections.Immutable;
using Entente.Cases.Answers;
using Entente.Cases.Reading;
using Entente.Cases.Reading.Yaml;
using Entente.Diagnostics;
using Entente.Evidence.Tables;

namespace Entente.Cases.Validation;

/// <summary>Checks that case.yaml names scenarios, strategies and outcomes that the case has.</summary>
/// <param name="settings">What case.yaml says.</param>
/// <param name="scenarioIds">Ids of the scenarios.</param>
/// <param name="strategyIds">Ids of the strategies.</param>
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
        foreach (LocatedText sentence in settings.Answer)
        {
            CheckAnswer(sentence);
        }
    }

    private void CheckAnswer(LocatedText sentence)
    {
        AnswerTemplate template = AnswerTemplate.Parse(sentence.Text);
        foreach (string place in template.Malformed)
        {
            diagnostics.Report(CaseDiagnostics.MalformedPlace, sentence.Locate(place), Shown.Briefly(place));
        }

        foreach (AnswerPart part in template.Parts)
        {
            switch (part)
            {
                case StrategyTitlePart { StrategyId: var id }:
                    CheckStrategy(id, sentence.Locate($"{{strategy:{id}}}"));
                    break;
                case ScenarioTitlePart { ScenarioId: var id }:
                    CheckScenario(id, sentence.Locate($"{{scenario:{id}}}"));
                    break;
                case OutcomePart outcome:
                    CheckOutcome(outcome, sentence);
                    break;
            }
        }
    }

    private void CheckOutcome(OutcomePart part, LocatedText sentence)
    {
        string name = part.HasRange ? "outcome" : "median";
        SourceLocation place = sentence.Locate($"{{{name}:{part.OutcomeId}:{part.StrategyId}:{part.ScenarioId}}}");
        Resolve("outcome", part.OutcomeId, settings.OutcomeIds, place);
        CheckStrategy(part.StrategyId, place);
        CheckScenario(part.ScenarioId, place);
    }

    private void CheckScenario(string id, SourceLocation place) => Resolve("scenario", id, scenarioIds, place);

    private void CheckStrategy(string id, SourceLocation place) => Resolve("strategy", id, strategyIds, place);

    private void Resolve(string what, string id, IReadOnlyCollection<string> known, SourceLocation place)
    {
        if (id.Length > 0 && !known.Contains(id))
        {
            string otherwise = known.Count == 0 ? $"Add the {what} to the case." : $"Use one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
            diagnostics.Report(
                YamlDiagnostics.UnknownReference, place, what, Shown.Briefly(id), Spelling.DidYouMean(id, known, otherwise));
        }
    }
}
