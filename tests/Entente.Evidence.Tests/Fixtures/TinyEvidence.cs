using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Evidence.Files;
using Entente.Evidence.Reading;
using Entente.Evidence.Tables;

namespace Entente.Evidence.Tests.Fixtures;

/// <summary>A little evidence without problems, about a lake that two towns fish; each test breaks it in one way.</summary>
internal static class TinyEvidence
{
    public const string Sources = "evidence/sources.csv";
    public const string Claims = "evidence/claims.csv";
    public const string Rivals = "evidence/rivals.csv";
    public const string Links = "evidence/causal_links.csv";
    public const string Variables = "evidence/variables.csv";
    public const string Actors = "evidence/actors.csv";
    public const string Positions = "evidence/positions.csv";
    public const string Rules = "evidence/institutions_rules.csv";
    public const string Figures = "evidence/figures_timeline.csv";
    public const string Series = "series/series.csv";
    public const string Points = "series/points.csv";

    public static FolderFixture Folder() => new(s_files);

    /// <summary>Writes the folder and reads it.</summary>
    public static (EvidenceBase Evidence, ImmutableArray<Diagnostic> Diagnostics) Read(FolderFixture folder)
    {
        var diagnostics = new DiagnosticBag();
        EvidenceReadResult result = EvidenceReader.Read(
            new TableCatalogue(new DataFolder(folder.Write()), diagnostics), diagnostics);
        return (result.Evidence, diagnostics.ToImmutable());
    }

    /// <summary>Reads the folder and holds that one thing is wrong with it: that code, at the marked span.</summary>
    public static void ShouldReport(this FolderFixture folder, DiagnosticDescriptor descriptor, params ReadOnlySpan<string> facts)
    {
        using (folder)
        {
            Diagnostic diagnostic = Read(folder).Diagnostics.ShouldHaveSingleItem();

            diagnostic.Code.ShouldBe(descriptor.Code, diagnostic.ToString());
            foreach (string fact in facts)
            {
                $"{diagnostic.Message} {diagnostic.Remedy}".ShouldContain(fact);
            }

            (string path, int line, int column, int endLine, int endColumn) = folder.Mark.ShouldNotBeNull("the test has to mark the span");
            SourceLocation place = diagnostic.Location.ShouldNotBeNull();
            place.File.ShouldEndWith("/" + path);
            (place.Start, place.End).ShouldBe(
                (new TextPosition(line, column), new TextPosition(endLine, endColumn)), diagnostic.ToString());
        }
    }

    private static readonly Dictionary<string, string> s_files = new()
    {
        [Sources] = """
            id,seed_file,title_or_subject,publisher,authors,publication_date,date_basis,type,cited_in,reliability,reliability_notes
            report,,The lake report,Lake board,,2004-06~,stated,report,,B,Careful.
            fishers,,What fishers say,,,,,talk,report,D,

            """,
        [Claims] = """
            id,source_id,cited_via,kind,subject_actor,subject_actor_id,track,statement,value_low,value_high,unit,as_of,polarity,certainty,paragraph,credibility,rank,supersedes
            C1,report,,figure,Lake board,board,fish,"The lake, all told, held about 100 t of fish.",90,110,t,2004,0,reported,1,2,preferred,C3
            C2,report,fishers,causal,,,fish,The stock grows by a fifth a year when left alone.,,,,2004,1,reported,2,3,normal,
            C3,report,,figure,,,fish,The lake held 80 t.,80,80,t,2003,0,reported,2,4,deprecated,

            """,
        [Rivals] = """
            id,first,second,about
            R1,C1,C2,How full the lake is.
            R2,rain,rain_by_hand,Who counts the rain.

            """,
        [Links] = """
            id,from_variable,to_variable,sign,delay,track,evidence_claim_ids,basis,asserted_by,contested
            L1,fish,growth,+,none,fish,C2,asserted,report,
            L2,growth,fish,-,long,fish,,implied,report;fishers,fishers doubt it

            """,
        [Variables] = """
            id,subsystem,suggested_role,links_in,links_out,basis
            fish,lake,stock,1,1,judgement
            growth,lake,flow,1,1,judgement

            """,
        [Actors] = """
            id,name,type,side,role,period,interests,levers,appears_in
            board,Lake board,government body,joint,keeps the lake,2000/..,fish,closures,report

            """,
        [Positions] = """
            id,actor_id,issue,as_of,position,position_0_100,scale,salience_0_100,power_note,evidence_claim_ids,basis
            POS1,board,closure,2004-06,For a closure,80,"0 = none, 100 = for ever",60,,C1;C2,judgement

            """,
        [Rules] = """
            id,name,rule,since,status_report,status_fishers,evidence_claim_ids
            closed-season,Closed season,No fishing in spring,1990~,in force,ignored,C2

            """,
        [Figures] = """
            id,series_id,date,value,low,high,unit,claim_id
            F1,fish_in_lake,2004,,90,110,t,C1

            """,
        [Series] = """
            id,title,unit,kind,lag_months,note
            rain,Rain beside its mean,%,index,2,Weather office
            rain_by_hand,Rain in a bucket,%,index,0,A teacher

            """,
        [Points] = """
            series_id,date,value,unit,available_from,verified,source,address,note
            rain,2001,90,%,,yes,Weather office,https://weather.example,
            rain,2000-40,110,%,2000-09,no,general-knowledge,,
            rain_by_hand,2001-05/2001-06,95.5,%,,yes,A teacher,,

            """,
    };
}
