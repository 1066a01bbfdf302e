using Entente.Diagnostics;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;

namespace Entente.Experiments.Execution;

/// <summary>Runs experiments.</summary>
public static class EnsembleRunner
{
    /// <summary>What steps the models, for a run's record.</summary>
    public static string Engine => BatchSimulator.Name;

    /// <summary>
    /// Runs every member in every cell, members in their order, each with the same draws in all cells. The result is the same
    /// to the bit whatever the number of threads.
    /// </summary>
    /// <param name="experiment">What to run; without errors in <see cref="ExperimentChecks"/>.</param>
    /// <param name="threads">How many runs go on at once, 1 or more.</param>
    /// <param name="progress">Told after each run, from any thread.</param>
    /// <param name="cancellation">Stops the work; the ensemble then holds the members that were complete.</param>
    /// <exception cref="OperationCanceledException">Stopped before a single member was complete.</exception>
    /// <exception cref="ArgumentException"><see cref="ExperimentChecks"/> finds an error in the experiment.</exception>
    public static Ensemble Run(
        Experiment experiment,
        int threads,
        IProgress<EnsembleProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (ExperimentChecks.Of(experiment).FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            throw new ArgumentException($"{error.Code}: {error.Message}", nameof(experiment));
        }

        var plan = new RunPlan(experiment);
        var results = new EnsembleResults(plan, SavedTimes.Of(experiment.Case.Model.Specs));
        var work = new MemberQueue(plan, results, progress, cancellation);
        var workers = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, threads, workers, _ => work.RunToEnd());

        int completed = work.MembersCompleted;
        if (completed == 0)
        {
            throw new OperationCanceledException(cancellation);
        }

        return results.ToEnsemble(completed, workers);
    }
}
