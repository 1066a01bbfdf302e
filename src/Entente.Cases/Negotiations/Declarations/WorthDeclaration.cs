using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;

namespace Entente.Cases.Negotiations.Declarations;

/// <summary>What something does: facts that each side values by its own weights, and what one side adds by judgement.</summary>
/// <param name="Effects">What it does to outcomes.</param>
/// <param name="Points">For the place of a party: equation of the further points that it gets in a year.</param>
internal sealed record WorthDeclaration(
    ImmutableArray<EffectDeclaration> Effects,
    ImmutableDictionary<int, LocatedText> Points)
{
    /// <summary>Does nothing.</summary>
    public static WorthDeclaration Nothing { get; } = new([], ImmutableDictionary<int, LocatedText>.Empty);
}

/// <summary>What something does to an outcome's variable.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Change">Equation of the change, in the units of the outcome's variable.</param>
/// <param name="After">Years until it comes.</param>
/// <param name="For">Years it lasts.</param>
internal sealed record EffectDeclaration(Outcome Outcome, LocatedText Change, double After, double For);
