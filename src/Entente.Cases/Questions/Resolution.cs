using System.Collections.Immutable;
using Entente.Language.Semantics;

namespace Entente.Cases.Questions;

/// <summary>What of a run settles a question: the answer is yes in those members in which the condition holds.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Condition">What has to hold.</param>
public sealed record Resolution(string Text, Condition Condition)
{
    /// <summary>The variables that it reads, each once.</summary>
    public ImmutableArray<Variable> Variables { get; } = [.. Condition.Readings.Select(r => r.Variable).DistinctBy(v => v.Index)];
}
