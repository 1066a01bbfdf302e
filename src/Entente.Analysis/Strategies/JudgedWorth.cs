using System.Collections.Immutable;
using Entente.Cases;
using Entente.Experiments.Execution;

namespace Entente.Analysis.Strategies;

/// <summary>What every run is worth to one judge, in points from 0 to 100, member by member.</summary>
internal sealed class JudgedWorth
{
    private readonly ImmutableArray<int> _outcomes;
    private readonly double[][][] _points;

    /// <param name="ensemble">The runs.</param>
    /// <param name="judge">A judge with at least one criterion.</param>
    public JudgedWorth(Ensemble ensemble, Judge judge)
    {
        Ensemble = ensemble;
        Judge = judge;
        ImmutableArray<Criterion> all = ensemble.Experiment.Case.Criteria;
        Criteria = [.. Enumerable.Range(0, all.Length).Where(i => all[i].Judge.Id == judge.Id)];
        Shares = SharesOf(ensemble, Criteria);
        _outcomes = [.. Criteria.Select(i => ensemble.Experiment.Case.Outcomes.IndexOf(all[i].Outcome))];
        Members = [.. Enumerable.Range(0, ensemble.MembersCompleted).Where(m => ensemble.Cells.All(c => double.IsFinite(Points(c, m))))];
        _points = [.. ensemble.Experiment.Scenarios.Select(scenario =>
            ensemble.Experiment.Strategies.Select(strategy => PointsOf(ensemble.Cell(scenario.Id, strategy.Id))).ToArray())];
    }

    public Ensemble Ensemble { get; }

    public Judge Judge { get; }

    /// <summary>Places of the judge's criteria among the case's.</summary>
    public ImmutableArray<int> Criteria { get; }

    /// <summary>For each of <see cref="Criteria"/> its share of the judge's weight, by member of the ensemble.</summary>
    public double[][] Shares { get; }

    /// <summary>Members of the ensemble that can be judged: all of whose outcomes are finite in every cell.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>Worth by scenario, strategy and place in <see cref="Members"/>.</summary>
    public double At(int scenario, int strategy, int member) => _points[scenario][strategy][member];

    /// <summary>The payoffs of one scenario; its futures are <see cref="Members"/>.</summary>
    public PayoffTable InScenario(int scenario) => new(_points[scenario]);

    /// <summary>The worth of one member's run in a cell of the ensemble; not finite where an outcome is not.</summary>
    public double Points(EnsembleCell cell, int member)
    {
        double points = 0;
        for (int i = 0; i < Criteria.Length; i++)
        {
            Criterion criterion = Ensemble.Experiment.Case.Criteria[Criteria[i]];
            double outcome = cell.Outcomes[_outcomes[i]][member];
            points += 100 * Shares[i][member] * criterion.ScoreOf(outcome);
        }

        return points;
    }

    private double[] PointsOf(EnsembleCell cell) => [.. Members.Select(member => Points(cell, member))];

    // A judge whose weights are all drawn as zero cares for all criteria alike.
    private static double[][] SharesOf(Ensemble ensemble, ImmutableArray<int> criteria)
    {
        double[][] shares = [.. criteria.Select(i => ensemble.WeightDraws[i].ToArray())];
        for (int member = 0; member < ensemble.MembersCompleted; member++)
        {
            double sum = shares.Sum(row => row[member]);
            foreach (double[] row in shares)
            {
                row[member] = sum > 0 ? row[member] / sum : 1.0 / shares.Length;
            }
        }

        return shares;
    }
}
