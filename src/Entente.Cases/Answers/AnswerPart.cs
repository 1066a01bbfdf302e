namespace Entente.Cases.Answers;

/// <summary>A piece of an answer's sentence.</summary>
public abstract record AnswerPart;

/// <summary>Words that stand as they are.</summary>
/// <param name="Text">The words.</param>
public sealed record WordsPart(string Text) : AnswerPart;

/// <summary>The title of a strategy: <c>{strategy:ID}</c>.</summary>
/// <param name="StrategyId">The strategy.</param>
public sealed record StrategyTitlePart(string StrategyId) : AnswerPart;

/// <summary>The title of a scenario: <c>{scenario:ID}</c>.</summary>
/// <param name="ScenarioId">The scenario.</param>
public sealed record ScenarioTitlePart(string ScenarioId) : AnswerPart;

/// <summary>A number read off the runs: <c>{outcome:…}</c> with its range, <c>{median:…}</c> alone.</summary>
/// <param name="OutcomeId">The outcome.</param>
/// <param name="StrategyId">The strategy.</param>
/// <param name="ScenarioId">The scenario.</param>
/// <param name="HasRange">Whether the 90 % range is given too.</param>
public sealed record OutcomePart(string OutcomeId, string StrategyId, string ScenarioId, bool HasRange) : AnswerPart;
