using System.Collections.Immutable;
using Entente.Bargaining.Commitments;
using Entente.Bargaining.Problems;
using Entente.Bargaining.Solvers.Rounds;
using Entente.Experiments.Negotiations;

namespace Entente.Analysis.Negotiations;

/// <summary>Looks at a round from all sides.</summary>
public static class RoundAnalysis
{
    // A next step is sought up to this many points: more than all of a side's criteria are worth together.
    private const double MostPoints = 1000;
    private const int Halvings = 40;

    /// <summary>What a round comes to.</summary>
    public static RoundFinding Of(InspectedRound round)
    {
        PackageProblem problem = round.Problem;
        ImmutableArray<int> agreed = round.Agreed.IsEmpty ? [.. problem.Issues.Select(_ => -1)] : round.Agreed;
        double powers = problem.Parties.Sum(p => p.Power);
        return new RoundFinding(
            round,
            [.. problem.Issues.Select((issue, place) => new IssueFinding(
                agreed[place],
                agreed[place] < 0 ? [.. problem.Parties.Select(_ => 0.0)] : issue.Options[agreed[place]].Payoffs,
                [.. Vetoes(issue)],
                round.RefusedBy is null ? NextStep(problem, place, agreed[place]) : null))],
            [.. problem.Parties.Select((party, place) => new PartyFinding(
                party.Disagreement,
                party.Floor,
                party.Power / powers,
                round.Agreed.IsEmpty ? party.Disagreement : PayoffOf(problem, round.Agreed, place),
                BestFor(problem, place)))],
            [.. Bargaining.Solvers.Methods.For(problem).Select(method => method.Solve(problem))],
            [.. round.Promises.Where(p => !p.Times.IsEmpty).Select(LedgerOf)]);
    }

    private static Ledger LedgerOf(PromiseSeries promise) => Ledger.Of(
        promise.Title,
        promise.Keeper,
        promise.Promise.Term,
        new DeliveryRecord(promise.Times, promise.SignedSoFar, promise.Delivered, promise.KeepingPays));

    private static IEnumerable<Veto> Vetoes(Issue issue) => issue.Options
        .Select((option, place) => new Veto(place, [.. Enumerable.Range(0, option.Payoffs.Length).Where(party => option.Payoffs[party] < 0)]))
        .Where(veto => !veto.Parties.IsEmpty);

    private static double PayoffOf(PackageProblem problem, ImmutableArray<int> package, int party) =>
        problem.Issues.Select((issue, i) => issue.Options[package[i]].Payoffs[party]).Sum()
        + problem.Pairs
            .Where(p => package[p.FirstIssue] == p.FirstOption && package[p.SecondIssue] == p.SecondOption)
            .Sum(p => p.Payoffs[party]);

    // With all power in one hand the others are only floored.
    private static double BestFor(PackageProblem problem, int party)
    {
        PackageProblem alone = problem with { Parties = [.. problem.Parties.Select((p, i) => p with { Power = i == party ? 1 : 0 })] };
        ImmutableArray<int> package = new SingleRound(alone).Solve();
        return package.IsEmpty ? double.NaN : PayoffOf(problem, package, party);
    }

    private static NextStep? NextStep(PackageProblem problem, int issue, int agreed)
    {
        var round = new SingleRound(problem);
        return (from option in Enumerable.Range(0, problem.Issues[issue].Options.Length)
                where option != agreed
                from party in Enumerable.Range(0, problem.Parties.Length)
                let points = Needed(round, party, issue, option)
                where points is not null
                orderby points
                select new NextStep(option, party, points.Value)).FirstOrDefault();
    }

    // The more an option is worth to a party, the more packages with it are worth: what suffices once suffices from there on.
    private static double? Needed(SingleRound round, int party, int issue, int option)
    {
        bool Suffices(double points) =>
            round.Solve((p, i, o) => p == party && i == issue && o == option ? points : 0) is { IsEmpty: false } package && package[issue] == option;

        if (!Suffices(MostPoints))
        {
            return null;
        }

        (double tooLittle, double enough) = (0, MostPoints);
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (tooLittle + enough) / 2;
            (tooLittle, enough) = Suffices(middle) ? (tooLittle, middle) : (middle, enough);
        }

        return enough;
    }
}
