using System.Collections.Concurrent;
using System.Collections.Immutable;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Solvers.LogitAcceptance;
using Entente.Bargaining.Solvers.Rounds;
using Entente.Cases.Negotiations;
using Entente.Experiments.Sampling;
using Entente.Simulation.Decisions;

namespace Entente.Experiments.Negotiations;

/// <summary>
/// Lets the parties of a case meet as the model runs. At each round it takes every member's payoffs from the model's generated
/// variables, settles the package and writes it into the levers. From its first round on an issue's lever moves by agreement only.
/// </summary>
internal sealed class NegotiationRule : IDecisionRule
{
    private readonly Negotiation _negotiation;
    private readonly TableMandate _mandate;
    private readonly TableSettings _settings;
    private readonly TablePlaces _places;
    private readonly RoundCalendar _calendar;
    private readonly RoundShape _shape;
    private readonly Purpose[] _refusals;
    private readonly Consent[] _consents;
    private readonly ConcurrentDictionary<int, TableState> _states = new();

    /// <param name="negotiation">Who bargains over what.</param>
    /// <param name="mandate">What the strategies leave on the table.</param>
    /// <param name="settings">When and how.</param>
    public NegotiationRule(Negotiation negotiation, TableMandate mandate, TableSettings settings)
    {
        _negotiation = negotiation;
        _mandate = mandate;
        _settings = settings;
        _places = new TablePlaces(negotiation);
        _calendar = new RoundCalendar(negotiation.Rounds, settings.TimeStep);
        _shape = new RoundShape(
            negotiation.Parties.Length,
            [.. negotiation.Issues.Select(i => i.Options.Length)],
            [.. negotiation.Pairs.Select(p => new RoundPair(p.FirstIssue, p.FirstOption, p.SecondIssue, p.SecondOption))]);
        _refusals = [.. negotiation.Parties.Select(p => Purpose.Refusal(p.Id))];
        _consents = [.. negotiation.Parties.Select((_, party) => ConsentOf(party, negotiation.Rule))];
        Levers = [.. negotiation.Issues.Select(i => i.Lever.Index)];
    }

    // What a party's consent is worth under the decision rule.
    private enum Consent
    {
        Bargains,
        TakesOrLeaves,
        Given,
    }

    /// <inheritdoc/>
    public ImmutableArray<int> Reads => _places.Variables;

    /// <inheritdoc/>
    public ImmutableArray<int> Levers { get; }

    /// <inheritdoc/>
    public bool Decide(DecisionPoint point)
    {
        TableState state = _states.GetOrAdd(point.FirstMember, (_, members) => new TableState(_shape, _negotiation.Rounds.Length, members), point.Members);
        if (point.Step == 0)
        {
            state.Reset();
        }

        if (point.Time > _settings.Stop - (_settings.TimeStep / 2))
        {
            _states.TryRemove(point.FirstMember, out _);
        }

        bool isChanged = EndFlows(point);
        if (!OpenRounds(point, state))
        {
            return isChanged;
        }

        Fill(point, state);
        RoundSolver.Solve(state.Batch);
        Refuse(point, state);
        MoveLevers(point, state);
        _settings.Observer?.Invoke(new TableOutcome(point.Time, point.Step, point.FirstMember, state));
        state.CloseAll();
        return true;
    }

    // What was agreed to flow within one step has flowed.
    private bool EndFlows(DecisionPoint point)
    {
        bool isChanged = false;
        for (int issue = 0; issue < _shape.Issues; issue++)
        {
            if (_negotiation.Issues[issue].Move == LeverMove.Adds)
            {
                foreach (ref double flow in point.Lever(issue))
                {
                    bool flows = flow is not (0 or double.NaN);
                    flow = flows ? 0 : flow;
                    isChanged |= flows;
                }
            }
        }

        return isChanged;
    }

    private bool OpenRounds(DecisionPoint point, TableState state)
    {
        bool isAnyOpen = false;
        for (int round = 0; round < _negotiation.Rounds.Length; round++)
        {
            int condition = _places.Conditions[round];
            bool mayMeet = condition < 0 ? _calendar.Calls(round, point.Time) : _calendar.MayCall(round, point.Time);
            if (!mayMeet)
            {
                continue;
            }

            Span<double> lastMet = state.LastMet(round);
            double earliest = point.Time - _negotiation.Rounds[round].NotWithin + (_settings.TimeStep / 2);
            for (int member = 0; member < point.Members; member++)
            {
                bool meets = condition < 0 || (point.Values(condition)[member] > 0.5 && lastMet[member] <= earliest);
                if (meets)
                {
                    lastMet[member] = point.Time;
                    isAnyOpen = true;
                    foreach (int issue in _negotiation.Rounds[round].Issues)
                    {
                        state.IsOpen(issue)[member] = true;
                    }
                }
            }
        }

        return isAnyOpen;
    }

    private void Fill(DecisionPoint point, TableState state)
    {
        bool isBound = point.Time >= _settings.Decision;
        if (isBound)
        {
            CloseForbidden(state);
        }

        for (int party = 0; party < _shape.Parties; party++)
        {
            FillParty(point, state.Batch, party, isBound ? _mandate.Reservations[party] : null);
            for (int pair = 0; pair < _shape.Pairs.Length; pair++)
            {
                point.Values(_places.Pairs[pair][party]).CopyTo(state.Batch.PairPayoffs(party, pair));
                CloseForPair(state, party, pair);
            }
        }

        for (int issue = 0; issue < _shape.Issues; issue++)
        {
            FillIssue(point, state, issue, isBound);
        }
    }

