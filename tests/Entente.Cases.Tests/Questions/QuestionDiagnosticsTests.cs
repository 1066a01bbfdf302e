using System.Collections.Immutable;
using Entente.Cases.Questions;
using Entente.Cases.Tests.Fixtures;
using Entente.Cases.Validation;
using Entente.Diagnostics;
using Entente.Evidence.Tables;
using Entente.Language.Syntax;

namespace Entente.Cases.Tests.Questions;

public sealed class QuestionDiagnosticsTests
{
    private const string Resolution = "total(catch, \"\"2006\"\") < 1";

    [Fact]
    public void An_unknown_variable_is_reported_where_it_stands_in_the_cell_with_the_one_that_was_meant() =>
        Resolve("at(fish, ''2005'') > 1 AND total([|cath|], ''2006'') < 1").ShouldReport(CaseDiagnostics.UnknownVariable, "Did you mean 'catch'?");

    [Theory]
    [InlineData("at(fish, [|''2005-13''|]) > 1", "'2005-13'")]
    [InlineData("at(fish, [|2005|]) > 1", "double quotes")]
    [InlineData("at(fish, [|soon|]) > 1", "'soon'")]
    public void A_period_is_a_date(string resolution, string fact) => Resolve(resolution).ShouldReport(TableDiagnostics.NotADate, fact);

    [Theory]
    [InlineData("mean(fish, [|''2005/..''|]) > 1", "no end")]
    [InlineData("mean(fish, [|''../2005''|]) > 1", "no beginning")]
    public void A_period_has_two_ends(string resolution, string fact) => Resolve(resolution).ShouldReport(CaseDiagnostics.OpenDate, fact);

    [Theory]
    [InlineData("at(fish, [|''2010''|]) > 1")]
    [InlineData("mean(fish, [|''1999/2005''|]) > 1")]
    public void A_period_lies_within_the_run(string resolution) => Resolve(resolution).ShouldReport(CaseDiagnostics.OutsideRun, "from 2000 to 2010");

    [Theory]
    [InlineData("[|at(fish, ''2005'') > mean(catch, ''2005'')|]", "'at(fish, \"2005\")' is in t", "compared")]
    [InlineData("[|total(fish, ''2005'') - at(fish, ''2005'')|] > 1", "t*year", "added or subtracted")]
    [InlineData("[|at(fish, ''2005'') / 2 > 0.5 * mean(rain, ''2005'')|]", "dimensionless", "compared")]
    public void Both_sides_of_a_sum_and_a_comparison_are_in_the_same_units(string resolution, string unit, string purpose) =>
        Resolve(resolution).ShouldReport(QuestionDiagnostics.UnitsDiffer, unit, purpose);

    [Theory]
    [InlineData("[|at(fish, ''2005'')|]")]
    [InlineData("at(fish, ''2005'') > 1 AND [|2|]")]
    [InlineData("NOT [|(at(fish, ''2005''))|]")]
    public void A_number_is_no_truth_value(string resolution) => Resolve(resolution).ShouldReport(QuestionDiagnostics.NotATruthValue);

    [Theory]
    [InlineData("[|NOT at(fish, ''2005'')|] > 1")]
    [InlineData("[|1 < at(fish, ''2005'')|] < 3")]
    [InlineData("ABS([|at(fish, ''2005'') > 1 AND 2 > 1|]) > 3")]
    public void A_truth_value_is_no_number(string resolution) => Resolve(resolution).ShouldReport(QuestionDiagnostics.NotANumber);

    [Fact]
    public void A_variable_alone_does_not_say_when() => Resolve("[|fish|] > 3").ShouldReport(QuestionDiagnostics.NoPeriod, "at(fish, ");

    [Theory]
    [InlineData("[|mean(fish)|] > 3", "1 of 2 arguments")]
    [InlineData("mean([|2 * 3|], ''2005'') > 3", "'2 * 3' is no variable")]
    public void A_reading_is_of_a_variable_in_a_period(string resolution, string fact) =>
        Resolve(resolution).ShouldReport(QuestionDiagnostics.NotAReading, fact);

    [Theory]
    [InlineData("[|SQRT(at(fish, ''2005''))|] > 3")]
    [InlineData("[|at(fish, ''2005'') ^ 2|] > 3")]
    [InlineData("[|(IF 1 > 2 THEN 3 ELSE 4)|] > 3")]
    public void What_else_equations_have_has_no_place_here(string resolution) =>
        Resolve(resolution).ShouldReport(QuestionDiagnostics.NotInAResolution);

    [Fact]
    public void What_the_grammar_does_not_allow_is_told_where_it_stands_in_the_cell() =>
        Resolve("at(fish, ''2005'') > [|)|]").ShouldReport(SyntaxDiagnostics.UnexpectedToken);

