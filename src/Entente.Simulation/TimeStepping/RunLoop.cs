using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Decisions;

namespace Entente.Simulation.TimeStepping;

/// <summary>Carries a run from its start to its stop, at once or part by part; the same for each engine.</summary>
/// <param name="run">A run that has not begun.</param>
/// <param name="request">What is asked for.</param>
/// <param name="specs">When and how.</param>
/// <param name="members">Members that are run.</param>
internal sealed class RunLoop(IRun run, BatchRequest request, SimulationSpecs specs, int members)
{
    // A run is to stop soon when it is cancelled, though it saves nothing for long.
    private const int LongestLeap = 256;

    private readonly TimeGrid _grid = new(specs);
    private readonly ITimeStepper _stepper = ITimeStepper.For(specs.Method, run.Stocks.Length);
    private int _step = -1;

    /// <summary>Runs from start to stop, and keeps the recorded variables' values.</summary>
    /// <param name="run">A run that has not begun.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="specs">When and how.</param>
    /// <param name="results">Where to keep them.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    public static void Run(IRun run, BatchRequest request, SimulationSpecs specs, SeriesSlice results, CancellationToken cancellation)
    {
        var loop = new RunLoop(run, request, specs, results.Count);
        loop.RunOn(loop._grid.SavedCount, results, cancellation);
        while (loop._step < loop._grid.StepCount)
        {
            loop.MoveOn();
        }
    }

    /// <summary>Runs on until so many further instants are saved.</summary>
    /// <param name="savedCount">How many; no more than are left.</param>
    /// <param name="results">Where to keep their values.</param>
    /// <param name="cancellation">Stops it between two steps.</param>
    public void RunOn(int savedCount, SeriesSlice results, CancellationToken cancellation)
    {
        for (int saved = 0; saved < savedCount;)
        {
            MoveOn();
            if (_step % _grid.StepsPerSave == 0)
            {
                Record(saved, results);
                saved++;
            }

            cancellation.ThrowIfCancellationRequested();
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

    // To the start, and then by one step or as many as nobody looks at.
    private void MoveOn()
    {
        if (_step < 0)
        {
            run.Start();
            _step = 0;
        }
        else
        {
            Advance();
        }

        Decide(run, request, _grid.TimeAt(_step), _step, members);
        run.Settle(_step);
    }

    private void Advance()
    {
        int next = Math.Min(_grid.NextSavedStep(_step), _step + LongestLeap);
        if (!run.TryLeap(_grid, _step, next))
        {
            next = _step + 1;
            _stepper.Advance(run, _grid.TimeAt(_step), specs.TimeStep);
            run.BeginStep(next, _grid.TimeAt(next));
        }

        _step = next;
    }

    private void Record(int saved, SeriesSlice results)
    {
        ImmutableArray<int> recorded = request.Recorded;
        for (int i = 0; i < recorded.Length; i++)
        {
            results.Keep(i, saved, run.ValuesOf(recorded[i]));
        }
    }
}
