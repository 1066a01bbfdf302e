using System.Globalization;
using Entente.Diagnostics;
using Entente.Language;
using Entente.Language.Semantics;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Interpretation;

namespace Entente.Simulation.Tests;

/// <summary>Edges of single functions: what an equation gives at the times 0 to 8, worked out by hand, in both engines.</summary>
public class EquationTests
{
    private const string Controls = "\nINITIAL TIME = 0 ~~|\nFINAL TIME = 8 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";

    [Theory]
    [InlineData("A train begins on time, and ends within a pulse", "PULSE TRAIN(1, 2, 3, 8)", "0 1 1 0 1 1 0 1 0")]
    [InlineData("A pulse without duration lasts a step", "PULSE TRAIN(0, 0, 4, 100)", "1 0 0 0 1 0 0 0 1")]
    [InlineData("A pulse that is longer than its interval never ends", "PULSE TRAIN(2, 5, 3, 7)", "0 0 1 1 1 1 1 0 0")]
    [InlineData("A train that ends before it begins", "PULSE TRAIN(5, 1, 2, 5)", "0 0 0 0 0 0 0 0 0")]
    [InlineData("A train that began before the run", "PULSE TRAIN(-2, 1, 3, 6)", "0 1 0 0 1 0 0 0 0")]
    [InlineData("A pulse from the start", "PULSE(0, 2)", "1 1 0 0 0 0 0 0 0")]
    [InlineData("A pulse without duration", "PULSE(3, 0)", "0 0 0 1 0 0 0 0 0")]
    [InlineData("A sample that is taken at the start", "SAMPLE IF TRUE(MODULO(Time, 3) = 0, Time, -9)", "0 0 0 3 3 3 6 6 6")]
    [InlineData("A sample that has not been taken", "SAMPLE IF TRUE(Time = 4, Time * 10, -9)", "-9 -9 -9 -9 40 40 40 40 40")]
    [InlineData("A sample that is never taken", "SAMPLE IF TRUE(0, Time, 5)", "5 5 5 5 5 5 5 5 5")]
    [InlineData("A sample of nothing is a number like any other", "SAMPLE IF TRUE(Time = 2, :NA:, 1) = :NA:", "0 0 1 1 1 1 1 1 1")]
    [InlineData("A step at the start", "STEP(2, 0)", "2 2 2 2 2 2 2 2 2")]
    [InlineData("A ramp that ends as it begins", "RAMP(2, 3, 3)", "0 0 0 0 0 0 0 0 0")]
    [InlineData("A delay of half a step is one", "DELAY FIXED(Time, 0.4, -1)", "-1 0 1 2 3 4 5 6 7")]
    public void Vensims_functions_at_their_edges(string what, string equation, string expected) =>
        Values("model.mdl", $"{{UTF-8}}\nx = {equation} ~~|{Controls}", "x", what).ShouldBe(Numbers(expected), what);

    [Theory]
    [InlineData("PREVIOUS(SELF, 3) + 2", "5 7 9 11 13 15 17 19 21")]
    [InlineData("INIT(TIME + 4)", "4 4 4 4 4 4 4 4 4")]
    [InlineData("PREVIOUS(TIME, -1)", "-1 0 1 2 3 4 5 6 7")]
    [InlineData("IF TIME &lt; 3 THEN 7 ELSE PREVIOUS(SELF, 0) * 2", "7 7 7 14 28 56 112 224 448")]
    [InlineData("RANK(cost, 1)", "2 2 2 2 2 2 2 2 2")]
    [InlineData("RANK(cost, 2)", "1 1 1 1 1 1 1 1 1")]
    [InlineData("RANK(cost, 2, wait)", "4 4 4 4 4 4 4 4 4")]
    [InlineData("RANK(cost, 3, wait)", "1 1 1 1 1 1 1 1 1")]
    [InlineData("RANK(cost[*], 4, wait[*])", "3 3 3 3 3 3 3 3 3")]
    [InlineData("RANK(cost, 2, cost)", "1 1 1 1 1 1 1 1 1")]
    [InlineData("RANK(cost, 5)", "0 0 0 0 0 0 0 0 0")]
    public void Xmiles_functions_at_their_edges(string equation, string expected) => Values("model.xmile", $"""
        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
          <header><vendor>a</vendor><product version="1">b</product></header>
          <sim_specs time_units="year"><start>0</start><stop>8</stop></sim_specs>
          <dimensions><dim name="D" size="4"/></dimensions>
          <model><variables>
            <aux name="cost"><dimensions><dim name="D"/></dimensions><eqn>5, 2, 8, 5</eqn></aux>
            <aux name="wait"><dimensions><dim name="D"/></dimensions><eqn>9, 1, 0, 4</eqn></aux>
            <aux name="x"><eqn>{equation}</eqn></aux>
          </variables></model>
        </xmile>
        """, "x", equation).ShouldBe(Numbers(expected), equation);

    [Theory]
    [InlineData("x[a1]", 1)]
    [InlineData("x[a2]", 2)]
    [InlineData("x[a3]", 3)]
    [InlineData("x[b1]", 1)]
    public void Several_exceptions_each_take_elements_out(string element, double expected)
    {
        string text = $$"""
            {UTF-8}
            all: a1, a2, a3, b1 ~~|
            some: a2, a3 ~~|
            x[all] :EXCEPT: [a2], [a3] = 1 ~~|
            x[some] :EXCEPT: [a3] = 2 ~~|
            x[a3] = 3 ~~|
            {{Controls}}
            """;

        Values("model.mdl", text, element, element).ShouldAllBe(value => value == expected);
    }

    [Fact]
    public void Each_call_of_a_macro_with_a_stock_has_its_own()
    {
        const string text = """
            {UTF-8}
            :MACRO: FILLED(rate, first)
            FILLED = INTEG(rate, first) ~~|
            :END OF MACRO:
            one = FILLED(1, 5) ~~|
            two = FILLED(2, one) ~~|
            x = two - one ~~|
            """;

        Values("model.mdl", text + Controls, "x", "macro").ShouldBe(Numbers("0 1 2 3 4 5 6 7 8"));
    }

    // The engines agree to the bit here: there are only whole numbers.
    private static double[] Values(string file, string text, string name, string what)
    {
        ModelReadResult read = ModelReader.Read(new SourceText(file, text));
        SemanticModel model = read.Model.ShouldNotBeNull($"{what}: {string.Join('\n', read.Diagnostics)}");
        model.TryFind(name, out Variable? variable).ShouldBeTrue();
        Trajectory Run(ISimulator simulator) => simulator.Run([], [variable!.Index], null, TestContext.Current.CancellationToken);
        double[] interpreted = [.. Run(new InterpretedSimulator(model)).Values[0]];
        double[] compiled = [.. Run(new CompiledSimulator(model)).Values[0]];
        compiled.ShouldBe(interpreted, what);
        return interpreted;
    }

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
