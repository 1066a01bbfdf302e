using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Semantics;

namespace Entente.Simulation.TimeStepping;

/// <summary>
/// Carries a run of one member whose stop, step or save interval the model computes as it runs
/// (<see cref="ControlVariables"/>); the same for each engine.
/// </summary>
internal static class SteeredLoop
{
    /// <summary>
    /// Runs, and gives what was saved. A step that is no longer above 0 ends the run, and so do the <see cref="RunAwayBounds"/>,
    /// which the trajectory then says.
    /// </summary>
    /// <param name="run">A run that has not begun.</param>
    /// <param name="model">The model, which steers.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="specs">How the run begins, and what holds where the model does not steer.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    public static Trajectory Run(IRun run, SemanticModel model, BatchRequest request, SimulationSpecs specs, CancellationToken cancellation)
    {
        var bounds = new RunAwayBounds(model, specs);
        ITimeStepper stepper = ITimeStepper.For(specs.Method, run.Stocks.Length);
        var times = ImmutableArray.CreateBuilder<double>();
        ImmutableArray<double>.Builder[] series = [.. request.Recorded.Select(_ => ImmutableArray.CreateBuilder<double>())];
        double time = specs.Start;
        double nextSaved = time;

        run.Start();
        for (int step = 0; ; step++)
        {
            RunLoop.Decide(run, request, time, step, members: 1);
            run.Settle(step);
            double length = Value(run, model.Controls.TimeStep, specs.TimeStep);
            double slack = TimeGrid.Rounding * length;
            if (time >= nextSaved - slack)
            {
                times.Add(time);
                nextSaved = time + Value(run, model.Controls.SaveInterval, specs.SaveInterval);
                for (int i = 0; i < series.Length; i++)
                {
                    series[i].Add(run.ValuesOf(request.Recorded[i])[0]);
                }
            }

            cancellation.ThrowIfCancellationRequested();
            double stop = Value(run, model.Controls.Stop, specs.Stop);
            bool isAtEnd = length <= 0 || double.IsNaN(length) || !(time < stop - slack);
            if (isAtEnd || bounds.AreReached(step, times.Count * (long)series.Length))
            {
                ImmutableArray<Diagnostic> problems = isAtEnd ? [] : [bounds.Report(time, step, stop, length, nextSaved - times[^1])];
                return new Trajectory(times.DrainToImmutable(), request.Recorded, [.. series.Select(s => s.DrainToImmutable())]) { Diagnostics = problems };
            }

            run.SetTimeStep(length);
            stepper.Advance(run, time, length);
            time += length;
            run.BeginStep(step + 1, time);
        }
    }

    private static double Value(IRun run, int? variable, double otherwise) => variable is { } index ? run.ValuesOf(index)[0] : otherwise;
}
