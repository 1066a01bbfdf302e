using System.Collections.Immutable;
using Entente.Cases.Negotiations;

namespace Entente.Experiments.Negotiations;

/// <summary>Where in a decision point the numbers of a negotiation stand.</summary>
internal sealed class TablePlaces
{
    public TablePlaces(Negotiation negotiation)
    {
        var places = new ReadPlaces();
        Power = [.. negotiation.Parties.Select(p => places.Of(p.Power))];
        Disagreement = [.. negotiation.Parties.Select(p => places.Of(p.Disagreement))];
        Outside = [.. negotiation.Parties.Select(p => places.OfOptional(p.Outside))];
        Reservation = [.. negotiation.Parties.Select(p => places.Of(p.Reservation))];
        Payoffs = [.. negotiation.Issues.Select(i => i.Options.Select(o => o.Payoffs.Select(places.Of).ToImmutableArray()).ToImmutableArray())];
        Values = [.. negotiation.Issues.Select(i => i.Options.Select(o => places.OfOptional(o.Value)).ToImmutableArray())];
        Levers = [.. negotiation.Issues.Select(i => places.Of(i.Lever))];
        Reversions = [.. negotiation.Issues.Select(i => places.OfOptional(i.Reversion))];
        Pairs = [.. negotiation.Pairs.Select(p => p.Payoffs.Select(places.Of).ToImmutableArray())];
        Conditions = [.. negotiation.Rounds.Select(r => places.OfOptional(r.When))];
        Variables = places.Variables;
    }

    /// <summary>All that is read, in order.</summary>
    public ImmutableArray<int> Variables { get; }

    public ImmutableArray<int> Power { get; }

    public ImmutableArray<int> Disagreement { get; }

    /// <summary>-1 for a party that cannot leave.</summary>
    public ImmutableArray<int> Outside { get; }

    public ImmutableArray<int> Reservation { get; }

    /// <summary>By issue, option and party.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<int>>> Payoffs { get; }

    /// <summary>By issue and option; -1 for an option that leaves the lever as it is.</summary>
    public ImmutableArray<ImmutableArray<int>> Values { get; }

    /// <summary>The levers' own values, by issue.</summary>
    public ImmutableArray<int> Levers { get; }

    /// <summary>By issue; -1 where a lever stays as it is without agreement.</summary>
    public ImmutableArray<int> Reversions { get; }

    /// <summary>By pair and party.</summary>
    public ImmutableArray<ImmutableArray<int>> Pairs { get; }

    /// <summary>By round; -1 for a round by the calendar.</summary>
    public ImmutableArray<int> Conditions { get; }
}
