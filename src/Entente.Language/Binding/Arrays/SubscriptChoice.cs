using Entente.Language.Semantics;

namespace Entente.Language.Binding;

/// <summary>What a subscript chooses of one dimension.</summary>
internal abstract record SubscriptChoice;

/// <summary>One element.</summary>
/// <param name="Place">Its place, from 0.</param>
internal sealed record OneElement(int Place) : SubscriptChoice;

/// <summary>Several elements, to be gone through.</summary>
/// <param name="Axis">Choices of the same axis are gone through together.</param>
/// <param name="Places">Their places, from 0.</param>
internal sealed record ManyElements(string Axis, PlaceList Places) : SubscriptChoice;

/// <summary>An element found as the model runs.</summary>
/// <param name="Number">Its number, from 1.</param>
internal sealed record ComputedElement(BoundExpression Number) : SubscriptChoice;

/// <summary>A number that no element has: the value is 0 (XMILE 3.7.1).</summary>
internal sealed record NoElement : SubscriptChoice;
