using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Dates;

namespace Entente.Cases.Posteriors;

/// <summary>Which of a case's posteriors a run takes.</summary>
public static class PosteriorChoice
{
    /// <summary>
    /// The posterior of the latest observations up to a day, among those that were made from the case as it is and of the same knowledge.
    /// What is missing or out of date is reported; a case that has nothing to be compared with needs none.
    /// </summary>
    /// <param name="case">The case, with or without its negotiation, of today's knowledge or of an earlier day's.</param>
    /// <param name="until">The last day of which an observation may be used.</param>
    /// <param name="asOf">The day whose knowledge the case is of, or <see langword="null"/> for today's.</param>
    /// <param name="problems">Receives why another one, or none, is taken.</param>
    /// <returns>The posterior, or <see langword="null"/> where the prior is to be used.</returns>
    public static Posterior? Of(Case @case, DateOnly until, DateOnly? asOf, DiagnosticBag problems)
    {
        ImmutableArray<Posterior> candidates =
            [.. @case.Posteriors.Where(p => p.Until <= until && p.AsOf == asOf).OrderByDescending(p => p.Until)];
        Posterior? chosen = candidates.FirstOrDefault(p => p.CaseHash == CalibrationHash.Of(@case, p.Until));
        if (chosen is null && candidates is [var stale, ..])
        {
            problems.Report(PosteriorDiagnostics.OtherFiles, null, stale.Name);
        }
        else if (chosen is null && HasTargets(@case, until))
        {
            problems.Report(PosteriorDiagnostics.NoPosterior, null, PosteriorFiles.Day(until));
        }
        else if (chosen is not null && chosen.Until < until)
        {
            problems.Report(PosteriorDiagnostics.EarlierPosterior, null, PosteriorFiles.Day(until), PosteriorFiles.Day(chosen.Until));
        }

        return chosen;
    }

    /// <summary>The posterior of a case's own day: that of its knowledge, or where it has all of today's the end of its fit.</summary>
    /// <param name="case">The case.</param>
    /// <param name="problems">Receives why another one, or none, is taken.</param>
    /// <returns>The posterior, or <see langword="null"/> where the prior is to be used.</returns>
    public static Posterior? Of(Case @case, DiagnosticBag problems)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return Of(@case, @case.AsOf ?? EdtfDate.LastDayBefore(@case.FitUntil), @case.AsOf, problems);
    }

    private static bool HasTargets(Case @case, DateOnly until) =>
        @case.Observations.Any(o => o.Series.Points.Any(p => p.IsVerified && p.IsKnownAt(until)));
}
