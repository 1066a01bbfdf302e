using Entente.Evidence.Reading;
using Entente.Evidence.Tables;
using Entente.Evidence.Tests.Fixtures;

namespace Entente.Evidence.Tests.Reading;

public sealed class EvidenceDiagnosticsTests
{
    [Theory]
    [InlineData(TinyEvidence.Sources, "talk,report,D", "talk,[|reprt|],D", "Did you mean 'report'?")]
    [InlineData(TinyEvidence.Claims, "C2,report,fishers", "C2,[|novel|],fishers", "evidence/sources.csv")]
    [InlineData(TinyEvidence.Claims, "C2,report,fishers", "C2,report,[|fisher|]", "Did you mean 'fishers'?")]
    [InlineData(TinyEvidence.Claims, "Lake board,board", "Lake board,[|bored|]", "evidence/actors.csv")]
    [InlineData(TinyEvidence.Claims, "preferred,C3", "preferred,[|C9|]", "evidence/claims.csv")]
    [InlineData(TinyEvidence.Links, "L1,fish,growth", "L1,[|fsh|],growth", "evidence/variables.csv")]
    [InlineData(TinyEvidence.Links, "fish,C2,asserted", "fish,C2;[|C22|],asserted", "evidence/claims.csv")]
    [InlineData(TinyEvidence.Links, "report;fishers", "report;[|nobody|]", "evidence/sources.csv")]
    [InlineData(TinyEvidence.Actors, "closures,report", "closures,[|novel|]", "evidence/sources.csv")]
    [InlineData(TinyEvidence.Positions, "POS1,board", "POS1,[|nobody|]", "evidence/actors.csv")]
    [InlineData(TinyEvidence.Positions, "C1;C2", "C1;[|C22|]", "evidence/claims.csv")]
    [InlineData(TinyEvidence.Rules, "ignored,C2", "ignored,[|C9|]", "evidence/claims.csv")]
    [InlineData(TinyEvidence.Figures, "110,t,C1", "110,t,[|C9|]", "evidence/claims.csv")]
    [InlineData(TinyEvidence.Rivals, "R1,C1", "R1,[|C9|]", "evidence/claims.csv or series/series.csv")]
    [InlineData(TinyEvidence.Points, "rain,2001", "[|rainn|],2001", "Did you mean 'rain'?")]
    public void Every_id_has_to_resolve(string path, string old, string replacement, string fact) =>
        TinyEvidence.Folder().With(path, old, replacement).ShouldReport(TableDiagnostics.UnknownReference, fact);

    [Fact]
    public void A_row_with_errors_is_not_missed_again_where_it_is_referred_to() =>
        TinyEvidence.Folder().With(TinyEvidence.Claims, "2004,1,reported", "[|2004-13|],1,reported")
            .ShouldReport(TableDiagnostics.NotADate);

    [Fact]
    public void A_table_with_a_broken_header_is_not_missed_at_every_reference()
    {
        string header = TinyEvidence.Folder()[TinyEvidence.Claims].Split('\n')[0];
        string broken = header.Replace(",supersedes", "", StringComparison.Ordinal);

        TinyEvidence.Folder().With(TinyEvidence.Claims, $"[|{broken}|]\n").ShouldReport(TableDiagnostics.MissingColumn, "'supersedes'");
    }

    [Theory]
    [InlineData(TinyEvidence.Claims, "90,110,t", "[|120|],110,t")]
    [InlineData(TinyEvidence.Figures, "90,110,t", "[|120|],110,t")]
    public void A_range_runs_from_low_to_high(string path, string old, string replacement) =>
        TinyEvidence.Folder().With(path, old, replacement).ShouldReport(EvidenceDiagnostics.LowAboveHigh, "120", "110");

    [Fact]
    public void A_figure_has_a_number() =>
        TinyEvidence.Folder().With(TinyEvidence.Figures, "2004,,90,110", "2004,[||],,").ShouldReport(EvidenceDiagnostics.FigureWithoutNumber);

    [Fact]
    public void A_claim_with_a_value_has_a_unit() =>
        TinyEvidence.Folder().With(TinyEvidence.Claims, "90,110,t", "90,110,[||]").ShouldReport(TableDiagnostics.EmptyCell, "'unit'");

    [Fact]
    public void A_claim_does_not_supersede_itself() =>
        TinyEvidence.Folder().With(TinyEvidence.Claims, "preferred,C3", "preferred,[|C1|]")
            .ShouldReport(EvidenceDiagnostics.SupersedesItself, "C1 -> C1");

