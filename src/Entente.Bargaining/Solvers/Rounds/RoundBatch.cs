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
    private readonly bool[] _tied;

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
        _tied = new bool[members];
    }

    /// <summary>What is on the table.</summary>
    public RoundShape Shape { get; }

    /// <summary>How many members there are.</summary>
    public int Members { get; }

    /// <summary>What an option is worth to a party; NaN where it is not on the table for the member.</summary>
    public Span<double> Payoffs(int party, int issue, int option) =>
        Row(_payoffs, (party * Shape.Slots) + Shape.FirstSlots[issue] + option);

    /// <summary>What a pair of options adds for a party; NaN adds nothing.</summary>
    public Span<double> PairPayoffs(int party, int pair) => Row(_pairPayoffs, (party * Shape.Pairs.Length) + pair);

    /// <summary>What a party gets while there is no agreement; where it is NaN there is none.</summary>
    public Span<double> Disagreement(int party) => Row(_disagreement, party);

    /// <summary>The least that a party signs; negative infinity where its consent is not needed.</summary>
    public Span<double> Floors(int party) => Row(_floors, party);

    /// <summary>A party's bargaining power; the solver normalises them.</summary>
    public Span<double> Powers(int party) => Row(_powers, party);

    /// <summary>Answer: the option agreed on an issue; -1 on all issues where there is no agreement.</summary>
    public Span<int> Chosen(int issue) => _chosen.AsSpan(issue * Members, Members);

    /// <summary>Answer: what the agreement is worth to a party; its disagreement payoff where there is none.</summary>
    public Span<double> AgreedPayoffs(int party) => Row(_agreed, party);

    /// <summary>Answer: whether another package is as good as the agreement.</summary>
    public Span<bool> Tied => _tied;

    /// <summary>Takes one member's numbers from a problem of the batch's shape.</summary>
    public void Set(int member, PackageProblem problem)
    {
        for (int party = 0; party < Shape.Parties; party++)
        {
            Party who = problem.Parties[party];
            Disagreement(party)[member] = who.Disagreement;
            Floors(party)[member] = who.Floor;
            Powers(party)[member] = who.Power;
            for (int issue = 0; issue < Shape.Issues; issue++)
            {
                for (int option = 0; option < Shape.OptionCounts[issue]; option++)
                {
                    Payoffs(party, issue, option)[member] = problem.Issues[issue].Options[option].Payoffs[party];
                }
            }

            for (int pair = 0; pair < Shape.Pairs.Length; pair++)
            {
                PairPayoffs(party, pair)[member] = problem.Pairs[pair].Payoffs[party];
            }
        }
    }

    /// <summary>
    /// One member's round as a problem that every method takes. Options that are not on the table are left out; the floors stand as
    /// outside options.
    /// </summary>
    /// <param name="member">The member.</param>
    /// <param name="id">The problem's id.</param>
    /// <param name="title">The problem's title.</param>
    /// <param name="parties">Ids and names of the parties, in order.</param>
    /// <param name="issues">The issues to take, with the ids of all their options.</param>
    public RoundProblem ToProblem(
        int member, string id, string title, ImmutableArray<(string Id, string Name)> parties, ImmutableArray<RoundIssue> issues)
    {
        int[][] places = [.. issues.Select(issue => PlacesOnTheTable(member, issue.Place))];
        var problem = new PackageProblem
        {
            Id = id,
            Title = title,
            Parties = [.. parties.Select((p, party) => new Party
            {
                Id = p.Id,
                Name = p.Name,
                Power = Powers(party)[member],
                Disagreement = Disagreement(party)[member],
                OutsideOption = Floors(party)[member],
            })],
            Issues = [.. issues.Select((issue, i) => new Issue(issue.Id, [.. places[i].Select(option =>
                new Option(issue.Options[option], OfParties(party => Payoffs(party, issue.Place, option)[member])))]))],
            Pairs = [.. PairTerms(member, issues, places)],
        };
        return new RoundProblem(problem, [.. places.Select(p => p.ToImmutableArray())]);
    }

    private IEnumerable<PairTerm> PairTerms(int member, ImmutableArray<RoundIssue> issues, int[][] places)
    {
        for (int i = 0; i < Shape.Pairs.Length; i++)
        {
            RoundPair pair = Shape.Pairs[i];
            int place = i;
            (int firstIssue, int firstOption) = Find(pair.FirstIssue, pair.FirstOption);
            (int secondIssue, int secondOption) = Find(pair.SecondIssue, pair.SecondOption);
            if (firstOption >= 0 && secondOption >= 0)
            {
                yield return new PairTerm(
                    firstIssue, firstOption, secondIssue, secondOption, OfParties(party => double.IsNaN(PairPayoffs(party, place)[member]) ? 0 : PairPayoffs(party, place)[member]));
            }
        }

        (int Issue, int Option) Find(int issuePlace, int option)
        {
            int issue = issues.Select(x => x.Place).ToList().IndexOf(issuePlace);
            return (issue, issue < 0 ? -1 : Array.IndexOf(places[issue], option));
        }
    }

    private ImmutableArray<double> OfParties(Func<int, double> value) => [.. Enumerable.Range(0, Shape.Parties).Select(value)];

    private int[] PlacesOnTheTable(int member, int issue) =>
        [.. Enumerable.Range(0, Shape.OptionCounts[issue])
            .Where(option => Enumerable.Range(0, Shape.Parties).All(party => !double.IsNaN(Payoffs(party, issue, option)[member])))];

    private Span<double> Row(double[] values, int row) => values.AsSpan(row * Members, Members);
}

/// <summary>An issue of a round that becomes part of a problem.</summary>
/// <param name="Place">Its place in the round's shape.</param>
/// <param name="Id">Its id.</param>
/// <param name="Options">Ids of all its options, in the shape's order.</param>
public sealed record RoundIssue(int Place, string Id, ImmutableArray<string> Options);

/// <summary>One member's round as a problem.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="OptionPlaces">For each of its issues, the places in the round's shape of the options that it has.</param>
public sealed record RoundProblem(PackageProblem Problem, ImmutableArray<ImmutableArray<int>> OptionPlaces);
