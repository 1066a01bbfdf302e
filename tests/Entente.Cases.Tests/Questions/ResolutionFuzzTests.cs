using System.Collections.Immutable;
using Entente.Cases.Questions;
using Entente.Cases.Tests.Fixtures;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Cases.Tests.Questions;

public sealed class ResolutionFuzzTests
{
    private static readonly string[] s_tokens =
        ["at(", "mean(", "total(", "ABS(", "(", ")", ",", "\"\"", "\"\"2005\"\"", "fish", "catch", "2005", "/", "..", "~", "AND", "OR", "NOT ", "<", ">=", "<>", "=", "-", "*", "0", "1e308", "IF", "[", "]", "{", "MOD"];

    [Fact]
    public void A_damaged_resolution_is_bound_or_reported_in_its_cell_and_never_throws()
    {
        using FolderFixture folder = TinyCase.Folder();
        SemanticModel model = TinyCase.Read(folder).Case!.Model;
        var mutation = new TextMutation(new Random(11), s_tokens);
        string[] resolutions =
        [
            "at(fish, \"\"2005-12\"\") >= 0.5 * (1 - at(fish, \"\"2004\"\") / at(fish, \"\"2003\"\"))",
            "ABS(mean(catch, \"\"2005\"\") - mean(growth, \"\"2005\"\")) <= 0.05 OR NOT (total(catch, \"\"2000/2005\"\") > 3)",
            "lowest(fish, \"\"2000-02/2000-12\"\") < 3 AND highest(rain, \"\"2001\"\") <> 1",
        ];
        int bound = 0;
        int reported = 0;
        for (int i = 0; i < 3_000; i++)
        {
            string table = $"id,question,resolution,horizon\nO1,Will it?,\"{mutation.Apply(resolutions[i % resolutions.Length])}\",2009\n";
            var problems = new DiagnosticBag();

            ImmutableArray<ForecastQuestion> questions = QuestionReader.ReadOwn(new SourceText("own.csv", table), model, problems);

            problems.ShouldAllBe(p => p.Location != null);
            if (!problems.HasErrors)
            {
                bound++;
                questions.ShouldHaveSingleItem().Resolution.ShouldNotBeNull(table).Condition.In(reading => reading.To - 2004.5);
            }

            reported += problems.HasErrors ? 1 : 0;
        }

        bound.ShouldBeGreaterThan(20);
        reported.ShouldBeGreaterThan(1_000);
    }
}
