using Entente.Cases.Answers;
using Entente.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Entente.Cases.Tests.Answers;

public sealed class AnswerTemplateTests
{
    [Fact]
    public void A_sentence_is_words_and_places_in_order() =>
        AnswerTemplate.Parse("Under {strategy:a} and {scenario:b}: {outcome:x:a:b}, {median:y:a:b}.").Parts.ShouldBe(
        [
            new WordsPart("Under ", new TextSpan(0, 6)),
            new StrategyTitlePart("a", new TextSpan(6, 12)),
            new WordsPart(" and ", new TextSpan(18, 5)),
            new ScenarioTitlePart("b", new TextSpan(23, 12)),
            new WordsPart(": ", new TextSpan(35, 2)),
            new OutcomePart("x", "a", "b", HasRange: true, new TextSpan(37, 15)),
            new WordsPart(", ", new TextSpan(52, 2)),
            new OutcomePart("y", "a", "b", HasRange: false, new TextSpan(54, 14)),
            new WordsPart(".", new TextSpan(68, 1)),
        ]);

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{strategy:a")]
    [InlineData("{outcome:x}")]
    [InlineData("{Strategy:a}")]
    [InlineData("{{strategy:a}")]
    public void What_is_no_place_is_kept_as_written(string text) =>
        AnswerTemplate.Parse(text).Parts.ShouldHaveSingleItem().ShouldBe(new MalformedPart(text, new TextSpan(0, text.Length)));

    [Fact]
    public void The_parts_cover_any_sentence_without_gap() =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20_001_130UL, 1UL),
            Prop.ForAll(
                Gen.Elements("{", "}", ":", "strategy", "outcome:a:b:c", " ", "x").ArrayOf().Select(string.Concat).ToArbitrary(),
                text => string.Concat(AnswerTemplate.Parse(text).Parts.Select(p => text.Substring(p.Span.Start, p.Span.Length))) == text));
}
