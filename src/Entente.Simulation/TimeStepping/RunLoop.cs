using System.Collections.Immutable;
using Entente.Simulation.Decisions;

namespace Entente.Simulation.TimeStepping;

/// <summary>Carries a run from its start to its stop; the same for each engine.</summary>
internal static class RunLoop
{
    /// <summary>Runs, and gives the recorded variables' values: one array a variable, saved times outside, members inside.</summary>
    /// <param name="run">A run that has not begun.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="specs">When and how.</param>
    /// <param name="members">How many members the run is of.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    public static double[][] Run(IRun run, BatchRequest request, Language.Semantics.SimulationSpecs specs, int members, CancellationToken cancellation)
    {
        var grid = new TimeGrid(specs);
        ITimeStepper stepper = ITimeStepper.For(specs.Method, run.Stocks.Length);
        double[][] series = [.. request.Recorded.Select(_ => new double[grid.SavedCount * members])];

        run.Start();
        for (int step = 0; ; step++)
        {
            Decide(run, request, grid.TimeAt(step), step, members);
            run.Settle(step);
            Record(run, request.Recorded, grid, step, members, series);
            cancellation.ThrowIfCancellationRequested();
            if (step == grid.StepCount)
            {
                return series;
            }

            stepper.Advance(run, grid.TimeAt(step), specs.TimeStep);
            run.BeginStep(step + 1, grid.TimeAt(step + 1));
        }
    }

    private static void Decide(IRun run, BatchRequest request, double time, int step, int members)
    {
        if (request.Rule is { } rule && rule.Decide(new DecisionPoint(run, rule, time, step, request.FirstMember, members)))
        {
            run.Evaluate(time);
        }
    }

    private static void Record(IRun run, ImmutableArray<int> recorded, TimeGrid grid, int step, int members, double[][] series)
    {
        (int saved, int rest) = Math.DivRem(step, grid.StepsPerSave);
        if (rest != 0)
        {
            return;
        }

        for (int i = 0; i < recorded.Length; i++)
        {
            run.ValuesOf(recorded[i])[..members].CopyTo(series[i].AsSpan(saved * members));
        }
    }
}
