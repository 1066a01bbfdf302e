using System.Diagnostics;
using System.Text;
using Entente.Fuzz.Inputs;
using Entente.Fuzz.Results;

namespace Entente.Fuzz.Trials;

/// <summary>Goes through every n-th input on a thread of its own.</summary>
internal sealed class Worker : IDisposable
{
    private readonly InputMaker _maker;
    private readonly FuzzPlan _plan;
    private readonly int _place;
    private readonly FindingStore _store;
    private readonly FileStream _current;
    private readonly Thread _thread;
    private long _begun;

    /// <summary>Made for one place among the plan's workers.</summary>
    public Worker(InputMaker maker, FuzzPlan plan, int place, FindingStore store)
    {
        _maker = maker;
        _plan = plan;
        _place = place;
        _store = store;
        _current = new FileStream(Path.Combine(store.Folder, $"running-{place}.txt"), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _thread = new Thread(Work, Bounds.Stack) { IsBackground = true };
    }

    /// <summary>What it has done so far; read it when the worker has ended.</summary>
    public Tally Tally { get; } = new();

    /// <summary>The input that it is at.</summary>
    public FuzzInput? Current { get; private set; }

    /// <summary>Whether it has been at its input for too long.</summary>
    public bool Hangs => Volatile.Read(ref _begun) is > 0 and var begun && Stopwatch.GetElapsedTime(begun) > Bounds.Hang;

    /// <summary>Begins.</summary>
    public void Start() => _thread.Start();

    /// <summary>Waits for its end; whether it has come.</summary>
    public bool Join(TimeSpan patience) => _thread.Join(patience);

    /// <inheritdoc/>
    public void Dispose() => _current.Dispose();

    private void Work()
    {
        for (int number = _plan.First + _place; number < _plan.First + _plan.Count && !_plan.Stop.IsCancellationRequested; number += _plan.Workers)
        {
            foreach (Dialect dialect in _plan.Dialects)
            {
                Try(_maker.Make(dialect, number));
            }
        }
    }

    private void Try(FuzzInput input)
    {
        Announce(input);
        Volatile.Write(ref _begun, Stopwatch.GetTimestamp());
        TrialResult result = Trial.Run(input);

        // A collection of garbage that happens to fall into a trial is no finding.
        if (result.Finding?.Kind == FindingKind.Slow)
        {
            result = Trial.Run(input);
        }

        Volatile.Write(ref _begun, 0);
        Tally.Add(input, result);
        if (result.Finding is { } finding)
        {
            _store.Keep(input, finding);
        }
    }

    // An overflow of the stack ends the process: this says at which input.
    private void Announce(FuzzInput input)
    {
        Current = input;
        _current.Position = 0;
        _current.Write(Encoding.ASCII.GetBytes($"{input.Dialect} {input.Number}".PadRight(30) + "\n"));
    }
}
