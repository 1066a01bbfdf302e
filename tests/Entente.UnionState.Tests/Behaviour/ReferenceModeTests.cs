using Entente.UnionState.Tests.Runs;

namespace Entente.UnionState.Tests.Behaviour;

/// <summary>The shapes that history had and the documents tell of, in the median of the reference run.</summary>
public class ReferenceModeTests
{
    private const string Price = "energy.contract_gas_price";
    private const string EuropeanPrice = "world.european_gas_price";
    private const string Turnover = "trade.turnover";
    private const string Support = "regime.support_for_union";
    private const string Done = "programmes.done";

    [Fact]
    public void The_gas_price_falls_behind_Europes_in_the_1990s_to_about_thirty_dollars()
    {
        RelativePrice(1999, 2001).ShouldBeLessThan(0.6 * RelativePrice(1995, 1996));
        Median(Price, 1999, 2001).ShouldBe(30, 4);
    }

    [Fact]
    public void It_catches_up_from_2007_to_2011()
    {
        RelativePrice(2007, 2011).ShouldBeGreaterThan(1.2 * RelativePrice(2002, 2006));
        ReferenceEnsemble.Median(Price, 2009).ShouldBeGreaterThan(2 * ReferenceEnsemble.Median(Price, 2006));
    }

    [Fact]
    public void It_stands_still_while_the_pipeline_operator_is_sold_and_falls_with_Europes_in_2015()
    {
        double Growth(int year) => (ReferenceEnsemble.Median(Price, year) / ReferenceEnsemble.Median(Price, year - 1)) - 1;

        Growth(2008).ShouldBeGreaterThan(0.2);
        Growth(2011).ShouldBe(0, 0.05);
        Growth(2015).ShouldBeLessThan(-0.05);
    }

    [Fact]
    public void Turnover_grows_with_oil_and_Russias_product_and_falls_with_them()
    {
        for (int year = 2000; year <= 2008; year++)
        {
            ReferenceEnsemble.Median(Turnover, year).ShouldBeGreaterThan(ReferenceEnsemble.Median(Turnover, year - 1), $"{year}");
        }

        foreach (int year in (int[])[1998, 2009, 2015])
        {
            ReferenceEnsemble.Median("world.russian_gdp", year).ShouldBeLessThan(ReferenceEnsemble.Median("world.russian_gdp", year - 1), $"{year}");
            ReferenceEnsemble.Median(Turnover, year).ShouldBeLessThan(ReferenceEnsemble.Median(Turnover, year - 1), $"{year}");
        }
    }

    [Fact]
    public void Support_for_union_decays_to_little_more_than_half_between_2001_and_2013()
    {
        double left = ReferenceEnsemble.Median(Support, 2013) / ReferenceEnsemble.Median(Support, 2001);

        left.ShouldBeInRange(0.5, 0.62);
    }

    [Fact]
    public void Programmes_are_promised_from_1997_on_and_hardly_any_is_done_by_2015()
    {
        Median("programmes.promised", 1997, 2015).ShouldBeGreaterThan(6);
        ReferenceEnsemble.Median(Done, 2015).ShouldBeLessThan(3);
        Median("programmes.promised", 1997, 2015).ShouldBeGreaterThan(3 * ReferenceEnsemble.Median(Done, 2015));
    }

    [Fact]
    public void Delivery_goes_ahead_where_the_West_is_closed_and_hardly_otherwise()
    {
        double DoneIn2015(string scenario) => ModelRuns.OfFile("pragmatic", scenario).Year(Done, 2015);

        DoneIn2015("west-closed").ShouldBeGreaterThan(14);
        DoneIn2015("as-it-was").ShouldBeLessThan(6);
        DoneIn2015("west-open").ShouldBeLessThan(DoneIn2015("as-it-was"));
    }

    [Fact]
    public void Powers_of_union_bodies_stay_below_a_tenth_whatever_the_West_does()
    {
        foreach (string scenario in (string[])["as-it-was", "west-closed", "west-open"])
        {
            ModelRuns.OfFile("pragmatic", scenario).Range("programmes.powers_transferred").Greatest.ShouldBeLessThan(0.1, scenario);
        }
    }

    [Fact]
    public void Support_for_union_falls_in_every_cell_and_least_where_the_West_is_closed()
    {
        ModelRuns.Cells.Select(cell => ModelRuns.OfFile(cell.Strategy.Id, cell.Scenario.Id))
            .ShouldAllBe(run => run.Year(Support, 2029) < run.Year(Support, 2001));
        foreach (var strategy in ModelRuns.Cells.GroupBy(cell => cell.Strategy.Id))
        {
            strategy.MaxBy(cell => ModelRuns.OfFile(strategy.Key, cell.Scenario.Id).Year(Support, 2029))!.Scenario.Id.ShouldBe("west-closed", strategy.Key);
        }
    }

    private static double Median(string path, int from, int to) => ReferenceEnsemble.Median(path, from, to);

    private static double RelativePrice(int from, int to) => Median(Price, from, to) / Median(EuropeanPrice, from, to);
}
