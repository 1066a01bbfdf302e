using System.Globalization;
using Entente.Diagnostics;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Fuzzing;

/// <summary>What cannot be run is refused with a reason, in both dialects; what only looks as if it could not is read.</summary>
public sealed class RefusalTests
{
    private const string Twenty = "<dimensions><dim name=\"D\" size=\"20\"/></dimensions>";

    [Theory]
    [InlineData("<start>0</start><stop>10</stop><dt>0</dt>", "ENT1011", "its step dt is 0")]
    [InlineData("<start>0</start><stop>10</stop><dt>-1</dt>", "ENT1011", "its step dt is -1")]
    [InlineData("<start>0</start><stop>10</stop><dt>NaN</dt>", "ENT1009", "'NaN' is not a number")]
    [InlineData("<start>0</start><stop>10</stop><dt reciprocal=\"true\">0</dt>", "ENT1011", "its step dt is")]
    [InlineData("<start>0</start><stop>-1</stop><dt>1</dt>", "ENT1011", "it stops at -1, before it starts at 0")]
    [InlineData("<start>0</start><stop>10</stop><dt>1</dt><saveper>1.5</saveper>", "ENT1011", "its save interval 1.5 is not a whole number of steps")]
    [InlineData("<start>0</start><stop>2 * 5</stop><dt>1</dt>", "ENT1009", "'2 * 5' is not a number")]
    public void Specs_of_xmile_that_cannot_be_run_are_refused(string specs, string code, string fact) =>
        ShouldBeRefused(new SourceText("model.xmile", File(Aux("a", "1"), specs)), code, fact);

    [Theory]
    [InlineData("0", "10", "0", "1", "ENT1415", "TIME STEP is 0")]
    [InlineData("0", "10", "1 - 2", "1", "ENT1415", "TIME STEP is -1")]
    [InlineData("0", "10", "0 / 0", "1", "ENT1415", "TIME STEP at the start cannot be computed")]
    [InlineData("0", "x - 11", "1", "1", "ENT1415", "FINAL TIME -1 comes before INITIAL TIME 0")]
    [InlineData("0", "10", "1", "1.5", "ENT1415", "SAVEPER 1.5 is no whole number of steps of 1")]
    [InlineData("0", "FINAL TIME + 1", "1", "1", "ENT1415", "FINAL TIME at the start cannot be computed")]
    public void Controls_of_vensim_that_cannot_be_run_are_refused(string start, string stop, string step, string save, string code, string fact) =>
        ShouldBeRefused(new SourceText("model.mdl", Vensim(start, stop, step, save)), code, fact);

    [Fact]
    public void Controls_of_vensim_may_be_expressions()
    {
        ModelReadResult read = ModelReader.Read(new SourceText("model.mdl", Vensim("x - 10", "x * 2", "1 / x", "TIME STEP * 5")));

        read.Model.ShouldNotBeNull();
        read.Model.Specs.Start.ShouldBe(0);
        read.Model.Specs.Stop.ShouldBe(20);
        read.Model.Specs.TimeStep.ShouldBe(0.1);
        read.Model.Specs.SaveInterval.ShouldBe(0.5);
    }

    [Fact]
    public void A_cycle_through_elements_is_refused_with_its_path() =>
        ShouldBeRefused(
            new SourceText("model.xmile", File(
                "<aux name=\"a\"><dimensions><dim name=\"D\"/></dimensions><element subscript=\"3\"><eqn>b</eqn></element><eqn>1</eqn></aux>" + Aux("b", "a[3] + a[4]"),
                before: Twenty)),
            "ENT1209",
            "a[3] -> b -> a[3]");

    [Fact]
    public void Elements_that_need_the_one_before_are_no_cycle()
    {
        string cumulative = "<aux name=\"a\"><dimensions><dim name=\"D\"/></dimensions><eqn>1</eqn>"
            + string.Concat(Enumerable.Range(2, 19).Select(i => string.Create(CultureInfo.InvariantCulture, $"<element subscript=\"{i}\"><eqn>a[{i - 1}] + 1</eqn></element>")))
            + "</aux>";

        Codes(File(cumulative, before: Twenty)).ShouldNotContain("ENT1209");
    }

    private static void ShouldBeRefused(SourceText file, string code, string fact)
    {
        ModelReadResult read = ModelReader.Read(file);

        read.Model.ShouldBeNull();
        Diagnostic found = read.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldHaveSingleItem();
        found.Code.ShouldBe(code);
        found.Message.ShouldContain(fact);
        found.Remedy.ShouldNotBeNullOrWhiteSpace();
        found.Location.ShouldNotBeNull();
    }

    private static string Vensim(string start, string stop, string step, string save) =>
        $"x = 10 ~~|\nINITIAL TIME = {start} ~~|\nFINAL TIME = {stop} ~~|\nTIME STEP = {step} ~~|\nSAVEPER = {save} ~~|\n";
}
