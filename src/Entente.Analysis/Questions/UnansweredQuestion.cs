using Entente.Cases.Questions;

namespace Entente.Analysis.Questions;

/// <summary>Why there is no probability for a question at a date.</summary>
public enum UnansweredReason
{
    /// <summary>The model does not answer it, for the reason that the question gives.</summary>
    NotAnswerable,

    /// <summary>It was asked after the date.</summary>
    AskedLater,

    /// <summary>Its horizon does not lie after the date.</summary>
    HorizonPassed,

    /// <summary>In every member the numbers that it hangs on are not finite.</summary>
    NotFinite,
}

/// <summary>A question without a probability.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reason">Why.</param>
public sealed record UnansweredQuestion(ForecastQuestion Question, UnansweredReason Reason);
