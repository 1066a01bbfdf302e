namespace Entente.Simulation.Memories;

/// <summary>What one variable was at the beginnings of past steps, as far back as anyone asks.</summary>
/// <param name="members">Members side by side.</param>
/// <param name="steps">Steps in the run.</param>
internal sealed class MemoryLine(int members, int steps)
{
    private readonly int[] _delays = new int[members];
    private double[] _past = [];
    private int _length;

    /// <summary>Begins.</summary>
    /// <param name="delays">Each member's delay in the model's time unit; empty for one step.</param>
    /// <param name="timeStep">Length of a step.</param>
    public void Start(ReadOnlySpan<double> delays, double timeStep)
    {
        for (int i = 0; i < members; i++)
        {
            // No more than the run has steps; NaN is one.
            double delay = delays.IsEmpty ? 1 : Math.Round(delays[i] / timeStep);
            _delays[i] = delay > 1 ? (int)Math.Min(delay, steps + 1) : 1;
        }

        _length = _delays.Max();
        _past = new double[_length * members];
    }

    /// <summary>Keeps the variable's values at the beginning of a step.</summary>
    public void Keep(int step, ReadOnlySpan<double> values) => values[..members].CopyTo(_past.AsSpan(step % _length * members));

    /// <summary>Gives what it was, for the members for which enough steps have passed; asked before the step is kept.</summary>
    public void Recall(int step, Span<double> values)
    {
        for (int i = 0; i < members; i++)
        {
            int then = step - _delays[i];
            if (then >= 0)
            {
                values[i] = _past[(then % _length * members) + i];
            }
        }
    }
}
