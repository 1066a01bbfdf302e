using Entente.Diagnostics;

namespace Entente.Cases.Answers;

/// <summary>A piece of an answer's sentence.</summary>
/// <param name="Span">Where it stands in the sentence.</param>
public abstract record AnswerPart(TextSpan Span);

/// <summary>Words that stand as they are.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where it stands.</param>
public sealed record WordsPart(string Text, TextSpan Span) : AnswerPart(Span);

/// <summary>The title of a strategy: <c>{strategy:ID}</c>.</summary>
/// <param name="StrategyId">The strategy.</param>
/// <param name="Span">Where it stands.</param>
public sealed record StrategyTitlePart(string StrategyId, TextSpan Span) : AnswerPart(Span);

/// <summary>The title of a scenario: <c>{scenario:ID}</c>.</summary>
/// <param name="ScenarioId">The scenario.</param>
/// <param name="Span">Where it stands.</param>
public sealed record ScenarioTitlePart(string ScenarioId, TextSpan Span) : AnswerPart(Span);

/// <summary>A number read off the runs: <c>{outcome:…}</c> with its range, <c>{median:…}</c> alone.</summary>
/// <param name="OutcomeId">The outcome.</param>
/// <param name="StrategyId">The strategy.</param>
/// <param name="ScenarioId">The scenario.</param>
/// <param name="HasRange">Whether the 90 % range is given too.</param>
/// <param name="Span">Where it stands.</param>
public sealed record OutcomePart(string OutcomeId, string StrategyId, string ScenarioId, bool HasRange, TextSpan Span)
    : AnswerPart(Span);

/// <summary>Something between braces that is no place; to be shown as it was written.</summary>
/// <param name="Text">As written, braces included.</param>
/// <param name="Span">Where it stands.</param>
public sealed record MalformedPart(string Text, TextSpan Span) : AnswerPart(Span);
