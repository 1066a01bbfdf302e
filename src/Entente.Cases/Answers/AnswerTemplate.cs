using System.Collections.Immutable;
using Entente.Diagnostics;

namespace Entente.Cases.Answers;

/// <summary>A sentence of the answer with places for numbers (docs/case-format.md).</summary>
/// <param name="Parts">Words and places, in order; their spans cover the sentence without gap.</param>
public sealed record AnswerTemplate(ImmutableArray<AnswerPart> Parts)
{
    /// <summary>Splits a sentence at its places; every text can be read, what is wrong in it is a <see cref="MalformedPart"/>.</summary>
    public static AnswerTemplate Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<AnswerPart>();
        for (int position = 0; position < text.Length; position = parts[^1].Span.End)
        {
            int brace = text.IndexOfAny(['{', '}'], position);
            int end = brace < 0 ? text.Length : brace > position ? brace : EndOfPlace(text, brace);
            var span = new TextSpan(position, end - position);
            string written = text[position..end];
            parts.Add(brace == position ? ReadPlace(written, span) : new WordsPart(written, span));
        }

        return new AnswerTemplate(parts.ToImmutable());
    }

    private static int EndOfPlace(string text, int brace)
    {
        int close = text[brace] == '{' ? text.IndexOf('}', brace) : brace;
        return close < 0 ? text.Length : close + 1;
    }

    private static AnswerPart ReadPlace(string place, TextSpan span) => Fields(place) switch
    {
        ["strategy", var id] => new StrategyTitlePart(id, span),
        ["scenario", var id] => new ScenarioTitlePart(id, span),
        ["outcome", var outcome, var strategy, var scenario] => new OutcomePart(outcome, strategy, scenario, HasRange: true, span),
        ["median", var outcome, var strategy, var scenario] => new OutcomePart(outcome, strategy, scenario, HasRange: false, span),
        _ => new MalformedPart(place, span),
    };

    private static string[] Fields(string place) => place is ['{', .. var inside, '}'] ? inside.Split(':') : [];
}
