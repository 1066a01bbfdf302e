using Entente.Analysis.Questions;

namespace Entente.Reporting.Words;

/// <summary>Probability in the words of Intelligence Community Directive 203, always beside the number.</summary>
internal static class ProbabilityWords
{
    /// <summary>The word alone.</summary>
    public static string Of(double share) => ProbabilityScale.StepOf(share).Word;

    /// <summary>The word for a table that shows the number beside it; none and all are no probabilities.</summary>
    public static string Beside(double share) => share switch
    {
        <= 0 => "in no run",
        >= 1 => "in every run",
        _ => Of(share),
    };

    /// <summary>"in 71 % of runs (likely)"; none and all are said as such.</summary>
    public static string InRuns(double share) => share switch
    {
        <= 0 => "in none of the runs",
        >= 1 => "in every run",
        _ => $"in {DisplayNumber.Percent(share)} of runs ({Of(share)})",
    };
}
