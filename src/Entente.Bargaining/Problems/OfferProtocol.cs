namespace Entente.Bargaining.Problems;

/// <summary>How offers are made, for the methods that play them out. Discount factors are those of the parties.</summary>
public sealed record OfferProtocol
{
    /// <summary>Place of the side that makes the first offer, or the only one.</summary>
    public int First { get; init; }

    /// <summary>Number of rounds, an offer a round, after which there is no agreement; null for no end.</summary>
    public int? Rounds { get; init; }

    /// <summary>Probability that a refusal ends the negotiation for good; then everybody is left with its disagreement payoff.</summary>
    public double Breakdown { get; init; }

    /// <summary>
    /// How sharply acceptance depends on gain: the logit of the probability that a side accepts is this times its gain over disagreement. In
    /// one over the unit of the payoffs; null where offers that gain are always accepted.
    /// </summary>
    public double? Precision { get; init; }
}
