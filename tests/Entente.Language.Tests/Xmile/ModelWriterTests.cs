using Entente.Diagnostics;
using Entente.Language.Semantics;
using Entente.Language.Tests.Binding;
using Entente.Language.Tests.Diagnostics;

namespace Entente.Language.Tests.Xmile;

public class ModelWriterTests
{
    public static TheoryData<string> Models =>
        [.. Directory.EnumerateFiles(Repository.PathTo("models"), "model.xmile", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathTo("cases", "alder-and-birch", "model")))
            .Select(file => Path.GetRelativePath(Repository.PathTo("."), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_written_and_read_again_is_the_same_bound_model(string model)
    {
        var source = new SourceText(model, File.ReadAllText(Repository.PathTo(model)));

        string written = ModelWriter.ToXmile(source).Text.ShouldNotBeNull();

        Shown(written).ShouldBe(Shown(source), written);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_written_twice_is_written_the_same(string model)
    {
        string once = ModelWriter.ToXmile(new SourceText(model, File.ReadAllText(Repository.PathTo(model)))).Text.ShouldNotBeNull();

        ModelWriter.ToXmile(new SourceText("again.xmile", once)).Text.ShouldBe(once);
    }

    [Fact]
    public void Views_and_other_programs_elements_go_along()
    {
        const string File = """
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:x="urn:other" x:made="by hand">
              <header><name>Tank</name><vendor>V</vendor></header>
              <sim_specs time_units="year" x:speed="2"><start>0</start><stop>1</stop><dt>1</dt></sim_specs>
              <x:prefs a="1"/>
              <model>
                <variables>
                  <aux name="rate"><eqn>1</eqn><units>dmnl</units><x:slider max="3"/><range min="0" max="2"/></aux>
                  <group name="All"><entity name="rate"/></group>
                </variables>
                <views><view><aux name="rate" x="1" y="2"/></view></views>
              </model>
            </xmile>
            """;

        Golden.Match("carried.xmile", ModelWriter.ToXmile(new SourceText("model.xmile", File)).Text.ShouldNotBeNull());
    }

    [Fact]
    public void Vensim_s_text_becomes_xmile()
    {
        const string File = """
            {UTF-8}
            Region: north, south ~~|
            Coast: north ~~|
            stock[Region] = INTEG(inflow[Region] - outflow[Region], 10 + start[Region]) ~ t ~ What is there |
            start[Region] = 1, 2 ~ t ~|
            inflow[Region] = IF THEN ELSE(Time > 3 :AND: :NOT: (total < 5), -2 ^ 2, total / (2 - 1 - 3)) ~ t/Year ~|
            outflow[Region] = 0.5 ~~|
            outflow[Coast] = 2 ~ t/Year ~|
            total = SUM(start[Region!]) ~ t ~|
            lagged = SMOOTH(total, 3) ~ t ~|
            INITIAL TIME = 0 ~ Year ~|
            FINAL TIME = 5 ~ Year ~|
            TIME STEP = 1 ~ Year ~|
            SAVEPER = TIME STEP ~ Year ~|
            """;

        ModelWriteResult result = ModelWriter.ToXmile(new SourceText("model.mdl", File.Replace("outflow[Region] = 0.5 ~~|\n", "").Replace("outflow[Coast] = 2 ~ t/Year ~|", "outflow[Region] :EXCEPT: [Coast] = 0.5 ~~|\noutflow[Coast] = 2 ~ t/Year ~|")));

        Golden.Match("from-vensim.xmile", result.Text.ShouldNotBeNull(string.Join('\n', result.Diagnostics)));
    }

    [Fact]
    public void A_model_with_errors_is_not_written()
    {
        ModelWriteResult result = ModelWriter.ToXmile(new SourceText("model.xmile", ModelText.File(ModelText.Aux("a", "b"))));

        result.Text.ShouldBeNull();
        result.Diagnostics.ShouldContain(d => d.Severity == Severity.Error);
    }

    [Fact]
    public void A_name_that_is_a_word_of_xmile_is_written_in_quotes()
    {
        const string File = """
            {UTF-8}
            mod = 3 ~~|
            then = mod + 1 ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 5 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = 1 ~~|
            """;

        string written = ModelWriter.ToXmile(new SourceText("model.mdl", File)).Text.ShouldNotBeNull();

        written.ShouldContain("<aux name=\"&quot;mod&quot;\">");
        written.ShouldContain("<eqn>\"mod\" + 1</eqn>");
    }

    [Fact]
    public void Characters_that_xml_forbids_are_replaced_in_words()
    {
        string file = "{UTF-8}\nx = 3 ~ dmnl ~ a bell\u0007 and \ud83d\ude00|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 5 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n";

        string written = ModelWriter.ToXmile(new SourceText("model.mdl", file)).Text.ShouldNotBeNull();

        written.ShouldContain("<doc>a bell\ufffd and \ud83d\ude00</doc>");
    }

    [Fact]
    public void What_xmile_has_no_words_for_is_refused()
    {
        const string File = """
            {UTF-8}
            x = Time ~~|
            INITIAL TIME = 0 ~~|
            FINAL TIME = 5 ~~|
            TIME STEP = IF THEN ELSE(Time > 2, 0.5, 1) ~~|
            SAVEPER = 1 ~~|
            """;

        ModelWriteResult result = ModelWriter.ToXmile(new SourceText("model.mdl", File));

        result.Text.ShouldBeNull();
        Golden.Match("ENT1015.txt", DiagnosticDump.Of([.. result.Diagnostics.Where(d => d.Severity == Severity.Error)]));
    }

    [Fact]
    public void A_control_variable_that_is_an_expression_is_written_as_its_value_and_that_is_said()
    {
        const string File = """
            {UTF-8}
            end of the war = 2030 ~~|
            INITIAL TIME = end of the war - 40 ~~|
            FINAL TIME = end of the war ~~|
            TIME STEP = 1 / 8 ~~|
            SAVEPER = 2 * TIME STEP ~~|
            """;

        ModelWriteResult result = ModelWriter.ToXmile(new SourceText("model.mdl", File));

        result.Text.ShouldNotBeNull().ShouldContain("<start>1990</start>");
        Golden.Match("ENT1016.txt", DiagnosticDump.Of([.. result.Diagnostics.Where(d => d.Code == "ENT1016")]));
    }

    [Fact]
    public void Of_control_variables_that_are_numbers_nothing_is_said()
    {
        const string File = """
            {UTF-8}
            INITIAL TIME = -5 ~~|
            FINAL TIME = 5 ~~|
            TIME STEP = 0.5 ~~|
            SAVEPER = TIME STEP ~~|
            """;

        ModelWriter.ToXmile(new SourceText("model.mdl", File)).Diagnostics.ShouldNotContain(d => d.Code == "ENT1016");
    }

    private static string Shown(string xmile) => Shown(new SourceText("written.xmile", xmile));

    private static string Shown(SourceText source)
    {
        ModelReadResult read = ModelReader.Read(source);
        SemanticModel model = read.Model.ShouldNotBeNull(string.Join('\n', read.Diagnostics));
        return ModelDump.Of(model);
    }
}
