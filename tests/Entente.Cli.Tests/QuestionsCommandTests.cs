using System.Text.Json;

namespace Entente.Cli.Tests;

public sealed class QuestionsCommandTests
{
    private const string Own = """
        id,question,resolution,horizon
        O1,Will trade pass 120 by 2015?,"highest(trade, ""2014/2015"") > 120",2015
        O2,Will it not?,"NOT (highest(trade, ""2014/2015"") > 120)",2015

        """;

    [Fact]
    public void Questions_show_probability_word_expectation_base_rate_outcome_and_scores()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run("questions", copy.Folder);

        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("As of 2008-03-31");
        shown.Output.ShouldContain("As of 2009-11-30");
        shown.Output.ShouldMatch(@"Q3 +Will there be no duty in 2010\? +2010 +[0-9.]+ (remote|very unlikely|unlikely) \([0-9.]+–[0-9.]+\) +30 +63 +no +0\.\d+ +0\.\d+");
        shown.Output.ShouldMatch(@"Q5 +Will the Gazette change its editor by 2012\? +Persons are not in the model\.");
        shown.Output.ShouldMatch("each once, as asked +base rate +3");
        shown.Output.ShouldContain("asked later   Q1, Q2");
        shown.Output.ShouldContain("(members that say yes + 1/2) / (members + 1)");
        shown.Output.ShouldContain("3 scored questions");
    }

    [Fact]
    public void What_is_printed_is_as_it_was() =>
        Golden.Match("questions.txt", CommandLine.Run("questions", Repository.PathTo("cases", "alder-and-birch"), "--prior", "--no-bargaining").Output);

    [Fact]
    public void The_newest_data_can_be_asked_for()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run("questions", copy.Folder, "--as-of", "newest");

        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("As of newest data");
        shown.Output.ShouldNotContain("Brier score =");
    }

    [Fact]
    public void Json_holds_every_date_every_question_and_every_methods_scores()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run("questions", copy.Folder, "--as-of", "2009-11", "--members", "25", "--no-bargaining", "--prior", "--json");

        shown.Code.ShouldBe(0, shown.Error);
        JsonElement report = JsonDocument.Parse(shown.Output).RootElement;
        (report.GetProperty("members").GetInt32(), report.GetProperty("bargaining").GetBoolean()).ShouldBe((25, false));
        JsonElement date = report.GetProperty("dates").EnumerateArray().ShouldHaveSingleItem();
        (date.GetProperty("asOf").GetString(), date.GetProperty("parameters").GetString()).ShouldBe(("2009-11-30", "prior"));
        foreach (JsonElement question in date.GetProperty("questions").EnumerateArray())
        {
            double yes = question.GetProperty("yes").GetInt32();
            question.GetProperty("probability").GetDouble().ShouldBe((yes + 0.5) / 26, 1e-12);
            bool isKnown = question.GetProperty("outcome").ValueKind != JsonValueKind.Null;
            (question.GetProperty("scores").ValueKind == JsonValueKind.Array).ShouldBe(isKnown);
        }

        JsonElement[] methods = [.. report.GetProperty("eachOnce").GetProperty("methods").EnumerateArray()];
        methods.Select(m => m.GetProperty("method").GetString()).ShouldBe(["model", "document's expectation", "base rate"]);
        methods.Select(m => m.GetProperty("n").GetInt32()).ShouldBe([3, 3, 3]);
        methods[2].GetProperty("brierSkill").GetDouble().ShouldBe(0);
        report.GetProperty("notAnswerable").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe("Q5");
    }

    [Fact]
    public void Ones_own_questions_are_answered_from_the_newest_data_and_what_contradicts_adds_up_to_1()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Ask(copy, Own, "--json");

        shown.Code.ShouldBe(0, shown.Error);
        JsonElement date = JsonDocument.Parse(shown.Output).RootElement.GetProperty("dates").EnumerateArray().ShouldHaveSingleItem();
        date.GetProperty("asOf").ValueKind.ShouldBe(JsonValueKind.Null);
        date.GetProperty("questions").EnumerateArray().Sum(q => q.GetProperty("probability").GetDouble()).ShouldBe(1, 1e-12);
        date.GetProperty("methods").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("id,question,resolution,horizon\nO1,Will it?,\"at(trad, \"\"2015\"\") > 1\",2015\n", "ENT4030", "Did you mean 'trade'?")]
    [InlineData("id,question,resolution\nO1,Will it?,trade\n", "ENT3012", "horizon")]
    [InlineData("id,question,resolution,horizon\n", "ENT9030", "None of 0 questions")]
    public void What_is_wrong_with_ones_own_questions_is_told_and_nothing_is_run(string table, string code, string fact)
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = Ask(copy, table);

        shown.Code.ShouldBe(1);
        shown.Error.ShouldContain(code);
        shown.Error.ShouldContain(fact);
        shown.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1999", "ENT9030")]
    [InlineData("soon", "ENT9012")]
    [InlineData("2008/..", "ENT9012")]
    public void A_date_that_is_none_or_has_no_question_is_told(string asOf, string code)
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run("questions", copy.Folder, "--as-of", asOf);

        shown.Code.ShouldBe(1);
        shown.Error.ShouldContain(code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        using var copy = new CaseCopy();

        CommandLine.Result shown = CommandLine.Run("questions", copy.Folder, "--file", Path.Combine(copy.Folder, "none.csv"));

        shown.Code.ShouldBe(1);
        shown.Error.ShouldContain("ENT30");
    }

    private static CommandLine.Result Ask(CaseCopy copy, string table, params string[] options)
    {
        string file = Path.Combine(copy.Folder, "..", $"{Path.GetFileName(copy.Folder)}-questions.csv");
        File.WriteAllText(file, table);
        try
        {
            return CommandLine.Run(["questions", copy.Folder, "--file", file, .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
