using System.Collections.Immutable;
using Entente.Cases.Questions;
using Entente.Evidence;
using Entente.Evidence.Dates;

namespace Entente.Cases.Knowledge;

/// <summary>
/// Takes a case back to what was known on a day: claims by the publication of the document that was read, points by the day from which
/// they were available, priors by the claims behind them. The model's structure, the plans and the question stay; where nothing
/// published by then supports them, that is said. See docs/knowledge.md.
/// </summary>
public static class KnowledgeAt
{
    /// <summary>The case as of a day.</summary>
    /// <param name="whole">The case with all that is known today.</param>
    /// <param name="day">The last day of which anything is known.</param>
    public static KnownCase Of(Case whole, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(whole);
        EvidenceBase today = whole.Evidence;
        EvidenceBase then = KnownEvidence.Of(today, day);
        var reasons = new KnownBasis(today, then, day);
        var parameters = new KnownParameters(today, then, reasons);
        var plans = new KnownPlans(reasons);
        Case known = whole with
        {
            AsOf = day,
            FitUntil = EdtfDate.ToDecimalYearAfter(day),
            Evidence = then,
            Parameters = [.. whole.Parameters.Select(parameters.Of)],
            Drivers = [.. whole.Drivers.Select(d => Known(d, day, reasons))],
            Observations = [.. whole.Observations.Select(o => o with { Series = KnownEvidence.Of(o.Series, day), Note = reasons.Note(o.Note) })],
            Criteria = [.. whole.Criteria.Select(plans.Of)],
            Scenarios = [.. whole.Scenarios.Select(plans.Of)],
            Strategies = [.. whole.Strategies.Select(plans.Of)],
            Replies = [.. whole.Replies.Select(plans.Of)],
            ReferenceReplies = [.. whole.ReferenceReplies.Select(plans.Of)],
            Negotiation = whole.Negotiation is { } negotiation ? plans.Of(negotiation) : null,
            Questions = [.. whole.Questions.Where(q => IsAsked(q, day)).Select(q => Known(q, then, day))],
        };
        return new KnownCase
        {
            Date = day,
            Whole = whole,
            Case = known,
            Widened = parameters.Widened,
            Centred = parameters.Centred,
            LaterLinks = LaterLinks(whole, then),
            Hindsight = plans.Hindsight,
            UnknownDrivers = [.. known.Drivers.Where(d => d.Series.Points.IsEmpty)],
        };
    }

    // What a calendar will say is known beforehand.
    private static Driver Known(Driver driver, DateOnly day, KnownBasis reasons) => driver with
    {
        Series = driver.IsKnownAhead ? driver.Series : KnownEvidence.Of(driver.Series, day),
        Note = reasons.Note(driver.Note),
    };

    private static ImmutableArray<LaterLink> LaterLinks(Case whole, EvidenceBase then)
    {
        HashSet<string> inModel = [.. whole.Model.Variables.SelectMany(v => v.Evidence.Links)];
        return
        [
            .. whole.Evidence.Links.Values
                .Where(link => inModel.Contains(link.Id) && !then.Links.ContainsKey(link.Id))
                .OrderBy(link => link.Id, StringComparer.Ordinal)
                .Select(link => new LaterLink(link, PublicationDates.First(whole.Evidence, link.ClaimIds))),
        ];
    }

    private static bool IsAsked(ForecastQuestion question, DateOnly day) => (question.AskedAsOf.Latest ?? question.AskedAsOf.Earliest) is not { } asked || asked <= day;

    private static ForecastQuestion Known(ForecastQuestion question, EvidenceBase then, DateOnly day)
    {
        bool isSettled = question.Horizon.Latest <= day;
        return question with
        {
            ClaimIds = [.. question.ClaimIds.Where(then.Claims.ContainsKey)],
            KnownOutcome = isSettled ? question.KnownOutcome : "",
            ResolutionSource = isSettled ? question.ResolutionSource : "",
            Outcome = isSettled ? question.Outcome : null,
            ResolutionNote = NoteOfTheDay.Of(question.ResolutionNote, day),
        };
    }
}