    [Fact]
    public void A_question_is_not_both_settled_and_not_answerable() =>
        TinyCase.Folder().With(TinyCase.Questions, "low,C3,,Persons are not in the model.", "low,C3,\"at(fish, \"\"2005\"\") > 1\",[|Persons are not in the model.|]")
            .ShouldReport(QuestionDiagnostics.OneOfTwo, "both");

    [Fact]
    public void A_question_is_one_of_the_two() =>
        TinyCase.Folder().With(TinyCase.Questions, "low,C3,,Persons are not in the model.", "low,C3,[||],").ShouldReport(QuestionDiagnostics.OneOfTwo, "neither");

    [Theory]
    [InlineData("yes")]
    [InlineData("0.5")]
    public void An_outcome_is_yes_or_no(string outcome) =>
        TinyCase.Folder().With(TinyCase.Questions, "model.,1", $"model.,[|{outcome}|]")
            .With(TinyCase.Package, "\"outcome\", \"type\": \"integer\"", "\"outcome\", \"type\": \"string\"")
            .ShouldReport(QuestionDiagnostics.NotAnOutcome);

    [Fact]
    public void A_horizon_has_an_end() =>
        TinyCase.Folder().With(TinyCase.Questions, "is landed,2006,", "is landed,[|2006/..|],").ShouldReport(CaseDiagnostics.OpenDate, "no end");

    [Theory]
    [InlineData("at(fish, ''2005'') > 1 OR mean(catch, ''2005/2007-01'') > 1", "'catch' until 2007-01-31")]
    [InlineData("at(fish, ''2007'') > 1", "'2006'")]
    public void Nothing_is_read_after_the_horizon(string resolution, string fact) =>
        TinyCase.Folder().With(TinyCase.Questions, "\"" + Resolution + "\"", "[|\"" + resolution.Replace("''", "\"\"", StringComparison.Ordinal) + "\"|]")
            .ShouldReport(QuestionDiagnostics.ReadsAfterHorizon, fact);

    [Fact]
    public void All_mistakes_of_a_resolution_are_told_at_once()
    {
        using FolderFixture folder = Resolve("at(fsh, ''2005'') > 1 OR at(fish, ''2011'') > mean(fish)");

        TinyCase.Read(folder).Diagnostics.Select(d => d.Code).Order().ShouldBe(["ENT4008", "ENT4030", "ENT4703"]);
    }

    [Fact]
    public void Too_many_questions_are_refused()
    {
        string rows = string.Concat(Enumerable.Range(0, QuestionReader.MaximumQuestions + 1).Select(i => $"O{i},Will it?,\"at(fish, \"\"2005\"\") > {i}\",2006\n"));

        DiagnosticBag problems = Own("id,question,resolution,horizon\n" + rows, out ImmutableArray<ForecastQuestion> questions);

        questions.ShouldBeEmpty();
        problems.ShouldHaveSingleItem().Code.ShouldBe(QuestionDiagnostics.TooManyQuestions.Code);
    }

    [Fact]
    public void Ones_own_questions_need_no_more_than_four_columns()
    {
        DiagnosticBag problems = Own("horizon,id,question,resolution\n2006,O1,Will the fish last?,\"at(fish, \"\"2006\"\") > 20\"\n", out ImmutableArray<ForecastQuestion> questions);

        problems.ShouldBeEmpty();
        ForecastQuestion question = questions.ShouldHaveSingleItem();
        (question.Id, question.AskedAsOf.Text, question.Outcome, question.Resolution!.Text).ShouldBe(("O1", "", null, "at(fish, \"2006\") > 20"));
    }

    [Theory]
    [InlineData("id,question,horizon\nO1,Will it?,2006\n", "ENT3012")]
    [InlineData("id,question,resolution,horizon,outcom\nO1,Will it?,1 > 0,2006,1\n", "ENT3011")]
    [InlineData("id,question,resolution,horizon\nO1,Will it?,fish,2006\n", "ENT4702")]
    [InlineData("id,question,resolution,horizon\nO1,Will it?,1 > 0,soon\n", "ENT3024")]
    [InlineData("id,question,resolution,horizon\nO1,Will it?,1 > 0,2006\nO1,Or not?,1 > 0,2006\n", "ENT3025")]
    [InlineData("", "ENT3010")]
    public void What_is_wrong_with_ones_own_questions_is_told(string table, string code) =>
        Own(table, out _).ShouldHaveSingleItem().Code.ShouldBe(code);

    private static DiagnosticBag Own(string table, out ImmutableArray<ForecastQuestion> questions)
    {
        using FolderFixture folder = TinyCase.Folder();
        var problems = new DiagnosticBag();
        questions = QuestionReader.ReadOwn(new SourceText("own.csv", table), TinyCase.Read(folder).Case!.Model, problems);
        return problems;
    }

    private static FolderFixture Resolve(string resolution) =>
        TinyCase.Folder().With(TinyCase.Questions, Resolution, resolution.Replace("''", "\"\"", StringComparison.Ordinal));
}
