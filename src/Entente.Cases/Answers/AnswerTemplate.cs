using System.Collections.Immutable;

namespace Entente.Cases.Answers;

/// <summary>A sentence of the answer with places for numbers (docs/case-format.md).</summary>
/// <param name="Parts">Words and places, in order.</param>
/// <param name="Malformed">Places that could not be read, as written; they stand among the words.</param>
public sealed record AnswerTemplate(ImmutableArray<AnswerPart> Parts, ImmutableArray<string> Malformed)
{
    /// <summary>Splits a sentence at its places; every text can be read.</summary>
    public static AnswerTemplate Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<AnswerPart>();
        var malformed = ImmutableArray.CreateBuilder<string>();
        int position = 0;
        while (position < text.Length)
        {
            int open = text.IndexOfAny(['{', '}'], position);
            if (open < 0)
            {
                parts.Add(new WordsPart(text[position..]));
                break;
            }

            if (open > position)
            {
                parts.Add(new WordsPart(text[position..open]));
            }

            int close = text[open] == '{' ? text.IndexOf('}', open) : open;
            string place = close < 0 ? text[open..] : text[open..(close + 1)];
            position = open + place.Length;
            if (Read(place) is { } part)
            {
                parts.Add(part);
            }
            else
            {
                parts.Add(new WordsPart(place));
                malformed.Add(place);
            }
        }

        return new AnswerTemplate(parts.ToImmutable(), malformed.ToImmutable());
    }

    private static AnswerPart? Read(string place) => place is ['{', .. var inside, '}'] ? inside.Split(':') switch
    {
        ["strategy", var id] => new StrategyTitlePart(id),
        ["scenario", var id] => new ScenarioTitlePart(id),
        ["outcome", var outcome, var strategy, var scenario] => new OutcomePart(outcome, strategy, scenario, HasRange: true),
        ["median", var outcome, var strategy, var scenario] => new OutcomePart(outcome, strategy, scenario, HasRange: false),
        _ => null,
    } : null;
}
