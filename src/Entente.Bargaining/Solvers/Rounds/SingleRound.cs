using System.Collections.Immutable;
using Entente.Bargaining.Problems;

namespace Entente.Bargaining.Solvers.Rounds;

/// <summary>A package problem as a round of one member, so that it can be solved again and again with some payoffs moved.</summary>
public sealed class SingleRound
{
    private readonly PackageProblem _problem;
    private readonly RoundBatch _batch;

    /// <param name="problem">The problem; its parties' floors become the floors of the round.</param>
    public SingleRound(PackageProblem problem)
    {
        _problem = problem;
        _batch = new RoundBatch(
            new RoundShape(
                problem.Parties.Length,
                [.. problem.Issues.Select(i => i.Options.Length)],
                [.. problem.Pairs.Select(p => new RoundPair(p.FirstIssue, p.FirstOption, p.SecondIssue, p.SecondOption))]),
            members: 1);
        for (int party = 0; party < problem.Parties.Length; party++)
        {
            _batch.Powers(party)[0] = problem.Parties[party].Power;
            _batch.Disagreement(party)[0] = problem.Parties[party].Disagreement;
            _batch.Floors(party)[0] = problem.Parties[party].Floor;
            for (int pair = 0; pair < problem.Pairs.Length; pair++)
            {
                _batch.PairPayoffs(party, pair)[0] = problem.Pairs[pair].Payoffs[party];
            }
        }
    }

    /// <summary>The package that the round settles on, or none.</summary>
    public ImmutableArray<int> Solve() => Solve((_, _, _) => 0);

    /// <summary>The package that the round would settle on if options paid more or less, or none.</summary>
    /// <param name="change">What is added to the payoff of a party from an issue's option.</param>
    public ImmutableArray<int> Solve(Func<int, int, int, double> change)
    {
        for (int party = 0; party < _problem.Parties.Length; party++)
        {
            for (int issue = 0; issue < _problem.Issues.Length; issue++)
            {
                ImmutableArray<Option> options = _problem.Issues[issue].Options;
                for (int option = 0; option < options.Length; option++)
                {
                    _batch.Payoffs(party, issue, option)[0] = options[option].Payoffs[party] + change(party, issue, option);
                }
            }
        }

        RoundSolver.Solve(_batch);
        return _batch.Chosen(0)[0] < 0 ? [] : [.. Enumerable.Range(0, _problem.Issues.Length).Select(issue => _batch.Chosen(issue)[0])];
    }
}
