using Entente.Cases.Knowledge;
using Entente.Cases.Reading;
using Entente.Evidence;

namespace Entente.Cases.Tests.Knowledge;

/// <summary>Laws of knowledge that hold for any case, tried on the cases of the repository.</summary>
public sealed class KnowledgeLawTests
{
    private static readonly Dictionary<string, Case> s_cases = new[] { "alder-and-birch", "union-state" }.ToDictionary(
        id => id, id => CaseReader.Read(Repository.PathTo("cases", id), CancellationToken.None).Case!);

    private static readonly DateOnly[] s_days =
        [new(1900, 1, 1), new(1999, 6, 30), new(2000, 1, 17), new(2000, 11, 30), new(2009, 3, 31), new(2015, 12, 31), new(2021, 10, 1), new(2023, 4, 30)];

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_later_day_knows_all_that_an_earlier_one_knows(string id)
    {
        KnownCase[] days = [.. s_days.Select(day => KnowledgeAt.Of(s_cases[id], day))];

        foreach ((KnownCase earlier, KnownCase later) in days.Zip(days.Skip(1)))
        {
            Ids(earlier).Except(Ids(later)).ShouldBeEmpty($"{earlier.Date} knows what {later.Date} does not");
            later.Widened.Select(w => w.Today.Variable.Path).Except(earlier.Widened.Concat(earlier.Centred).Select(w => w.Today.Variable.Path)).ShouldBeEmpty();
            later.Centred.Select(w => w.Today.Variable.Path).Except(earlier.Centred.Select(w => w.Today.Variable.Path)).ShouldBeEmpty();
            later.Hindsight.Except(earlier.Hindsight).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void At_the_end_of_the_calendar_the_case_is_as_it_is_today(string id)
    {
        KnownCase newest = KnowledgeAt.Of(s_cases[id], DateOnly.MaxValue);

        (newest.ClaimsLater, newest.PointsLater).ShouldBe((0, 0));
        newest.Widened.ShouldBeEmpty();
        newest.Centred.ShouldBeEmpty();
        newest.LaterLinks.ShouldBeEmpty();
        newest.Hindsight.ShouldBeEmpty();
        foreach ((Parameter now, Parameter then) in s_cases[id].Parameters.Zip(newest.Case.Parameters))
        {
            (then.Low, then.Mode, then.High, then.Distribution, then.Basis.Note).ShouldBe((now.Low, now.Mode, now.High, now.Distribution, now.Basis.Note));
            then.Basis.ClaimIds.ShouldBe(now.Basis.ClaimIds);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Going_back_in_two_steps_is_going_back_at_once(string id)
    {
        foreach (DateOnly day in s_days)
        {
            KnownCase atOnce = KnowledgeAt.Of(s_cases[id], day);
            KnownCase inSteps = KnowledgeAt.Of(KnowledgeAt.Of(s_cases[id], new DateOnly(2023, 1, 1) > day ? new DateOnly(2023, 1, 1) : day).Case, day);

            Ids(inSteps).ShouldBe(Ids(atOnce), ignoreOrder: true);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_that_a_known_case_names_is_missing_from_its_evidence(string id)
    {
        foreach (DateOnly day in s_days)
        {
            Case known = KnowledgeAt.Of(s_cases[id], day).Case;
            EvidenceBase evidence = known.Evidence;

            foreach (var claim in evidence.Claims.Values)
            {
                claim.PublicFrom.ShouldBeLessThanOrEqualTo(day);
                evidence.Sources.ShouldContainKey(claim.SourceId);
                (claim.CitedVia is null || evidence.Sources.ContainsKey(claim.CitedVia)).ShouldBeTrue();
                (claim.Supersedes is null || evidence.Claims.ContainsKey(claim.Supersedes)).ShouldBeTrue();
            }

            known.Parameters.SelectMany(p => p.Basis.ClaimIds)
                .Concat(known.Criteria.SelectMany(c => c.Basis.ClaimIds))
                .Concat(known.Scenarios.SelectMany(s => s.Inputs).Concat(known.Strategies.Concat(known.Replies).SelectMany(s => s.Inputs)).SelectMany(i => i.Basis.ClaimIds))
                .Concat(known.Questions.SelectMany(q => q.ClaimIds))
                .Concat(evidence.Links.Values.SelectMany(l => l.ClaimIds))
                .Concat(evidence.Positions.SelectMany(p => p.ClaimIds))
                .Concat(evidence.Rules.SelectMany(r => r.ClaimIds))
                .Concat(evidence.Figures.Select(f => f.ClaimId))
                .Where(claim => !evidence.Claims.ContainsKey(claim))
                .ShouldBeEmpty($"as of {day}");
            known.Drivers.Where(d => !d.IsKnownAhead).SelectMany(d => d.Series.Points)
                .Concat(known.Observations.SelectMany(o => o.Series.Points))
                .Concat(evidence.Series.Values.SelectMany(s => s.Points))
                .Where(point => !point.IsKnownAt(day))
                .ShouldBeEmpty($"as of {day}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_prior_of_the_day_holds_what_is_believed_today_and_keeps_its_sign(string id)
    {
        KnownCase nothing = KnowledgeAt.Of(s_cases[id], new DateOnly(1900, 1, 1));

        foreach ((Parameter today, Parameter then, _) in nothing.Widened)
        {
            then.Low.ShouldBeLessThanOrEqualTo(today.Low);
            then.High.ShouldBeGreaterThanOrEqualTo(today.High);
            then.Mode.ShouldBe(today.Mode);
            (today.Low > 0).ShouldBe(then.Low > 0 || today.WideLow is not null, today.Variable.Path);
        }

        foreach ((Parameter today, Parameter then, _) in nothing.Centred)
        {
            (then.Low + then.High).ShouldBe(0);
            then.High.ShouldBe(Math.Max(Math.Abs(today.Low), Math.Abs(today.High)));
        }
    }

    private static HashSet<string> Ids(KnownCase known) =>
    [
        .. known.Case.Evidence.Claims.Keys,
        .. known.Case.Evidence.Sources.Keys,
        .. known.Case.Evidence.Links.Keys,
        .. known.Case.Evidence.Rivalries.Select(r => r.Id),
        .. known.Case.Evidence.Positions.Select(p => p.Id),
        .. known.Case.Evidence.Figures.Select(f => f.Id),
        .. known.Case.Evidence.Rules.Select(r => r.Id),
        .. known.Case.Evidence.Actors.Keys.Select(a => $"actor {a}"),
        .. known.Case.Evidence.Series.Values.SelectMany(s => s.Points.Select(p => $"{s.Id} {p.Date.Text}")),
        .. known.Case.Questions.Select(q => q.Id),
    ];
}
