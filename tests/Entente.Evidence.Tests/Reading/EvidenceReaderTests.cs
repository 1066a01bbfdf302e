using Entente.Evidence.Actors;
using Entente.Evidence.Claims;
using Entente.Evidence.Dates;
using Entente.Evidence.Sources;
using Entente.Evidence.Tests.Fixtures;

namespace Entente.Evidence.Tests.Reading;

public sealed class EvidenceReaderTests : IDisposable
{
    private readonly FolderFixture _folder = TinyEvidence.Folder();
    private readonly EvidenceBase _evidence;

    public EvidenceReaderTests()
    {
        (_evidence, var diagnostics) = TinyEvidence.Read(_folder);
        diagnostics.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sources_keep_their_grade_and_what_they_are_known_through()
    {
        Source report = _evidence.Sources["report"];
        Source fishers = _evidence.Sources["fishers"];

        (report.Reliability, report.Published.Text, report.CitedIn.Count).ShouldBe(('B', "2004-06~", 0));
        (fishers.Reliability, fishers.Published).ShouldBe(('D', EdtfDate.Unknown));
        fishers.CitedIn.ShouldBe(["report"]);
    }

    [Fact]
    public void A_claim_is_published_when_the_document_was_that_was_read()
    {
        Claim claim = _evidence.Claims["C2"];

        (claim.SourceId, claim.CitedVia, claim.Published.Text).ShouldBe(("report", "fishers", "2004-06~"));
    }

    [Fact]
    public void A_claim_keeps_its_figure_its_grade_and_what_it_replaces()
    {
        Claim claim = _evidence.Claims["C1"];

        claim.Statement.ShouldBe("The lake, all told, held about 100 t of fish.");
        (claim.ValueLow, claim.ValueHigh, claim.Unit).ShouldBe((90, 110, "t"));
        (claim.Credibility, claim.Rank, claim.Supersedes, claim.Polarity).ShouldBe((2, "preferred", "C3", 0));
        claim.SubjectActorIds.ShouldBe(["board"]);
        claim.Location.Start.Line.ShouldBe(2);
    }

    [Fact]
    public void Links_keep_sign_delay_and_who_says_so()
    {
        CausalLink link = _evidence.Links["L2"];

        (link.From, link.To, link.Sign, link.Delay, link.Contested).ShouldBe(
            ("growth", "fish", LinkSign.Negative, "long", "fishers doubt it"));
        link.AssertedBy.ShouldBe(["report", "fishers"]);
    }

    [Fact]
    public void Rivals_are_found_from_either_side()
    {
        _evidence.RivalsOf("C2").ShouldBe(["C1"]);
        _evidence.RivalsOf("rain").ShouldBe(["rain_by_hand"]);
        _evidence.RivalsOf("C3").ShouldBeEmpty();
    }

    [Fact]
    public void Points_are_in_order_of_time_and_say_from_when_they_were_known()
    {
        var points = _evidence.Series["rain"].Points;

        points.Select(p => p.Date.Text).ShouldBe(["2000-40", "2001"]);
        points.Select(p => p.IsVerified).ShouldBe([false, true]);

        // Stated for September: by its last day. Not stated: the period's end and two months.
        points.Select(p => p.AvailableFrom).ShouldBe([new DateOnly(2000, 9, 30), new DateOnly(2002, 2, 28)]);
        _evidence.Series["rain_by_hand"].Points.ShouldHaveSingleItem().AvailableFrom.ShouldBe(new DateOnly(2001, 6, 30));
    }

    [Fact]
    public void Actors_positions_rules_and_figures_are_kept()
    {
        _evidence.Actors["board"].AppearsIn.ShouldBe(["report"]);
        Position position = _evidence.Positions.ShouldHaveSingleItem();
        (position.ActorId, position.Value, position.Salience).ShouldBe(("board", 80, 60));
        position.ClaimIds.ShouldBe(["C1", "C2"]);
        _evidence.Rules.ShouldHaveSingleItem().Statuses.ShouldBe(
            [new RuleStatus("report", "in force"), new RuleStatus("fishers", "ignored")]);
        Figure figure = _evidence.Figures.ShouldHaveSingleItem();
        (figure.Value, figure.Low, figure.High, figure.ClaimId).ShouldBe((null, 90, 110, "C1"));
    }

    [Fact]
    public void No_tables_are_no_evidence_and_no_problem()
    {
        using var empty = new FolderFixture(new Dictionary<string, string>());

        (EvidenceBase evidence, var diagnostics) = TinyEvidence.Read(empty);

        diagnostics.ShouldBeEmpty();
        evidence.Claims.ShouldBeEmpty();
    }
}
