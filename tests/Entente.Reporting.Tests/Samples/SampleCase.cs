using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Cases;
using Entente.Diagnostics;
using Entente.Evidence;
using Entente.Evidence.Claims;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Evidence.Sources;
using Entente.Language.Semantics;
using Case = Entente.Cases.Case;

namespace Entente.Reporting.Tests.Samples;

/// <summary>A case built by hand: two fictional states, every kind of thing that the report shows at least once.</summary>
public static class SampleCase
{
    public const double Start = 1995;
    public const double Stop = 2031;
    public const double Decision = 2001;
    public const double FitUntil = 2016;

    private static readonly SourceLocation Nowhere = SourceLocation.WholeFile("sample");

    private static readonly ImmutableArray<Variable> Variables =
    [
        Variable(0, "energy.gas_price", "Gas price", VariableKind.Stock, "USD/thousand_m3", "What Birch pays for gas at its border.", ["A01", "A02"], ["L01"]),
        Variable(1, "trade.turnover", "Turnover", VariableKind.Auxiliary, "USD/year", "Goods between the two, both ways.", ["A03"], []),
        Variable(2, "programmes.promised", "Promised", VariableKind.Stock, "programmes", "Programmes announced and not yet signed.", ["A04"], []),
        Variable(3, "programmes.under_way", "Under way", VariableKind.Stock, "programmes", "Programmes signed and begun.", ["A04"], []),
        Variable(4, "programmes.done", "Done", VariableKind.Stock, "programmes", "Programmes carried out.", ["A05"], []),
        Variable(5, "energy.adjustment_time", "Adjustment time", VariableKind.Auxiliary, "year", "How long a price takes to follow its target.", [], []),
        Variable(6, "world.oil_price", "Oil price", VariableKind.Auxiliary, "USD/barrel", "Price of oil in the world.", [], []),
    ];

    private static readonly ImmutableArray<Judge> Judges = [new("alder", "Alder"), new("birch", "Birch"), new("public", "Birch's public")];

    private static readonly ImmutableArray<Outcome> Outcomes =
    [
        new("gas_price", "The contract gas price", Variables[0], OutcomeStatistic.Final, Decision, Stop, "USD/1000 m³", 0, true, 150, true, "What Birch pays for Alder's gas at its border."),
        new("turnover", "Trade between the two", Variables[1], OutcomeStatistic.Mean, Decision, Stop, "USD/yr", 0, true, null, false, "Goods that cross the border, both ways, in prices of the day."),
        new("done", "Programmes carried out", Variables[4], OutcomeStatistic.Maximum, Decision, Stop, "programmes", 1, false, null, false, "The most that were ever complete."),
    ];

    private static readonly FrozenDictionary<string, SeriesInfo> Series = new[]
    {
        Observed("gas_price", "Price that Birch pays for gas", "USD/1000 m3", "price", [(1996, 52, true), (1999, 38, true), (2004, 47, true), (2007, 104, true), (2010, 190, false), (2012, 160, true), (2015, 146, true), (2018, 999, true)]),
        Observed("gas_price_other", "Price of gas, other counts", "USD/1000 m3", "price", [(2010, 205, true)]),
        Observed("elections", "Official share in elections", "%", "election", [(1996, 60, true), (2001, 75, true), (2006, 83, true), (2010, 79, true)]),
        Observed("disputes", "Disputes over gas begin", "event", "dispute", [(2004, 1, true), (2007, 1, true), (2010, 1, true)]),
        Observed("oil", "Price of oil", "USD/barrel", "price", [(1995, 17, true), (2005, 55, true), (2015, 52, true), (2025, 70, false)]),
    }.ToFrozenDictionary(s => s.Id);

