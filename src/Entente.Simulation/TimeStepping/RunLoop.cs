using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Decisions;

namespace Entente.Simulation.TimeStepping;

/// <summary>Carries a run from its start to its stop; the same for each engine.</summary>
internal static class RunLoop
{
    // A run is to stop soon when it is cancelled, though it saves nothing for long.
    private const int LongestLeap = 256;

    /// <summary>Runs, and keeps the recorded variables' values.</summary>
    /// <param name="run">A run that has not begun.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="specs">When and how.</param>
    /// <param name="results">Where to keep them.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    public static void Run(IRun run, BatchRequest request, SimulationSpecs specs, SeriesSlice results, CancellationToken cancellation)
    {
        var grid = new TimeGrid(specs);
        ITimeStepper stepper = ITimeStepper.For(specs.Method, run.Stocks.Length);

        run.Start();
        for (int step = 0; ;)
        {
            Decide(run, request, grid.TimeAt(step), step, results.Count);
            run.Settle(step);
            Record(run, request.Recorded, grid, step, results);
            cancellation.ThrowIfCancellationRequested();
            if (step == grid.StepCount)
            {
                return;
            }

            int next = Math.Min(grid.NextSavedStep(step), step + LongestLeap);
            if (!run.TryLeap(grid, step, next))
            {
                next = step + 1;
                stepper.Advance(run, grid.TimeAt(step), specs.TimeStep);
                run.BeginStep(next, grid.TimeAt(next));
            }

            step = next;
        }
    }

    /// <summary>Asks the decision rule, where there is one.</summary>
    internal static void Decide(IRun run, BatchRequest request, double time, int step, int members)
    {
        if (request.Rule is { } rule && rule.Decide(new DecisionPoint(run, rule, time, step, request.FirstMember, members)))
        {
            run.Evaluate(time);
        }
    }

    private static void Record(IRun run, ImmutableArray<int> recorded, TimeGrid grid, int step, SeriesSlice results)
    {
        (int saved, int rest) = Math.DivRem(step, grid.StepsPerSave);
        if (rest != 0)
        {
            return;
        }

        for (int i = 0; i < recorded.Length; i++)
        {
            results.Keep(i, saved, run.ValuesOf(recorded[i]));
        }
    }
}
