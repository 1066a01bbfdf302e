using Entente.Simulation;
using Entente.Simulation.Inputs;
using Entente.Simulation.Interpretation;

namespace Entente.Experiments.Execution;

/// <summary>Hands the members out to threads one by one, and runs each in all cells.</summary>
internal sealed class MemberQueue(
    RunPlan plan,
    EnsembleResults results,
    IProgress<EnsembleProgress>? progress,
    CancellationToken cancellation)
{
    private readonly InterpretedSimulator _simulator = new(plan.Experiment.Case.Model);
    private readonly bool[] _isComplete = new bool[plan.Experiment.Members];
    private readonly int _runsTotal = plan.Experiment.Members * plan.Cells.Count;
    private int _nextMember = -1;
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
        int member;
        while (!cancellation.IsCancellationRequested && (member = Interlocked.Increment(ref _nextMember)) < _isComplete.Length)
        {
            try
            {
                Run(member);
                _isComplete[member] = true;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // The member stays incomplete, and the loop ends.
            }
        }
    }

    private void Run(int member)
    {
        RunInput[] common = [.. plan.Draws.Inputs(member)];
        for (int cell = 0; cell < plan.Cells.Count; cell++)
        {
            Trajectory run = _simulator.Run([.. common, .. plan.Cells[cell].Inputs], plan.Recorded, null, cancellation);
            results.Keep(cell, member, run);
            progress?.Report(new EnsembleProgress(Interlocked.Increment(ref _runsDone), _runsTotal));
        }
    }
}
