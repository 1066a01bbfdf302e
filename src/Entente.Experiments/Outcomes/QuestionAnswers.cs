using System.Collections.Immutable;
using Entente.Cases.Questions;

namespace Entente.Experiments.Outcomes;

/// <summary>What each member of the reference run answers to a question.</summary>
/// <param name="Question">The question, which has a resolution.</param>
/// <param name="Members">
/// One answer a member, in their order; <see langword="null"/> where the member's numbers are not finite, so that it does not say.
/// </param>
public sealed record QuestionAnswers(ForecastQuestion Question, ImmutableArray<bool?> Members)
{
    /// <summary>Members in which the resolution holds.</summary>
    public int Yes => Members.Count(holds => holds == true);

    /// <summary>Members that say yes or no.</summary>
    public int Count => Members.Count(holds => holds is not null);
}
