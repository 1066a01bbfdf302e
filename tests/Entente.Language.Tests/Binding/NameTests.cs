using Entente.Language.Semantics;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Binding;

public sealed class NameTests
{
    [Theory]
    [InlineData("gas_price")]
    [InlineData("GAS_PRICE")]
    [InlineData("Gas__Price")]
    [InlineData("\"gas price\"")]
    [InlineData("\"Gas  Price\"")]
    [InlineData("\"gas\\nprice\"")]
    public void All_spellings_of_a_name_mean_one_variable(string spelling) =>
        Read(File(Aux("Gas\\nPrice", "3") + Aux("cost", spelling))).Find("cost").Equation.ShouldBeOfType<BoundVariable>().Index.ShouldBe(0);

    [Fact]
    public void A_quoted_name_may_hold_dots_and_words_of_the_language()
    {
        SemanticModel model = Read(File(Aux("No. of people", "3") + Aux("if only", "1") + Aux("sum", "\"no. of people\" + \"if only\"")));

        model.Find("sum").Equation.ShouldBeOfType<BoundBinary>().Left.ShouldBeOfType<BoundVariable>().Index.ShouldBe(0);
    }

    [Fact]
    public void A_variable_may_share_its_name_with_a_function()
    {
        SemanticModel model = Read(File(Aux("step", "STEP(2, STARTTIME)") + Aux("twice", "2 * step")));

        model.Find("step").Equation.ShouldBeOfType<BoundCall>().Builtin.ShouldBe(Builtin.Step);
        model.Find("twice").Equation.ShouldBeOfType<BoundBinary>().Right.ShouldBeOfType<BoundVariable>();
    }

    [Fact]
    public void A_graphical_function_of_the_model_comes_before_a_builtin()
    {
        SemanticModel model = Read(File("<gf name=\"sin\"><xpts>0,1</xpts><ypts>0,1</ypts><units>dmnl</units></gf>" + Aux("a", "SIN(1)")));

        model.Find("a").Equation.ShouldBeOfType<BoundLookup>().Index.ShouldBe(0);
    }

    [Fact]
    public void Arguments_that_may_be_left_out_are_filled_in()
    {
        SemanticModel model = Read(File(Aux("a", "PULSE(1, STARTTIME)", "1/year") + Aux("b", "SAFEDIV(1, 2)") + Aux("c", "MAX(1, 2, 3)")));

        model.Find("a").Equation.ShouldBeOfType<BoundCall>().Arguments.Length.ShouldBe(3);
        model.Find("b").Equation.ShouldBeOfType<BoundCall>().Arguments[2].ShouldBeOfType<BoundNumber>().Value.ShouldBe(0);
        BoundCall largest = model.Find("c").Equation.ShouldBeOfType<BoundCall>();
        largest.Arguments[0].ShouldBeOfType<BoundCall>().Arguments.Length.ShouldBe(2);
    }
}
