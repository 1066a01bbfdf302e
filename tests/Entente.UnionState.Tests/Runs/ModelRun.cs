using System.Collections.Immutable;
using Entente.Experiments.Outcomes;
using Entente.Language.Semantics;
using Entente.Simulation;

namespace Entente.UnionState.Tests.Runs;

/// <summary>One run of the whole model, every variable recorded at every step and read by its path.</summary>
internal sealed class ModelRun(SemanticModel model, Trajectory trajectory)
{
    public ImmutableArray<double> Times => trajectory.Times;

    public ImmutableArray<double> this[int variable] => trajectory.Values[variable];

    public ImmutableArray<double> this[string path] =>
        this[(model.TryFind(path, out Variable? variable) ? variable : throw new ArgumentException($"The model has no '{path}'.", nameof(path))).Index];

    public double At(string path, double time) => Series(path).At(time);

    /// <summary>Mean over one calendar year.</summary>
    public double Year(string path, int year) => Series(path).Mean(year, year + 1);

    /// <summary>Least and greatest value from a time to the end of the run.</summary>
    public (double Least, double Greatest) Range(string path, double from = double.NegativeInfinity) =>
        Series(path).Range(from, double.PositiveInfinity);

    /// <summary>Paths of variables that are not finite numbers throughout; the odds of what is certain may be infinite.</summary>
    public IEnumerable<string> NotFinite() =>
        model.Variables.Where(v => this[v.Index].Any(value => !double.IsFinite(value) && !(double.IsPositiveInfinity(value) && IsOdds(v)))).Select(v => v.Path);

    private static bool IsOdds(Variable variable) => variable.Path.EndsWith("odds", StringComparison.Ordinal);

    private SavedSeries Series(string path) => new(Times.AsSpan(), this[path].AsSpan());
}
