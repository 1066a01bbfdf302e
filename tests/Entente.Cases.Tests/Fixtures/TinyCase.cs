using System.Collections.Immutable;
using Entente.Cases.Reading;
using Entente.Diagnostics;

namespace Entente.Cases.Tests.Fixtures;

/// <summary>A small case without problems, of a lake that two towns fish; each test breaks it in one way.</summary>
internal static class TinyCase
{
    public const string Settings = "case.yaml";
    public const string Model = "model/lake.xmile";
    public const string Parameters = "parameters.csv";
    public const string Drivers = "drivers.csv";
    public const string Criteria = "criteria.csv";
    public const string Observations = "observation-map.csv";
    public const string Questions = "questions.csv";
    public const string Scenario = "scenarios/calm.yaml";
    public const string Strategy = "strategies/rest.yaml";
    public const string Claims = "evidence/claims.csv";
    public const string Package = "datapackage.json";

    // These fields stand together in parameters.csv alone.
    private static string UnitToNote => string.Join(", ", "unit basis claims note".Split(' ').Select(Field));

    public static FolderFixture Folder() => new(s_files);

    /// <summary>The folder with the columns wide_low and wide_high, each row's cells given.</summary>
    public static FolderFixture FolderWithWideRange(string ofGrowthRate, string ofFish) => Folder()
        .With(Parameters, "claims,note", "claims,note,wide_low,wide_high")
        .With(Parameters, "claims,C2,", $"claims,C2,,{ofGrowthRate}")
        .With(Parameters, "A wide guess.", $"A wide guess.,{ofFish}")
        .With(
            Package,
            UnitToNote,
            $"{UnitToNote}, {Field("wide_low:number")}, {Field("wide_high:number")}");

    /// <summary>Writes the folder, reads it, and gives what is wrong.</summary>
    public static CaseReadResult Read(FolderFixture folder) => CaseReader.Read(folder.Write(), TestContext.Current.CancellationToken);

    /// <summary>Reads the folder and holds that one thing is wrong with it: that code, at the marked span.</summary>
    public static void ShouldReport(this FolderFixture folder, DiagnosticDescriptor descriptor, params ReadOnlySpan<string> facts)
    {
        using (folder)
        {
            CaseReadResult result = Read(folder);

            Diagnostic diagnostic = result.Diagnostics.ShouldHaveSingleItem();
            diagnostic.Code.ShouldBe(descriptor.Code, diagnostic.ToString());
            diagnostic.Severity.ShouldBe(descriptor.Severity);
            (result.Case is null).ShouldBe(descriptor.Severity == Severity.Error);
            foreach (string fact in facts)
            {
                $"{diagnostic.Message} {diagnostic.Remedy}".ShouldContain(fact);
            }

            ShouldStandAtMark(diagnostic, folder);
        }
    }

    /// <summary>Reads the folder and holds that one of the things wrong with it has that code, at the marked span.</summary>
    public static void ShouldReportAmong(this FolderFixture folder, DiagnosticDescriptor descriptor)
    {
        using (folder)
        {
            Diagnostic diagnostic = TinyCase.Read(folder).Diagnostics.Where(d => d.Code == descriptor.Code).ShouldHaveSingleItem();

            ShouldStandAtMark(diagnostic, folder);
        }
    }

    /// <summary>All diagnostics as lines, with the folder's name taken out.</summary>
    public static string Lines(ImmutableArray<Diagnostic> diagnostics, string folder) =>
        string.Concat(diagnostics.Select(d => d.ToString().Replace(folder + "/", "", StringComparison.Ordinal) + "\n"));

    /// <summary>Holds that a diagnostic stands at the marked span.</summary>
    public static void ShouldStandAtMark(Diagnostic diagnostic, FolderFixture folder)
    {
        (string path, int line, int column, int endLine, int endColumn) = folder.Mark.ShouldNotBeNull("the test has to mark the span");
        SourceLocation place = diagnostic.Location.ShouldNotBeNull();
        place.File.ShouldEndWith("/" + path);
        (place.Start, place.End).ShouldBe((new TextPosition(line, column), new TextPosition(endLine, endColumn)), diagnostic.ToString());
    }

