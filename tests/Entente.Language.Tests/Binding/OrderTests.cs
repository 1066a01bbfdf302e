using Entente.Language.Semantics;
using FsCheck;
using FsCheck.Fluent;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Binding;

public sealed class OrderTests
{
    [Fact]
    public void What_is_needed_comes_first_and_what_is_free_comes_in_the_order_of_the_file()
    {
        SemanticModel model = Read(File(Aux("d", "c + b") + Aux("c", "TIME / DT") + Aux("b", "a") + Aux("a", "TIME / DT") + Aux("e", "1")));

        Paths(model, model.InitialOrder).ShouldBe(["c", "a", "b", "d", "e"]);
        Paths(model, model.RunOrder).ShouldBe(["c", "a", "b", "d"]);
    }

    [Fact]
    public void A_stock_breaks_a_loop_in_the_run_and_its_initial_value_comes_first_at_the_start()
    {
        SemanticModel model = Read(File("""
            <stock name="level"><eqn>start</eqn><inflow>filling</inflow><units>m3</units></stock>
            <flow name="filling"><eqn>level * rate</eqn><units>m3/year</units></flow>
            <aux name="rate"><eqn>0.1</eqn><units>1/year</units></aux>
            <aux name="start"><eqn>5</eqn><units>m3</units></aux>
            """));

        Paths(model, model.InitialOrder).ShouldBe(["rate", "start", "level", "filling"]);
        Paths(model, model.RunOrder).ShouldBe(["filling"]);
    }

    [Theory]
    [InlineData("1 + 2", true)]
    [InlineData("fixed * 2", true)]
    [InlineData("DT / (STOPTIME - STARTTIME)", true)]
    [InlineData("effect(fixed)", true)]
    [InlineData("INIT(fixed)", true)]
    [InlineData("TIME / DT", false)]
    [InlineData("STEP(1, STARTTIME)", false)]
    [InlineData("moving", false)]
    [InlineData("INIT(moving)", false)]
    [InlineData("SMTH1(fixed, DT)", false)]
    public void A_constant_is_made_of_numbers_and_constants(string equation, bool isConstant) =>
        Read(File(Aux("fixed", "2") + Aux("moving", "TIME / DT") + "<gf name=\"effect\"><xpts>0,1</xpts><ypts>0,1</ypts><units>dmnl</units></gf>" + Aux("x", equation)))
            .Find("x").IsConstant.ShouldBe(isConstant);

    [Fact]
    public void A_flow_that_a_stock_may_hold_back_is_no_constant()
    {
        SemanticModel model = Read(File("""
            <stock name="tank"><eqn>5</eqn><outflow>using</outflow><non_negative/><units>m3</units></stock>
            <stock name="sea"><eqn>5</eqn><inflow>raining</inflow><non_negative/><units>m3</units></stock>
            <flow name="using"><eqn>1</eqn><units>m3/year</units></flow>
            <flow name="raining"><eqn>1</eqn><units>m3/year</units></flow>
            """));

        model.Find("using").IsConstant.ShouldBeFalse();
        model.Find("raining").IsConstant.ShouldBeTrue();
    }

    [Fact]
    public void Any_model_without_loops_is_ordered_whatever_the_order_of_the_file()
    {
        // A permutation of variables each of which needs some of those before it in another, hidden order.
        Arbitrary<(int Count, int Seed)> sizes = (from count in Gen.Choose(1, 30) from seed in Gen.Choose(0, 100_000) select (count, seed)).ToArbitrary();
        Prop.ForAll(sizes, size => CheckOrder(size.Count, new Random(size.Seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(1995, 2031));
    }

    private static void CheckOrder(int count, Random random)
    {
        int[] hidden = [.. Enumerable.Range(0, count)];
        random.Shuffle(hidden);
        string[] declarations = new string[count];
        for (int i = 0; i < count; i++)
        {
            IEnumerable<string> needs = Enumerable.Range(0, i).Where(_ => random.Next(3) == 0).Select(j => $"v{hidden[j]}");
            declarations[hidden[i]] = Aux($"v{hidden[i]}", string.Join(" + ", needs.Prepend("TIME / DT")));
        }

        SemanticModel model = Read(File(string.Concat(declarations)));

        model.InitialOrder.Order().ShouldBe(Enumerable.Range(0, count));
        foreach (Variable variable in model.Variables)
        {
            int place = model.InitialOrder.IndexOf(variable.Index);
            Entente.Language.Binding.ComputationOrder.References(variable.Equation!).ShouldAllBe(needed => model.InitialOrder.IndexOf(needed) < place);
        }
    }

    private static string[] Paths(SemanticModel model, IEnumerable<int> indices) => [.. indices.Select(i => model.Variables[i].Path)];
}
