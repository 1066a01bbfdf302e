using Entente.Experiments.Execution;
using Entente.Simulation.CodeGeneration;

namespace Entente.Experiments.Loops;

/// <summary>In how many members loops are cut.</summary>
public static class LoopBudget
{
    /// <summary>No more are needed to see what a loop does.</summary>
    public const int Most = 200;

    // Fewer would show noise, and cost little.
    private const int Least = 2 * BatchSimulator.PreferredMembers;

    /// <summary>
    /// As many of the first members as take no more than a third of the time of all other runs, at most <see cref="Most"/>, in whole
    /// batches; 0 where the experiment runs nothing that loops could be cut in.
    /// </summary>
    public static int MembersFor(Experiment experiment)
    {
        var plan = new RunPlan(experiment with { LoopMembers = 1 });
        if (plan.LoopCells.IsEmpty)
        {
            return 0;
        }

        long third = (long)experiment.Members * plan.Cells.Count / 3 / plan.LoopCells.Length;
        int affordable = (int)Math.Clamp(third / BatchSimulator.PreferredMembers * BatchSimulator.PreferredMembers, Least, Most);
        return Math.Min(affordable, experiment.Members);
    }
}
