namespace Entente.Reporting.Words;

/// <summary>Probability in the words of Intelligence Community Directive 203, always beside the number.</summary>
internal static class ProbabilityWords
{
    /// <summary>The word alone. Each step holds its lower bound; below 1 % and from 99 % on the outer words hold.</summary>
    public static string Of(double share) => share switch
    {
        < 0.05 => "remote",
        < 0.20 => "very unlikely",
        < 0.45 => "unlikely",
        < 0.55 => "roughly even",
        < 0.80 => "likely",
        < 0.95 => "very likely",
        _ => "almost certain",
    };

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
