using Entente.Cases.Questions;
using Entente.Cases.Tests.Fixtures;

namespace Entente.Cases.Tests.Questions;

public sealed class ResolutionTests
{
    [Fact]
    public void A_question_has_a_resolution_or_the_reason_why_it_has_none()
    {
        using FolderFixture folder = TinyCase.Folder();

        Case lake = TinyCase.Read(folder).Case.ShouldNotBeNull();

        lake.Questions[0].Resolution!.Text.ShouldBe("total(catch, \"2006\") < 1");
        lake.Questions[0].Outcome.ShouldBeNull();
        lake.Questions[1].Resolution.ShouldBeNull();
        (lake.Questions[1].NotAnswerable, lake.Questions[1].Outcome).ShouldBe(("Persons are not in the model.", true));
    }

    [Theory]
    [InlineData("at(fish, ''2005-12'')", OutcomeStatistic.Final, 2006, 2006)]
    [InlineData("AT(Fish, ''../2005'')", OutcomeStatistic.Final, 2006, 2006)]
    [InlineData("mean(fish, ''2001/2005'')", OutcomeStatistic.Mean, 2001, 2006)]
    [InlineData("highest(fish, ''2000'')", OutcomeStatistic.Maximum, 2000, 2001)]
    [InlineData("lowest(fish, ''2005-07/2006'')", OutcomeStatistic.Minimum, 2005.5, 2007)]
    [InlineData("total(catch, ''2005-01'')", OutcomeStatistic.Total, 2005, 2005 + (1.0 / 12))]
    public void What_is_read_off_a_run_is_a_variable_in_a_period(string reading, OutcomeStatistic statistic, double from, double to)
    {
        VariableReading read = Bind($"{reading} > 3").Condition.Readings.ShouldHaveSingleItem();

        read.Statistic.ShouldBe(statistic);
        read.From.ShouldBe(from, 1e-12);
        read.To.ShouldBe(to, 1e-12);
    }

    [Theory]
    [InlineData("at(fish, ''2005'') > 10", 11, true)]
    [InlineData("at(fish, ''2005'') > 10", 10, false)]
    [InlineData("at(fish, ''2005'') >= 10", 10, true)]
    [InlineData("at(fish, ''2005'') = 10 OR at(fish, ''2005'') <> 10", 3, true)]
    [InlineData("at(fish, ''2005'') <= 10 AND NOT (at(fish, ''2005'') < 4)", 4, true)]
    [InlineData("at(fish, ''2005'') <= 10 AND NOT (at(fish, ''2005'') < 4)", 3, false)]
    [InlineData("ABS(at(fish, ''2005'') - 10) <= 0.5 * 4", 12, true)]
    [InlineData("ABS(at(fish, ''2005'') - 10) <= 0.5 * 4", 7.9, false)]
    [InlineData("1 - at(fish, ''2005'') / at(fish, ''2005'') = -0 + 2 * 0", 7, true)]
    [InlineData("abs(-at(fish, ''2005'')) = 2", 2, true)]
    [InlineData("at(fish, ''2005'') < 3 OR at(fish, ''2005'') > 5 AND at(fish, ''2005'') > 9", 2, true)]
    public void A_resolution_holds_where_its_numbers_say_so(string resolution, double fish, bool holds) =>
        Bind(resolution).Condition.In(_ => fish).ShouldBe(holds);

    [Theory]
    [InlineData("at(fish, ''2005'') > 1", null)]
    [InlineData("NOT (at(fish, ''2005'') > 1)", null)]
    [InlineData("at(fish, ''2005'') > 1 OR 1 > 0", true)]
    [InlineData("at(fish, ''2005'') > 1 AND 1 > 2", false)]
    [InlineData("1 > 2 / (3 - 3)", null)]
    public void What_is_not_a_finite_number_answers_nothing_unless_the_rest_decides(string resolution, bool? answer) =>
        Bind(resolution).Condition.In(_ => double.NaN).ShouldBe(answer);

    [Theory]
    [InlineData("at(fish, ''2005'') > 45")]
    [InlineData("total(catch, ''2005'') > at(fish, ''2005'')")]
    [InlineData("mean(catch, ''2005'') / mean(growth, ''2005'') > mean(rain, ''2005'')")]
    [InlineData("mean(catch, ''2005'') > mean(growth_rate, ''2005'') * at(fish, ''2005'')")]
    [InlineData("2 * 3 + at(fish, ''2005'') > 0.5 * (at(fish, ''2004'') - 1)")]
    public void Units_are_the_models_and_a_number_alone_has_those_of_what_it_stands_beside(string resolution) =>
        Bind(resolution).Condition.Readings.ShouldNotBeEmpty();

    [Fact]
    public void The_variables_that_it_reads_are_named_once() =>
        Bind("at(fish, ''2005'') > at(fish, ''2004'') AND mean(catch, ''2005'') > 0").Variables.Select(v => v.Path).ShouldBe(["fish", "catch"]);

    private static Resolution Bind(string resolution)
    {
        using FolderFixture folder = TinyCase.Folder().With(TinyCase.Questions, "total(catch, \"\"2006\"\") < 1", resolution.Replace("''", "\"\"", StringComparison.Ordinal));

        CaseReadResult read = TinyCase.Read(folder);

        read.Diagnostics.ShouldBeEmpty();
        return read.Case!.Questions[0].Resolution!;
    }
}
