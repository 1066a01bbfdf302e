using System.Collections.Immutable;
using Entente.Cases.Negotiations;
using Entente.Experiments.Negotiations;
using Entente.Language.Semantics;
using Entente.Simulation.Decisions;

namespace Entente.UnionState.Tests.Runs;

/// <summary>
/// Sits beside the rule that settles the rounds and reckons what each side signs from the model's own payoffs at that instant, not from
/// the rule's books.
/// </summary>
internal sealed class Witness(Negotiation negotiation) : IDecisionRule
{
    private readonly Dictionary<int, int> _places = [];
    private readonly List<(int Member, int[] Chosen)> _agreed = [];

    /// <summary>The rule that settles the rounds, which tells <see cref="See"/> of them.</summary>
    public NegotiationRule? Rule { get; set; }

    public List<Signature> Signed { get; } = [];

    public ImmutableArray<int> Reads => Settling.Reads;

    public ImmutableArray<int> Levers => Settling.Levers;

    private NegotiationRule Settling => Rule.ShouldNotBeNull();

    public bool Decide(DecisionPoint point)
    {
        _agreed.Clear();
        bool isChanged = Settling.Decide(point);
        foreach ((int member, int[] chosen) in _agreed)
        {
            for (int party = 0; party < negotiation.Parties.Length; party++)
            {
                NegotiatingParty side = negotiation.Parties[party];
                double least = Value(point, side.Disagreement, member);
                least = side.Outside is { } outside ? Math.Max(least, Value(point, outside, member)) : least;
                Signed.Add(new Signature(side.Name, member, point.Time, Payoff(point, member, party, chosen), least));
            }
        }

        return isChanged;
    }

    public void See(TableOutcome outcome)
    {
        for (int member = 0; member < outcome.State.Batch.Members; member++)
        {
            int[] chosen = new int[negotiation.Issues.Length];
            for (int issue = 0; issue < chosen.Length; issue++)
            {
                chosen[issue] = outcome.State.IsOpen(issue)[member] ? outcome.State.Batch.Chosen(issue)[member] : -1;
            }

            if (chosen.Any(option => option >= 0))
            {
                _agreed.Add((member, chosen));
            }
        }
    }

    private double Payoff(DecisionPoint point, int member, int party, int[] chosen)
    {
        double sum = 0;
        for (int issue = 0; issue < chosen.Length; issue++)
        {
            sum += chosen[issue] < 0 ? 0 : Value(point, negotiation.Issues[issue].Options[chosen[issue]].Payoffs[party], member);
        }

        foreach (OptionPair pair in negotiation.Pairs)
        {
            bool isSigned = chosen[pair.FirstIssue] == pair.FirstOption && chosen[pair.SecondIssue] == pair.SecondOption;
            sum += isSigned ? Value(point, pair.Payoffs[party], member) : 0;
        }

        return sum;
    }

    private double Value(DecisionPoint point, Variable variable, int member)
    {
        if (!_places.TryGetValue(variable.Index, out int place))
        {
            place = Reads.IndexOf(variable.Index);
            _places.Add(variable.Index, place);
        }

        return point.Values(place)[member];
    }
}

/// <summary>What one side signed in one round of one member, in points.</summary>
/// <param name="Party">The side.</param>
/// <param name="Member">The member.</param>
/// <param name="Time">Decimal year.</param>
/// <param name="Payoff">What the package is worth to it.</param>
/// <param name="Least">What it has without: by disagreeing, or by leaving.</param>
internal sealed record Signature(string Party, int Member, double Time, double Payoff, double Least);