    // A setter has all the power among those who have to agree; a single decider among all.
    private static Consent ConsentOf(int party, DecisionRule rule) => rule switch
    {
        DecisionRule.SetterAndRatifiers setter when party != setter.Setter =>
            setter.Ratifiers.Contains(party) ? Consent.TakesOrLeaves : Consent.Given,
        DecisionRule.SingleDecider single when party != single.Decider => Consent.Given,
        _ => Consent.Bargains,
    };

    // Mandates that have no option in common leave nothing to agree on.
    private void CloseForbidden(TableState state)
    {
        for (int issue = 0; issue < _shape.Issues; issue++)
        {
            if (!_mandate.Allowed[issue].Contains(true))
            {
                state.IsOpen(issue).Clear();
            }
        }
    }

    private void FillParty(DecisionPoint point, RoundBatch batch, int party, double? mandated)
    {
        if (_consents[party] == Consent.Given)
        {
            batch.Powers(party).Clear();
            batch.Floors(party).Fill(double.NegativeInfinity);
            point.Values(_places.Disagreement[party]).CopyTo(batch.Disagreement(party));
            return;
        }

        point.Values(_places.Power[party]).CopyTo(batch.Powers(party));
        if (_consents[party] == Consent.TakesOrLeaves)
        {
            batch.Powers(party).Clear();
        }

        point.Values(_places.Disagreement[party]).CopyTo(batch.Disagreement(party));
        ReadOnlySpan<double> own = point.Values(_places.Reservation[party]);
        int outside = _places.Outside[party];
        Span<double> floors = batch.Floors(party);
        for (int member = 0; member < floors.Length; member++)
        {
            double floor = batch.Disagreement(party)[member] + (mandated ?? own[member]);
            floors[member] = outside < 0 ? floor : Math.Max(floor, point.Values(outside)[member]);
        }
    }

    // An issue that is not on a member's table is a single option that is worth nothing to anybody.
    private void FillIssue(DecisionPoint point, TableState state, int issue, bool isBound)
    {
        ReadOnlySpan<bool> isOpen = state.IsOpen(issue);
        ImmutableArray<bool> allowed = _mandate.Allowed[issue];
        for (int option = 0; option < allowed.Length; option++)
        {
            bool isForbidden = isBound && !allowed[option];
            for (int party = 0; party < _shape.Parties; party++)
            {
                ReadOnlySpan<double> payoffs = point.Values(_places.Payoffs[issue][option][party]);
                Span<double> slots = state.Batch.Payoffs(party, issue, option);
                for (int member = 0; member < slots.Length; member++)
                {
                    double closed = option == 0 ? 0 : double.NaN;
                    double open = isForbidden || !double.IsFinite(payoffs[member]) ? double.NaN : payoffs[member];
                    slots[member] = isOpen[member] ? open : closed;
                }
            }
        }
    }

    private void CloseForPair(TableState state, int party, int pair)
    {
        RoundPair places = _shape.Pairs[pair];
        ReadOnlySpan<bool> first = state.IsOpen(places.FirstIssue);
        ReadOnlySpan<bool> second = state.IsOpen(places.SecondIssue);
        Span<double> payoffs = state.Batch.PairPayoffs(party, pair);
        for (int member = 0; member < payoffs.Length; member++)
        {
            payoffs[member] = first[member] && second[member] && double.IsFinite(payoffs[member]) ? payoffs[member] : 0;
        }
    }

    // Logit acceptance: a side may refuse what it gains from, the more readily the less it gains. It never accepts below its floor.
    // The draw belongs to the month and not to the step, so that a run with half the step draws the same.
    private void Refuse(DecisionPoint point, TableState state)
    {
        if (_negotiation.RefusalNoise <= 0)
        {
            return;
        }

        int month = RoundCalendar.MonthAt(point.Time) - RoundCalendar.MonthAt(_settings.Start);
        for (int member = 0; member < point.Members; member++)
        {
            for (int party = 0; party < _shape.Parties && state.Batch.Chosen(0)[member] >= 0; party++)
            {
                if (_consents[party] == Consent.Given)
                {
                    continue;
                }

                double gain = state.Batch.AgreedPayoffs(party)[member] - state.Batch.Disagreement(party)[member];
                double acceptance = LogitAcceptanceMethod.Acceptance(gain, 1 / _negotiation.RefusalNoise);
                if (RandomDraw.Uniform(_settings.Seed, _settings.DrawnAs(point.FirstMember + member), _refusals[party], month) > acceptance)
                {
                    state.Refuse(member, party);
                }
            }
        }
    }

    private void MoveLevers(DecisionPoint point, TableState state)
    {
        for (int issue = 0; issue < _shape.Issues; issue++)
        {
            ReadOnlySpan<bool> isOpen = state.IsOpen(issue);
            ReadOnlySpan<int> chosen = state.Batch.Chosen(issue);
            Span<double> lever = point.Lever(issue);
            for (int member = 0; member < point.Members; member++)
            {
                if (isOpen[member])
                {
                    lever[member] = Moved(point, issue, member, chosen[member], lever[member]);
                }
            }
        }
    }

    private double Moved(DecisionPoint point, int issue, int member, int option, double before)
    {
        int value = option < 0 ? _places.Reversions[issue] : _places.Values[issue][option];
        bool adds = _negotiation.Issues[issue].Move == LeverMove.Adds;
        return (value >= 0, adds) switch
        {
            (true, true) => point.Values(value)[member] / _settings.TimeStep,
            (true, false) => point.Values(value)[member],
            (false, true) => 0,
            (false, false) => double.IsNaN(before) ? point.Values(_places.Levers[issue])[member] : before,
        };
    }
}