    /// <summary>The case.</summary>
    public static Case Build() => new()
    {
        Id = "alder-birch",
        Title = "The union of Alder and Birch",
        Question = "Should Alder go on paying for its union with Birch, loosen it, or trade as with anyone else?",
        Summary = "A fictional pair of unequal states, made to try the report on.",
        Licence = "CC-BY-4.0",
        Folder = "cases/sample",
        Model = new SemanticModel("sample", new SimulationSpecs(Start, Stop, 1.0 / 12, 1.0 / 12, TimeSteppingMethod.Euler, "year"), Variables, [], []),
        Decision = Decision,
        FitUntil = FitUntil,
        Members = 200,
        Seed = 42,
        ReferenceScenario = "as-it-was",
        ReferenceStrategy = "loosen",
        Judges = Judges,
        Outcomes = Outcomes,
        Stages = [new("promised", Variables[2]), new("under way", Variables[3]), new("done", Variables[4])],
        AnswerTemplates =
        [
            "The contract gas price ends 2030 at {outcome:gas_price:pay:as-it-was} under {strategy:pay}, and at {outcome:gas_price:trade:as-it-was} under {strategy:trade}.",
            "Were it to go as in {scenario:dear-energy}, it would end at {median:gas_price:loosen:dear-energy} under {strategy:loosen}.",
            "Trade between the two averages {outcome:turnover:pay:as-it-was} under {strategy:pay}.",
        ],
        Evidence = Evidence(),
        Parameters = [new(Variables[5], DistributionKind.Triangular, 1, 3, 8, "year", new Basis(false, ["A02"], "Contracts run for a year or more."), Nowhere)],
        Drivers = [new(Variables[6], Series["oil"], 1, 0.1, 5, "Held at the mean of its last five years.", Nowhere)],
        Criteria =
        [
            new(Judges[0], Outcomes[0], true, 30, 250, 1, 3, new Basis(false, ["A01"], "Alder's budget pays the difference."), Nowhere),
            new(Judges[1], Outcomes[0], false, 250, 30, 2, 3, new Basis(false, ["A02"], "Birch's industry lives on cheap gas."), Nowhere),
            new(Judges[2], Outcomes[1], true, 4e9, 4e10, 1, 1, new Basis(true, [], "Jobs depend on it."), Nowhere),
        ],
        Observations = [new(Series["gas_price"], Variables[0], 1, 0, 0.05, 0, "", Nowhere)],
        Scenarios =
        [
            new("as-it-was", "As it was", "Prices and growth as they were.", []),
            new("dear-energy", "Dear energy", "Oil costs half as much again.", [Intervention(6, InterventionKind.Multiply, 1.5, ["A03"])]),
            new("closed", "The neighbours close", "No one else trades with Birch.", [Intervention(1, InterventionKind.Add, 1e9, [])]),
        ],
        Strategies =
        [
            new("pay", "alder", "Pay for the union", "Cheap gas for loyalty.", [Intervention(5, InterventionKind.Set, 8, ["A01"])]),
            new("trade", "alder", "Trade as with anyone", "Full prices, no favours.", [Intervention(5, InterventionKind.Set, 1, ["A02"])]),
            new("loosen", "alder", "Loosen the union", "Symbols stay, prices rise.", [Intervention(5, InterventionKind.Set, 4, ["A04"])]),
        ],
        Questions = [],
        Hash = new string('a', 64),
    };

    /// <summary>An observed point.</summary>
    public static SeriesPoint Point(double year, double value, bool verified) => new(
        Date((int)year),
        value,
        new DateOnly((int)year + 1, 3, 1),
        verified,
        verified ? "Statistical Office, yearbook" : "general knowledge",
        verified ? "https://statistics.example/yearbook" : "",
        "",
        Nowhere);

    private static EvidenceBase Evidence() => new()
    {
        Sources = new[]
        {
            new Source("memo-2000", "A dilemma of neighbours", "Institute for Neighbours", "D. Author", Date(2000), "policy memo", [], 'B', "Read at first hand.", Nowhere),
            new Source("paper", "The Evening Paper", "Evening Press", "", Date(1999), "newspaper", ["memo-2000"], 'C', "", Nowhere),
        }.ToFrozenDictionary(s => s.Id),
        Claims = new[]
        {
            Claim("A01", "memo-2000", null, "Birch pays half of what others pay for gas.", 0.5, 0.5, "share", 2),
            Claim("A02", "memo-2000", "paper", "Birch pays 30 dollars for gas, and pays late.", 27.9, 30, "USD/1000 m3", 3),
            Claim("A03", "memo-2000", null, "Alder takes most of Birch's exports.", null, null, null, 2),
            Claim("A04", "memo-2000", null, "Many declarations were signed & few <carried out>.", 28, null, "programmes", 2),
            Claim("A05", "paper", null, "Thirteen programmes are complete.", 13, 13, "programmes", 4),
        }.ToFrozenDictionary(c => c.Id),
        Links = new[]
        {
            new CausalLink("L01", "gas_price", "industrial_cost", LinkSign.Positive, "short", ["A02"], "asserted", ["paper"], "The ministry says costs did not move.", Nowhere),
        }.ToFrozenDictionary(l => l.Id),
        Series = Series,
        Rivalries =
        [
            new Rivalry("R1", "A01", "A02", "What Birch pays for gas.", Nowhere),
            new Rivalry("R2", "gas_price", "gas_price_other", "Customs average or contract price.", Nowhere),
        ],
    };

    private static Claim Claim(string id, string source, string? via, string statement, double? low, double? high, string? unit, int credibility) => new(
        id, source, via, "assessment", "Alder", "energy", statement, low, high, unit, Date(2000), Date(source == "paper" ? 1999 : 2000), "stated", credibility, "normal", null, "L3", Nowhere);

    private static Variable Variable(int index, string path, string name, VariableKind kind, string units, string meaning, ImmutableArray<string> claims, ImmutableArray<string> links) => new()
    {
        Index = index,
        Name = name,
        Path = path,
        Module = path[..path.IndexOf('.', StringComparison.Ordinal)],
        Kind = kind,
        Units = units,
        Documentation = meaning,
        Evidence = new EvidenceReference(claims, links, [], claims.IsEmpty ? "judgement" : "claims", null),
        Location = Nowhere,
    };

    private static Intervention Intervention(int variable, InterventionKind kind, double value, ImmutableArray<string> claims) => new(
        Variables[variable], kind, value, Decision, 2, double.PositiveInfinity, new Basis(claims.IsEmpty, claims, "As the memo describes it."), Nowhere);

    private static SeriesInfo Observed(string id, string title, string unit, string kind, (double Year, double Value, bool Verified)[] points) => new(
        id, title, unit, kind, 1, "Average over the year.", [.. points.Select(p => Point(p.Year, p.Value, p.Verified))], Nowhere);

    private static EdtfDate Date(int year) =>
        new(year.ToString(System.Globalization.CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), false, false);
}