    private static readonly Dictionary<string, string> s_files = new()
    {
        [Settings] = """
            format: 1
            id: lake
            title: The lake
            question: Should the towns let the lake rest?
            summary: Two towns fish one lake.
            licence: CC-BY-4.0
            model: model/lake.xmile
            decision: 2005-01
            fit_until: 2004-12
            ensemble: {members: 20, seed: 7}
            reference: {scenario: calm, strategy: rest}
            judges:
              - {id: north, name: The northern town}
            outcomes:
              - id: fish
                title: The stock of fish
                variable: fish
                statistic: final
                unit: t
                decimals: 0
                key: true
                aim: {at_least: 50}
                description: Fish in the lake at the end.
            stages:
              - {name: caught, variable: fish}
            answer:
              - "Under {strategy:rest} and {scenario:calm} the fish end {outcome:fish:rest:calm}, at {median:fish:rest:calm}."

            """,
        [Model] = """
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:e="urn:entente:evidence:1">
              <header><vendor>Entente</vendor><product version="1.0">Entente</product></header>
              <sim_specs method="Euler" time_units="year"><start>2000</start><stop>2010</stop><dt>0.25</dt></sim_specs>
              <model>
                <variables>
                  <stock name="Fish">
                    <doc>Fish in the lake.</doc><eqn>100</eqn><inflow>growth</inflow><outflow>catch</outflow><units>t</units>
                    <e:evidence claims="C1" codes="fish" basis="claims"/>
                  </stock>
                  <flow name="Growth">
                    <doc>Fish born less fish dead.</doc><eqn>fish * growth_rate * rain</eqn><units>t/year</units>
                    <e:evidence links="L1" basis="claims"/>
                  </flow>
                  <flow name="Catch">
                    <doc>Fish caught.</doc><eqn>fish * effort</eqn><units>t/year</units>
                    <e:evidence basis="definition"/>
                  </flow>
                  <aux name="Growth rate">
                    <doc>Share that the stock grows by in a year.</doc><eqn>0.2</eqn><units>1/year</units>
                    <e:evidence claims="C2" basis="claims"/>
                  </aux>
                  <aux name="Effort">
                    <doc>Share of the stock caught in a year.</doc><eqn>0.1</eqn><units>1/year</units>
                    <e:evidence basis="judgement"/>
                  </aux>
                  <aux name="Rain">
                    <doc>Rain beside its mean.</doc><eqn>1</eqn><units>dmnl</units>
                    <e:evidence basis="data"/>
                  </aux>
                </variables>
              </model>
            </xmile>

            """,
        [Parameters] = """
            variable,distribution,low,mode,high,unit,basis,claims,note
            growth_rate,triangular,0.1,0.2,0.3,1/year,claims,C2,
            fish,loguniform,50,100,200,t,judgement,,A wide guess.

            """,
        [Drivers] = """
            variable,series,factor,unverified_error,hold_years,note
            rain,rain,0.01,0.2,3,

            """,
        [Criteria] = """
            judge,outcome,direction,worst,best,weight_low,weight_high,basis,claims,note
            north,fish,more,0,100,1,2,judgement,C1,

            """,
        [Observations] = """
            series,variable,factor,offset,relative_error,absolute_error,note
            catch,catch,1,0,0.1,0,

            """,
        [Questions] = """
            id,asked_as_of,source_id,question,resolution_criterion,horizon,seed_expectation,implied_probability,probability_basis,known_outcome,resolution_source,confidence,evidence_claim_ids,resolution,not_answerable,outcome
            Q1,2004-11,report,Will the lake rest in 2006?,No catch is landed,2006,likely,0.7,judgement,,,low,C1,"total(catch, ""2006"") < 1",,
            Q2,2004-12,fishers,Will the mayor fish?,He is seen,2006,unlikely,0.2,judgement,He was,report,low,C3,,Persons are not in the model.,1

            """,
        [Scenario] = """
            format: 1
            title: Calm years
            description: Rain as ever.

            """,
        [Strategy] = """
            format: 1
            title: Rest
            description: Nobody fishes for two years.
            party: north
            inputs:
              - variable: effort
                multiply: 0
                from: 2005-01
                over_years: 0.5
                until: 2006-12
                basis: claims
                claims: [C1]
                note: As the report asks.

            """,
        ["evidence/sources.csv"] = """
            id,seed_file,title_or_subject,publisher,authors,publication_date,date_basis,type,cited_in,reliability,reliability_notes
            report,,The lake report,Lake board,,2004-06,stated,report,,B,
            fishers,,What fishers say,,,,,talk,report,D,

            """,
        [Claims] = """
            id,source_id,cited_via,kind,subject_actor,subject_actor_id,track,statement,value_low,value_high,unit,as_of,polarity,certainty,paragraph,credibility,rank,supersedes
            C1,report,,figure,Lake board,board,fish,The lake held about 100 t of fish.,90,110,t,2004,0,reported,1,2,preferred,C3
            C2,report,fishers,causal,,,fish,The stock grows by a fifth a year when left alone.,,,,2004,1,reported,2,3,normal,
            C3,report,,figure,,,fish,The lake held 80 t.,80,80,t,2003,0,reported,2,4,deprecated,

            """,
        ["evidence/rivals.csv"] = """
            id,first,second,about
            R1,C1,C2,How full the lake is.

            """,
        ["evidence/causal_links.csv"] = """
            id,from_variable,to_variable,sign,delay,track,evidence_claim_ids,basis,asserted_by,contested
            L1,fish,growth,+,none,fish,C2,asserted,report,

            """,
        ["evidence/variables.csv"] = """
            id,subsystem,suggested_role,links_in,links_out,basis
            fish,lake,stock,0,1,judgement
            growth,lake,flow,1,0,judgement

            """,
        ["evidence/actors.csv"] = """
            id,name,type,side,role,period,interests,levers,appears_in
            board,Lake board,government body,joint,keeps the lake,2000/..,fish,closures,report

            """,
        ["series/series.csv"] = """
            id,title,unit,kind,lag_months,note
            rain,Rain beside its mean,%,index,1,
            catch,Fish landed,t/year,volume,3,

            """,
        ["series/points.csv"] = """
            series_id,date,value,unit,available_from,verified,source,address,note
            rain,2000,110,%,,yes,Weather office,,
            rain,2001,90,%,,no,general-knowledge,,
            catch,2003,9,t/year,2004-02,yes,Lake board,,

            """,
        [Package] = PackageText(),
    };

