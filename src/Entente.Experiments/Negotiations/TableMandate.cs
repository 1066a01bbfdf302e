using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Negotiations;

namespace Entente.Experiments.Negotiations;

/// <summary>What all parties' strategies together leave on the table, from the decision on.</summary>
internal sealed class TableMandate
{
    private TableMandate(ImmutableArray<ImmutableArray<bool>> allowed, ImmutableArray<double?> reservations)
    {
        Allowed = allowed;
        Reservations = reservations;
    }

    /// <summary>For each issue and option, whether no mandate forbids it.</summary>
    public ImmutableArray<ImmutableArray<bool>> Allowed { get; }

    /// <summary>For each party, the reservation value of its mandate, or <see langword="null"/> for the party's own.</summary>
    public ImmutableArray<double?> Reservations { get; }

    /// <summary>The mandates that some strategies give.</summary>
    public static TableMandate Of(Negotiation negotiation, IReadOnlyList<Strategy> strategies) => new(
        [.. negotiation.Issues.Select(issue => issue.Options
            .Select(option => strategies.All(s => !s.Mandate.Options.TryGetValue(issue.Id, out var ids) || ids.Contains(option.Id)))
            .ToImmutableArray())],
        [.. negotiation.Parties.Select(party => strategies.FirstOrDefault(s => s.Party == party.Id)?.Mandate.Reservation)]);
}
