using Entente.Cases;
using Entente.Diagnostics;
using Entente.Evidence;
using Entente.Evidence.Dates;
using Entente.Evidence.Series;
using Entente.Language;
using Entente.Language.Semantics;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Samples;

/// <summary>
/// A case small enough to be worked out by hand: a mill whose output grows at an uncertain rate, in calm or storm, pushed or
/// left alone. Growth at rate r over n yearly Euler steps is (1 + r)^n.
/// </summary>
public static class TinyCase
{
    public const double Start = 2000;
    public const double Stop = 2010;

    private const string Model = """
        <?xml version="1.0" encoding="utf-8"?>
        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
          <header><vendor>Entente</vendor><product version="1">Entente</product><name>Mill</name></header>
          <sim_specs method="Euler" time_units="year"><start>2000</start><stop>2010</stop><dt>1</dt></sim_specs>
          <model><variables>
            <stock name="Output"><eqn>100</eqn><inflow>growth</inflow><units>t</units></stock>
            <flow name="growth"><eqn>Output * rate * lever</eqn><units>t/year</units></flow>
            <aux name="rate"><eqn>0.05</eqn><units>1/year</units></aux>
            <aux name="lever"><eqn>1</eqn><units>1</units></aux>
            <aux name="price"><eqn>10</eqn><units>EUR/t</units></aux>
            <aux name="revenue"><eqn>price * Output</eqn><units>EUR</units></aux>
            <aux name="root"><eqn>SQRT(rate - limit)</eqn></aux>
            <aux name="limit"><eqn>0</eqn></aux>
          </variables></model>
        </xmile>
        """;

    private static readonly SourceLocation s_nowhere = SourceLocation.WholeFile("tiny");
    private static readonly Basis s_judgement = new(true, [], "test");

    public static Judge Owner { get; } = new("owner", "The owner");

    public static Judge Town { get; } = new("town", "The town");

    public static Case Build()
    {
        ModelReadResult read = ModelReader.Read(new SourceText("mill.xmile", Model));
        SemanticModel model = read.Model ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics));
        Variable Find(string name) => model.TryFind(name, out Variable? v) ? v : throw new ArgumentException(name, nameof(name));

        var output = new Outcome("output", "Output", Find("output"), OutcomeStatistic.Final, 2005, Stop, "t", 0, true, null, true, "");
        var revenue = new Outcome("revenue", "Revenue", Find("revenue"), OutcomeStatistic.Total, 2005, Stop, "EUR", 0, false, null, true, "");
        SeriesInfo prices = Series("prices", (2000, 8, true), (2005, 18, false));
        return new Case
        {
            Id = "tiny",
            Title = "Tiny",
            Question = "?",
            Summary = "",
            Licence = "MIT",
            Folder = "",
            Model = model,
            Decision = 2005,
            FitUntil = 2008,
            Members = 40,
            Seed = 7,
            ReferenceScenario = "calm",
            ReferenceStrategy = "leave",
            Judges = [Owner, Town],
            Outcomes = [output, revenue],
            Stages = [],
            AnswerTemplates = [],
            Evidence = EvidenceBase.Empty,
            Parameters = [new Parameter(Find("rate"), DistributionKind.Uniform, 0.02, 0.05, 0.08, "1/year", s_judgement, s_nowhere)],
            Drivers = [new Driver(Find("price"), prices, 1.25, 0.2, 0, "", s_nowhere)],
            Criteria =
            [
                new Criterion(Owner, output, true, 100, 200, 1, 3, s_judgement, s_nowhere),
                new Criterion(Owner, revenue, true, 0, 20_000, 1, 1, s_judgement, s_nowhere),
                new Criterion(Town, output, false, 200, 100, 1, 1, s_judgement, s_nowhere),
            ],
            Observations =
            [
                new ObservationMapping(Series("counted", (2000, 50, true), (2003, 65, true), (2006, 60, false), (2009, 1, true)), Find("output"), 2, 0, 0, 0, "", s_nowhere),
            ],
            Scenarios = [new Scenario("calm", "Calm", "", []), new Scenario("storm", "Storm", "", [Intervene(Find("rate"), InterventionKind.Add, -0.06)])],
            Strategies = [new Strategy("leave", "owner", "Leave alone", "", []), new Strategy("push", "owner", "Push", "", [Intervene(Find("lever"), InterventionKind.Set, 2)])],
            Questions = [],
            Hash = new string('0', 64),
        };
    }

    public static SeriesInfo Series(string id, params (int Year, double Value, bool IsVerified)[] points) => new(
        id,
        id,
        "1",
        "test",
        0,
        "",
        [.. points.Select(p => new SeriesPoint(Year(p.Year), p.Value, new DateOnly(p.Year + 1, 1, 1), p.IsVerified, "", "", "", s_nowhere))],
        s_nowhere);

    public static Intervention Intervene(Variable variable, InterventionKind kind, double value) =>
        new(variable, kind, value, 2005, 0, double.PositiveInfinity, s_judgement, s_nowhere);

    private static EdtfDate Year(int year) => new($"{year}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), false, false);
}
