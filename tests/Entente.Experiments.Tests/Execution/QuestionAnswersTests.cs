using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Questions;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Tests.Samples;
using Entente.Language.Semantics;
using Case = Entente.Cases.Case;

namespace Entente.Experiments.Tests.Execution;

public sealed class QuestionAnswersTests
{
    private static readonly Case s_case = TinyCase.Build();

    [Theory]
    [InlineData("at(output, \"2009\") > 163")]
    [InlineData("highest(output, \"2005/2009\") > 163")]
    [InlineData("NOT (at(output, \"2009\") <= 163 AND lowest(output, \"2000/2009\") = 100)")]
    public void A_member_says_yes_where_the_resolution_holds_in_its_own_run(string resolution)
    {
        Ensemble ensemble = Run(s_case, [$"Q1|2009||{resolution}||"]);

        ensemble.Answers.ShouldHaveSingleItem().Members.ShouldBe(
            ensemble.ParameterDraws[0].Select(rate => (bool?)(100 * Math.Pow(1 + rate, 10) > 163)));
        ensemble.Answers[0].Yes.ShouldBeInRange(1, 39);
        ensemble.Answers[0].Count.ShouldBe(40);
    }

    [Fact]
    public void A_mean_and_a_total_are_read_off_the_line_through_the_saved_values()
    {
        Ensemble ensemble = Run(s_case, ["Q1|2009||total(output, \"2000\") > 102.5||", "Q2|2009||mean(output, \"2000\") > 102.5||"]);

        // In the first year output goes from 100 to 100 (1 + rate).
        ImmutableArray<bool?> expected = [.. ensemble.ParameterDraws[0].Select(rate => (bool?)(100 + (50 * rate) > 102.5))];
        ensemble.Answers.ShouldAllBe(a => a.Members.SequenceEqual(expected));
    }

    [Fact]
    public void A_member_whose_numbers_are_not_finite_says_nothing()
    {
        Variable limit = s_case.Model.Variables.First(v => v.Path == "limit");
        Case limited = s_case with { Scenarios = [s_case.Scenarios[0] with { Inputs = [TinyCase.Intervene(limit, InterventionKind.Add, 0.05)] }] };

        Ensemble ensemble = Run(limited, ["Q1|2009||at(root, \"2008\") >= 0||"]);

        QuestionAnswers answers = ensemble.Answers.ShouldHaveSingleItem();
        answers.Members.ShouldBe(ensemble.ParameterDraws[0].Select(rate => rate >= 0.05 ? true : (bool?)null));
        (answers.Yes, answers.Count).ShouldBe((answers.Count, ensemble.ParameterDraws[0].Count(rate => rate >= 0.05)));
    }

    [Fact]
    public void What_has_no_resolution_is_passed_over_and_the_others_keep_their_order() =>
        Run(s_case, ["Q2|2009||at(output, \"2009\") > 0||", "Q1|2009||!No.||", "Q0|2009||at(output, \"2009\") < 0||"])
            .Answers.Select(a => (a.Question.Id, a.Yes)).ShouldBe([("Q2", 40), ("Q0", 0)]);

    [Fact]
    public void Only_the_reference_run_is_asked() =>
        Run(s_case with { Scenarios = [s_case.Scenarios[1]] }, ["Q1|2009||at(output, \"2009\") > 0||"]).Answers.ShouldBeEmpty();

    [Fact]
    public void Questions_change_no_number_of_the_run()
    {
        Ensemble asked = Run(s_case, ["Q1|2009||at(root, \"2009\") > 0||"]);
        Ensemble notAsked = Run(s_case, []);

        asked.Cells.SelectMany(c => c.Outcomes.SelectMany(o => o)).ShouldBe(notAsked.Cells.SelectMany(c => c.Outcomes.SelectMany(o => o)));
        asked.Cells.SelectMany(c => c.Bands).SelectMany(b => b.Values).SelectMany(v => v)
            .ShouldBe(notAsked.Cells.SelectMany(c => c.Bands).SelectMany(b => b.Values).SelectMany(v => v));
    }

    private static Ensemble Run(Case subject, string[] rows)
    {
        ImmutableArray<ForecastQuestion> questions = TinyQuestions.Read(subject.Model, rows);
        return EnsembleRunner.Run(
            new Experiment(subject with { Questions = questions }, subject.Scenarios, subject.Strategies, 40, 7), 2, null, TestContext.Current.CancellationToken);
    }
}
