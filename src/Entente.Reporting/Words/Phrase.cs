using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Reporting.Words;

/// <summary>A sentence or title in parts, so that the page can set footnotes and the names of strategies apart.</summary>
/// <param name="Parts">In reading order.</param>
internal sealed record Phrase(ImmutableArray<PhrasePart> Parts)
{
    /// <summary>Makes one from its parts.</summary>
    public static Phrase Of(params ReadOnlySpan<PhrasePart> parts) => new([.. parts]);

    /// <summary>One phrase after another.</summary>
    public static Phrase Join(params ReadOnlySpan<Phrase> phrases)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        foreach (Phrase phrase in phrases)
        {
            parts.AddRange(phrase.Parts);
        }

        return new Phrase(parts.ToImmutable());
    }

    /// <summary>"A, B and C".</summary>
    public static Phrase List(IReadOnlyList<Phrase> items)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                parts.Add(i == items.Count - 1 ? " and " : ", ");
            }

            parts.AddRange(items[i].Parts);
        }

        return new Phrase(parts.ToImmutable());
    }

    /// <summary>The words without their notes.</summary>
    public override string ToString() => string.Concat(Parts.Select(p => p.Text));
}

/// <summary>Some words of a phrase.</summary>
/// <param name="Text">The words.</param>
/// <param name="Note">Id of the note that says where the number in them comes from.</param>
/// <param name="Strategy">Id of the strategy that they name.</param>
/// <param name="Scenario">Id of the scenario that they name.</param>
internal sealed record PhrasePart(string Text, string? Note = null, string? Strategy = null, string? Scenario = null)
{
    /// <summary>A strategy's title.</summary>
    public static PhrasePart Of(Strategy strategy) => new(strategy.Title, Strategy: strategy.Id);

    /// <summary>A scenario's title.</summary>
    public static PhrasePart Of(Scenario scenario) => new(scenario.Title, Scenario: scenario.Id);

    /// <summary>Plain words.</summary>
    public static implicit operator PhrasePart(string text) => new(text);
}