    [Fact]
    public void Claims_do_not_supersede_each_other_in_a_circle()
    {
        using FolderFixture folder = TinyEvidence.Folder().With(TinyEvidence.Claims, "deprecated,", "deprecated,C1");

        TinyEvidence.Read(folder).Diagnostics.Select(d => (d.Code, d.Location!.Start.Line)).ShouldBe(
            [(EvidenceDiagnostics.SupersedesItself.Code, 2), (EvidenceDiagnostics.SupersedesItself.Code, 4)]);
    }

    [Theory]
    [InlineData("R1,C1,C2", "R1,C1,[|C1|]")]
    [InlineData("R1,C1,C2", "R1,C1,[|rain|]")]
    public void Rivals_are_two_of_a_kind(string old, string replacement) =>
        TinyEvidence.Folder().With(TinyEvidence.Rivals, old, replacement).ShouldReport(EvidenceDiagnostics.UnlikeRivals);

    [Fact]
    public void A_pair_of_rivals_stands_once() =>
        TinyEvidence.Folder().With(TinyEvidence.Rivals, "R2,rain,rain_by_hand", "R2,C2,[|C1|]")
            .ShouldReport(EvidenceDiagnostics.RivalryTwice, "'R1'");

    [Fact]
    public void The_counts_of_links_are_those_of_the_links() =>
        TinyEvidence.Folder().With(TinyEvidence.Variables, "stock,1,1", "stock,[|2|],1")
            .ShouldReport(EvidenceDiagnostics.LinkCountDiffers, "'fish'", "1", "2");

    [Fact]
    public void A_point_is_in_its_series_unit() =>
        TinyEvidence.Folder().With(TinyEvidence.Points, "90,%", "90,[|mm|]").ShouldReport(EvidenceDiagnostics.UnitDiffers, "'mm'", "'%'");

    [Theory]
    [InlineData("2001")]
    [InlineData("2001-01/2001-12")]
    public void A_series_has_one_point_a_period(string date) =>
        TinyEvidence.Folder().With(TinyEvidence.Points, "rain,2000-40", $"rain,[|{date}|]")
            .With(TinyEvidence.Points, "2000-09", "2002")
            .ShouldReport(EvidenceDiagnostics.PeriodTwice, "line 2");

    [Fact]
    public void A_period_without_end_needs_a_day_from_which_it_was_known() =>
        TinyEvidence.Folder().With(TinyEvidence.Points, "rain,2001,", "rain,[|2001/..|],").ShouldReport(EvidenceDiagnostics.NoAvailability);

    [Fact]
    public void A_point_known_before_its_period_is_a_warning() =>
        TinyEvidence.Folder().With(TinyEvidence.Points, "2000-09", "[|1999-12|]").ShouldReport(EvidenceDiagnostics.AvailableTooEarly);

    [Fact]
    public void A_series_without_points_is_a_warning() =>
        TinyEvidence.Folder().With(TinyEvidence.Series, "rain_by_hand,Rain in a bucket,%,index,0,A teacher",
            "rain_by_hand,Rain in a bucket,%,index,0,A teacher\n[|snow,Snow,%,index,0,|]")
            .ShouldReport(EvidenceDiagnostics.SeriesWithoutPoints, "'snow'");

    [Fact]
    public void A_table_that_the_format_does_not_know_is_refused() =>
        TinyEvidence.Folder().With("evidence/claim.csv", "[||]id\n")
            .ShouldReport(TableDiagnostics.UnknownTable, "Did you mean 'evidence/claims.csv'?");

    [Theory]
    [InlineData(TinyEvidence.Sources, "report,D", "report,[|G|]", "A, B, C, D, E, F")]
    [InlineData(TinyEvidence.Claims, "normal", "[|best|]", "preferred, normal, deprecated")]
    [InlineData(TinyEvidence.Links, "L1,fish,growth,+", "L1,fish,growth,[|plus|]", "+, -")]
    [InlineData(TinyEvidence.Points, "yes,Weather", "[|maybe|],Weather", "yes, no")]
    public void A_word_that_is_none_of_the_choices_is_reported(string path, string old, string replacement, string choices) =>
        TinyEvidence.Folder().With(path, old, replacement).ShouldReport(TableDiagnostics.NotAChoice, choices);

    [Theory]
    [InlineData(TinyEvidence.Claims, "1,2,preferred", "1,[|7|],preferred", "from 1 to 6")]
    [InlineData(TinyEvidence.Claims, "2004,1,reported", "2004,[|0.5|],reported", "without decimals")]
    [InlineData(TinyEvidence.Positions, "closure,2004-06,For a closure,80", "closure,2004-06,For a closure,[|101|]", "from 0 to 100")]
    [InlineData(TinyEvidence.Series, "index,2", "index,[|-1|]", "from 0 to 120")]
    public void A_number_out_of_range_is_reported(string path, string old, string replacement, string range) =>
        TinyEvidence.Folder().With(path, old, replacement).ShouldReport(TableDiagnostics.OutOfRange, range);
}
