using Entente.Experiments.Negotiations;
using Entente.Simulation;
using Entente.Simulation.CodeGeneration;
using Entente.Simulation.Inputs;

namespace Entente.Experiments.Execution;

/// <summary>
/// Hands the members out to threads, as many at a time as run side by side, and runs them in all cells. Which members run
/// together depends on their numbers alone.
/// </summary>
internal sealed class MemberQueue(
    RunPlan plan,
    EnsembleResults results,
    IProgress<EnsembleProgress>? progress,
    CancellationToken cancellation)
{
    private readonly BatchSimulator _simulator = new(plan.Experiment.Case.Model);
    private readonly NegotiationRule?[] _rules =
        [.. plan.Cells.Select((cell, place) => plan.Rule(cell, results.RoundsOf(place)))];

    private readonly bool[] _isComplete = new bool[plan.Experiment.Members];
    private readonly NegotiationRule?[] _cutRules = [.. plan.LoopCells.Select(cell => plan.Rule(cell, observer: null))];
    private readonly int _runsTotal = (plan.Experiment.Members * plan.Cells.Count) + (plan.LoopMembers * plan.LoopCells.Length);
    private int _nextBatch = -1;
    private int _runsDone;

    /// <summary>Members from the first on that are complete without a gap. Read after all threads have come to their end.</summary>
    public int MembersCompleted
    {
        get
        {
            int firstMissing = Array.IndexOf(_isComplete, false);
            return firstMissing < 0 ? _isComplete.Length : firstMissing;
        }
    }

    /// <summary>One thread's work: takes members until there is none left or the work is stopped.</summary>
    public void RunToEnd()
    {
        while (!cancellation.IsCancellationRequested)
        {
            int first = Interlocked.Increment(ref _nextBatch) * BatchSimulator.PreferredMembers;
            int count = Math.Min(BatchSimulator.PreferredMembers, _isComplete.Length - first);
            if (count <= 0)
            {
                return;
            }

            try
            {
                Run(first, count);
                _isComplete.AsSpan(first, count).Fill(true);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // The members stay incomplete, and the loop ends.
            }
        }
    }

    private void Run(int first, int count)
    {
        RunInput[][] common = [.. Enumerable.Range(first, count).Select(member => plan.Draws.Inputs(member).ToArray())];
        for (int cell = 0; cell < plan.Cells.Count; cell++)
        {
            int place = cell;
            Run(plan.Cells[cell], _rules[cell], first, common, (member, run) => results.Keep(place, member, run));
        }

        common = common[..Math.Clamp(plan.LoopMembers - first, 0, count)];
        for (int cell = 0; cell < plan.LoopCells.Length && common.Length > 0; cell++)
        {
            int place = cell;
            Run(plan.LoopCells[cell], _cutRules[cell], first, common, (member, run) => results.KeepCut(place, member, run));
        }
    }

    private void Run(PlannedCell cell, NegotiationRule? rule, int first, RunInput[][] common, Action<int, Trajectory> keep)
    {
        BatchTrajectory runs = _simulator.Run(
            new BatchRequest
            {
                Members = [.. common.Select((inputs, i) => plan.Inputs(cell, first + i, inputs))],
                Recorded = plan.RecordedIn(cell),
                FirstMember = first,
                Seed = plan.Experiment.Seed,
                Rule = rule,
            },
            cancellation);
        for (int i = 0; i < common.Length; i++)
        {
            keep(first + i, runs.Member(i));
            progress?.Report(new EnsembleProgress(Interlocked.Increment(ref _runsDone), _runsTotal));
        }
    }
}
