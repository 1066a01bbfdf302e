using Entente.Cases;

namespace Entente.Reporting.Words;

/// <summary>Whether the parties bargain while the model runs.</summary>
internal static class BargainingWords
{
    /// <summary><c>in the run</c>, <c>left out</c> where the user asked for that, or <c>none</c> where the case has none.</summary>
    public static string Of(Case @case, RunRecord run) => (@case.Negotiation is not null, run.LeavesOutBargaining) switch
    {
        (true, _) => "in the run",
        (false, true) => "left out",
        (false, false) => "none",
    };
}
