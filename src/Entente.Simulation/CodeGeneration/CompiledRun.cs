using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Language.Semantics;
using Entente.Simulation.Memories;
using Entente.Simulation.TimeStepping;

namespace Entente.Simulation.CodeGeneration;

/// <summary>A run in progress of compiled code.</summary>
internal sealed unsafe class CompiledRun : IRun, IDisposable
{
    private readonly CompiledProgram _program;
    private readonly InputHooks _hooks;
    private readonly LaneMemory _memory;
    private readonly MemoryLine[] _lines;
    private readonly bool _startsTwice;
    private Clock _clock;

    public CompiledRun(CompiledProgram program, InputHooks hooks, SimulationSpecs specs, BatchRequest request)
    {
        _program = program;
        _hooks = hooks;
        _memory = new LaneMemory(program.Layout.SlotCount * program.Width);
        _clock = new Clock
        {
            Time = specs.Start,
            StepTime = specs.Start,
            TimeStep = specs.TimeStep,
            Start = specs.Start,
            Stop = specs.Stop,
            FirstMember = request.FirstMember,
            Seed = request.Seed,
        };
        int steps = TimeGrid.StepsAtMost(program.Parts.Model, specs);
        _lines = [.. program.Parts.Memories.Select(_ => new MemoryLine(program.Width, steps))];
        _startsTwice = program.Parts.Model.Variables.Any(v => v.InitialEquation is not null);
    }

    /// <inheritdoc/>
    public Span<double> Stocks => Slots(0, _program.Layout.Stocks.Length);

    /// <inheritdoc/>
    public void Start()
    {
        _hooks.Hold(_memory.Values);
        Refresh();
        CallForEachVector(_program.Start);
        KeepStepStart();
        CallForEachVector(_program.StartLimits);
        CallForEachVector([_program.Kept]);
        for (int i = 0; i < _lines.Length; i++)
        {
            bool hasDelay = _program.Parts.Memories[i].Memory!.Delay is not null;
            _lines[i].Start(hasDelay ? Slots(_program.Parts.DelayOf(i), 1) : [], _clock.TimeStep);
        }

        if (_startsTwice)
        {
            Evaluate(_clock.Time);
        }
    }

    /// <inheritdoc/>
    public void BeginStep(int step, double time)
    {
        Enter(step, time);
        KeepStepStart();
        Evaluate(time);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryLeap(TimeGrid grid, int step, int next)
    {
        if (_program.EulerStep.IsEmpty)
        {
            return false;
        }

        fixed (Clock* clock = &_clock)
        {
            for (; ; )
            {
                step++;
                Enter(step, grid.TimeAt(step));
                clock->Time = clock->StepTime;
                Refresh();
                foreach (Block block in _program.EulerStep)
                {
                    block(_memory.Values, clock);
                }

                if (step == next)
                {
                    return true;
                }

                Settle(step);
            }
        }
    }

    /// <inheritdoc/>
    public void Evaluate(double time)
    {
        _clock.Time = time;
        Refresh();
        Call(_program.Run);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> NetFlows()
    {
        Call(_program.Flows);
        return Slots(_program.Layout.Rates, _program.Layout.Stocks.Length);
    }

    /// <inheritdoc/>
    public void SetTimeStep(double length) => _clock.TimeStep = length;

    /// <inheritdoc/>
    public void Settle(int step)
    {
        for (int i = 0; i < _lines.Length; i++)
        {
            _lines[i].Keep(step, ValuesOf(_program.Parts.Memories[i].Memory!.Input));
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<double> ValuesOf(int variable) => Values(variable);

    /// <inheritdoc/>
    public Span<double> LeverOf(int lever) => _hooks.LeverOf(lever);

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    private void Enter(int step, double time)
    {
        _clock.Step = step;
        _clock.StepTime = time;
        for (int i = 0; i < _lines.Length; i++)
        {
            _lines[i].Recall(step, Values(_program.Parts.Memories[i].Index));
        }
    }

    private void KeepStepStart()
    {
        if (!_program.StartLimits.IsEmpty)
        {
            Stocks.CopyTo(Slots(_program.Layout.StepStart, _program.Layout.Stocks.Length));
        }
    }

    private void Refresh() => _hooks.Refresh(_memory.Values, _clock);

    private void Call(ImmutableArray<Block> blocks)
    {
        fixed (Clock* clock = &_clock)
        {
            foreach (Block block in blocks)
            {
                block(_memory.Values, clock);
            }
        }
    }

    private void CallForEachVector(ImmutableArray<Block> blocks)
    {
        for (int vector = 0; vector < _program.Vectors; vector++)
        {
            int first = vector * LaneFunctions.Width;
            Clock clock = _clock;
            clock.FirstMember += first;
            foreach (Block block in blocks)
            {
                block(_memory.Values + first, &clock);
            }
        }
    }

    private Span<double> Values(int variable) => Slots(_program.Layout.SlotOf(variable), 1);

    private Span<double> Slots(int first, int count) => new(_memory.Values + (first * _program.Width), count * _program.Width);
}
