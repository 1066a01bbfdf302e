using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>
/// The same round in many members of an ensemble, one number a member side by side. Made once and filled anew for each round.
/// </summary>
public sealed class RoundBatch
{
    private readonly double[] _payoffs;
    private readonly double[] _pairPayoffs;
    private readonly double[] _disagreement;
    private readonly double[] _floors;
    private readonly double[] _powers;
    private readonly int[] _chosen;
    private readonly double[] _agreed;

    /// <param name="shape">What is on the table.</param>
    /// <param name="members">How many members there are.</param>
    public RoundBatch(RoundShape shape, int members)
    {
        Shape = shape;
        Members = members;
        _payoffs = new double[shape.Parties * shape.Slots * members];
        _pairPayoffs = new double[shape.Parties * shape.Pairs.Length * members];
        _disagreement = new double[shape.Parties * members];
        _floors = new double[shape.Parties * members];
        _powers = new double[shape.Parties * members];
        _chosen = new int[shape.Issues * members];
        _agreed = new double[shape.Parties * members];
    }

    /// <summary>What is on the table.</summary>
    public RoundShape Shape { get; }

    /// <summary>How many members there are.</summary>
    public int Members { get; }

    /// <summary>What an option is worth to a party; NaN where it is not on the table for the member.</summary>
    public Span<double> Payoffs(int party, int issue, int option) =>
        Row(_payoffs, (party * Shape.Slots) + Shape.FirstSlots[issue] + option);

    /// <summary>What a pair of options adds for a party.</summary>
    public Span<double> PairPayoffs(int party, int pair) => Row(_pairPayoffs, (party * Shape.Pairs.Length) + pair);

    /// <summary>What a party gets while there is no agreement.</summary>
    public Span<double> Disagreement(int party) => Row(_disagreement, party);

    /// <summary>The least that a party signs.</summary>
    public Span<double> Floors(int party) => Row(_floors, party);

    /// <summary>A party's bargaining power; the solver normalises them.</summary>
    public Span<double> Powers(int party) => Row(_powers, party);

    /// <summary>Answer: the option agreed on an issue; -1 on all issues where there is no agreement.</summary>
    public Span<int> Chosen(int issue) => _chosen.AsSpan(issue * Members, Members);

    /// <summary>Answer: what the agreement is worth to a party; its disagreement payoff where there is none.</summary>
    public Span<double> AgreedPayoffs(int party) => Row(_agreed, party);

    /// <summary>One member's round as a problem that every method takes. Options that are not on the table are left out.</summary>
    /// <param name="member">The member.</param>
    /// <param name="id">The problem's id.</param>
    /// <param name="title">The problem's title.</param>
    /// <param name="partyNames">Names of the parties, in order.</param>
    /// <param name="issues">Ids of the issues and of their options, in order.</param>
    public PackageProblem ToProblem(
        int member, string id, string title, ImmutableArray<string> partyNames, ImmutableArray<(string Id, ImmutableArray<string> Options)> issues)
    {
        int[][] places = [.. Enumerable.Range(0, Shape.Issues).Select(issue => PlacesOnTheTable(member, issue))];
        return new PackageProblem
        {
            Id = id,
            Title = title,
            Parties = [.. partyNames.Select((name, party) => new Party
            {
                Id = name,
                Name = name,
                Power = Powers(party)[member],
                Disagreement = Disagreement(party)[member],
                OutsideOption = Floors(party)[member],
            })],
            Issues = [.. issues.Select((issue, i) => new Issue(issue.Id, [.. places[i].Select(option => new Option(
                issue.Options[option],
                [.. Enumerable.Range(0, Shape.Parties).Select(party => Payoffs(party, i, option)[member])]))]))],
            Pairs = [.. Shape.Pairs
                .Select((pair, place) => (
                    pair.FirstIssue,
                    First: Array.IndexOf(places[pair.FirstIssue], pair.FirstOption),
                    pair.SecondIssue,
                    Second: Array.IndexOf(places[pair.SecondIssue], pair.SecondOption),
                    Place: place))
                .Where(p => p.First >= 0 && p.Second >= 0)
                .Select(p => new PairTerm(
                    p.FirstIssue,
                    p.First,
                    p.SecondIssue,
                    p.Second,
                    [.. Enumerable.Range(0, Shape.Parties).Select(party => PairPayoffs(party, p.Place)[member])]))],
        };
    }

    private int[] PlacesOnTheTable(int member, int issue) =>
        [.. Enumerable.Range(0, Shape.OptionCounts[issue])
            .Where(option => Enumerable.Range(0, Shape.Parties).All(party => !double.IsNaN(Payoffs(party, issue, option)[member])))];

    private Span<double> Row(double[] values, int row) => values.AsSpan(row * Members, Members);
}
