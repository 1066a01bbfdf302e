using Entente.Analysis;
using Entente.Analysis.Strategies;
using Entente.Reporting.Tests.Samples;
using Entente.Reporting.Words;

namespace Entente.Reporting.Tests.Words;

public sealed class WorthFindingTests
{
    private static readonly AnalysisResult Sample = SampleAnalysis.Build(3);

    [Fact]
    public void The_title_says_who_scores_highest_for_whom_and_names_no_winner() =>
        WorthFinding.Title(Sample.Judgements).ToString()
            .ShouldBe("The highest mean score depends on who judges: Pay for the union for Alder; Loosen the union for Birch; Trade as with anyone for Birch's public");

    [Fact]
    public void A_strategy_that_scores_highest_for_all_is_named_once()
    {
        Judgement alder = Sample.Judgements[0];
        Judgement birch = alder with { Judge = Sample.Judgements[1].Judge };
        WorthFinding.Title([alder, birch]).ToString().ShouldBe("Highest mean score: Pay for the union for Alder and Birch");
    }

    [Fact]
    public void A_finding_gives_score_range_share_and_regret_and_leads_to_the_criteria()
    {
        Phrase finding = WorthFinding.Of(Sample.Judgements[0], "judge:alder");

        finding.ToString().ShouldBe(
            "By the criteria of Alder, Pay for the union scores highest: 62 points of 100 (between 40 and 80, 90\u00A0%); "
            + "it is the best in 71\u00A0% of runs (likely). Next comes Trade as with anyone with 53. "
            + "The greatest regret is least under Pay for the union (9.5 points) and largest under Loosen the union (11.5).");
        finding.Parts.Single(p => p.Note is not null).Note.ShouldBe("judge:alder");
    }

    [Fact]
    public void A_flip_is_a_sentence_that_begins_with_its_condition()
    {
        string[] flips = [.. Sample.Judgements[0].Flips.Select(f => WorthFinding.Of(f, FlipWords.Condition(Sample.Ensemble.Experiment.Case, f), "n").ToString())];

        flips.ShouldBe(
        [
            "In the future The neighbours close, Loosen the union comes before Pay for the union, by 6.3 points.",
            "With “Adjustment time” above 5.4 year (33\u00A0% of runs), Loosen the union comes before Pay for the union, by 2.1 points.",
        ]);
    }

    [Fact]
    public void Where_nothing_changes_the_first_place_that_is_said() =>
        WorthFinding.NoFlip(Sample.Judgements[2]).ToString()
            .ShouldBe("No future, and no third of the range of a parameter or a weight, changes which strategy comes first by the criteria of Birch's public: it stays Trade as with anyone.");

    [Fact]
    public void The_answer_begins_with_who_judges_how_and_each_share_has_its_note()
    {
        Phrase lead = WorthFinding.Lead([.. Sample.Judgements.Take(2)], judge => "judge:" + judge.Id);

        lead.ToString().ShouldBe(
            "What holds up best depends on who judges: by the criteria of Alder, Pay for the union is the best in 71\u00A0% of runs (likely); "
            + "by the criteria of Birch, Loosen the union is the best in 71\u00A0% of runs (likely).");
        lead.Parts.Where(p => p.Note is not null).Select(p => p.Note).ShouldBe(["judge:alder", "judge:birch"]);
    }

    [Fact]
    public void Judges_who_agree_are_said_to()
    {
        Judgement alder = Sample.Judgements[0];
        WorthFinding.Lead([alder, alder with { Judge = Sample.Judgements[1].Judge }], _ => "n").ToString()
            .ShouldStartWith("One strategy scores highest whoever judges: by the criteria of Alder, Pay for the union is the best ");
    }

    [Fact]
    public void A_break_even_weight_says_what_the_criterion_carries_and_would_have_to()
    {
        Judgement alder = Sample.Judgements[0];
        var found = new BreakEvenWeight(
            Sample.Ensemble.Experiment.Case.Outcomes[0], 0.25, 0.4, alder.Strategies[1].Strategy, alder.Strategies[0].Strategy);

        WorthFinding.Of(found, "n").ToString().ShouldBe(
            "Trade as with anyone would come before Pay for the union if “The contract gas price” carried more than 40\u00A0% of the weight; it carries 25\u00A0% on average.");
    }

    [Theory]
    [InlineData("The West", "the West")]
    [InlineData("Theodora", "Theodora")]
    [InlineData("Minsk", "Minsk")]
    public void A_name_loses_the_capital_of_its_article_inside_a_sentence(string name, string expected) =>
        Sentence.Inside(name).ShouldBe(expected);
}