    private static string PackageText()
    {
        (string Path, string Fields)[] tables =
        [
            (Parameters, "variable distribution low:number mode:number high:number unit basis claims note"),
            (Drivers, "variable series factor:number unverified_error:number hold_years:number note"),
            (Criteria, "judge outcome direction worst:number best:number weight_low:number weight_high:number basis claims note"),
            (Observations, "series variable factor:number offset:number relative_error:number absolute_error:number note"),
            (Questions, "id asked_as_of source_id question resolution_criterion horizon seed_expectation implied_probability:number "
                + "probability_basis known_outcome resolution_source confidence evidence_claim_ids resolution not_answerable outcome:integer"),
            ("evidence/sources.csv", "id seed_file title_or_subject publisher authors publication_date date_basis type cited_in "
                + "reliability reliability_notes"),
            (Claims, "id source_id cited_via kind subject_actor subject_actor_id track statement value_low:number value_high:number "
                + "unit as_of polarity:integer certainty paragraph credibility:integer rank supersedes"),
            ("evidence/rivals.csv", "id first second about"),
            ("evidence/causal_links.csv",
                "id from_variable to_variable sign delay track evidence_claim_ids basis asserted_by contested"),
            ("evidence/variables.csv", "id subsystem suggested_role links_in:integer links_out:integer basis"),
            ("evidence/actors.csv", "id name type side role period interests levers appears_in"),
            ("series/series.csv", "id title unit kind lag_months:integer note"),
            ("series/points.csv", "series_id date value:number unit available_from verified source address note"),
        ];
        IEnumerable<string> resources = tables.Select(t =>
            $"    {{\"path\": \"{t.Path}\", \"schema\": {{\"fields\": [{string.Join(", ", t.Fields.Split(' ').Select(Field))}]}}}}");
        return "{\n  \"name\": \"lake\",\n  \"resources\": [\n" + string.Join(",\n", resources) + "\n  ]\n}\n";
    }

    private static string Field(string field) => field.Split(':') is [var name, var type]
        ? $"{{\"name\": \"{name}\", \"type\": \"{type}\"}}"
        : $"{{\"name\": \"{field}\", \"type\": \"string\"}}";
}
