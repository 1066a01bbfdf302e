using Entente.Language.Semantics;
using static Entente.Language.Tests.ModelText;

namespace Entente.Language.Tests.Binding;

public sealed class MemoryExpansionTests
{
    [Fact]
    public void Hidden_variables_come_after_those_of_the_file_and_belong_to_the_one_that_asked()
    {
        SemanticModel model = Read(File(Aux("price", "1 + SMTH3(2 * cost, 4 * DT, 7)") + Aux("cost", "TIME / DT")));

        model.Variables.Select(v => v.IsHidden).ShouldBe([.. new bool[2], .. Enumerable.Repeat(true, model.Variables.Length - 2)]);
        model.Variables.Where(v => v.IsHidden).ShouldAllBe(v => v.Path.StartsWith("price#", StringComparison.Ordinal));
        model.Variables.Count(v => v is { IsHidden: true, Kind: VariableKind.Stock }).ShouldBe(3);
    }

    [Fact]
    public void Calls_inside_calls_do_not_multiply()
    {
        string nested = "x";
        for (int i = 0; i < 40; i++)
        {
            nested = $"DELAY3(x, DT * {nested})";
        }

        Read(File(Aux("x", "1") + Aux("y", nested))).Variables.Length.ShouldBeLessThan(1000);
    }

    [Fact]
    public void Hidden_names_keep_clear_of_names_in_the_file()
    {
        SemanticModel model = Read(File(Aux("x", "1") + Aux("y", "SMTH1(x, DT)") + Aux("y#smooth1", "5")));

        model.Find("y#smooth1").IsHidden.ShouldBeFalse();
        model.Find("y#smooth2").IsHidden.ShouldBeTrue();
    }
}
