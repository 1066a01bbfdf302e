using System.Collections.Immutable;
using Entente.Analysis.Calibration.Targets;
using Entente.Cases;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Sampling;
using Entente.Simulation;

namespace Entente.Analysis.Calibration;

/// <summary>A case's reference run as calibration sees it: from quantiles of some parameters' priors to residuals.</summary>
internal sealed class CalibratedModel
{
    private readonly ImmutableArray<Parameter> _chosen;
    private readonly ImmutableArray<TargetGroup> _groups;
    private readonly ReferenceRuns _runs;
    private readonly int[] _firsts;

    /// <param name="experiment">The reference run.</param>
    /// <param name="chosen">Paths of the parameters that are chosen.</param>
    /// <param name="groups">What it is compared with.</param>
    /// <param name="threads">How many runs go on at once.</param>
    public CalibratedModel(Experiment experiment, IEnumerable<string> chosen, ImmutableArray<TargetGroup> groups, int threads)
    {
        ImmutableArray<Parameter> all = experiment.Case.Parameters;
        ImmutableArray<int> places = [.. chosen.Select(path => all.Select(p => p.Variable.Path).ToList().IndexOf(path))];
        _chosen = [.. places.Select(place => all[place])];
        _groups = groups;
        _firsts = [.. groups.Select((_, g) => groups.Take(g).Sum(group => group.Targets.Length))];
        Residuals = groups.Sum(g => g.Targets.Length);
        double last = groups.Max(g => g.Targets.Max(t => t.Period.To));
        _runs = new ReferenceRuns(experiment, places, [.. groups.Select(g => g.Variable.Index)], last, threads);
    }

    /// <summary>How many residuals a point has: one an observation, group after group.</summary>
    public int Residuals { get; }

    /// <summary>The parameters' values at quantiles of their priors.</summary>
    public ImmutableArray<double> Values(IEnumerable<double> quantiles) => [.. quantiles.Select((u, i) => Prior.Quantile(_chosen[i], u))];

    /// <summary>The residuals of one group among all of a point's.</summary>
    public ReadOnlySpan<double> Of(int group, ReadOnlySpan<double> residuals) => residuals.Slice(_firsts[group], _groups[group].Targets.Length);

    /// <summary>Runs one member at each of some points and reads something off its residuals.</summary>
    /// <param name="points">Quantiles of the chosen parameters, and the member that all else is of.</param>
    /// <param name="read">Called from any thread.</param>
    /// <param name="cancellation">Stops the runs.</param>
    public T[] Evaluate<T>(
        IReadOnlyList<(ImmutableArray<double> Quantiles, int Member)> points, Func<double[], T> read, CancellationToken cancellation)
    {
        var results = new T[points.Count];
        ChosenMember[] members = [.. points.Select(p => new ChosenMember(p.Member, Values(p.Quantiles)))];
        _runs.Run(members, (place, run) => results[place] = read(ResidualsOf(run)), cancellation);
        return results;
    }

    /// <summary>Runs several members at each of some points: all residuals of each point.</summary>
    /// <param name="points">Quantiles of the chosen parameters, and the number of the point's set of members.</param>
    /// <param name="members">How many members a point has; sets have none in common.</param>
    /// <param name="cancellation">Stops the runs.</param>
    public double[][][] EvaluateSets(
        IReadOnlyList<(ImmutableArray<double> Quantiles, int Set)> points, int members, CancellationToken cancellation) =>
        [.. Evaluate([.. points.SelectMany(p => Enumerable.Range(p.Set * members, members).Select(m => (p.Quantiles, m)))], r => r, cancellation)
            .Chunk(members)];

    /// <summary>Mean residuals of some members; those whose numbers are not finite do not count.</summary>
    public static double[] Mean(double[][] members) =>
        [.. Enumerable.Range(0, members[0].Length).Select(i => members.Select(m => m[i]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average())];

    private double[] ResidualsOf(Trajectory run)
    {
        double[] residuals = new double[Residuals];
        for (int g = 0; g < _groups.Length; g++)
        {
            var series = new SavedSeries(_runs.Times.AsSpan(), run.Values[g].AsSpan());
            ImmutableArray<CalibrationTarget> targets = _groups[g].Targets;
            for (int i = 0; i < targets.Length; i++)
            {
                (double from, double to) = targets[i].Period;
                residuals[_firsts[g] + i] = _groups[g].Residual(targets[i].Observed, series.Mean(from, to));
            }
        }

        return residuals;
    }
}
