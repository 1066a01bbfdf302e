namespace Entente.Bench.Generation;

/// <summary>Pseudo-random draws that are the same on every platform and version (SplitMix64; Steele, Lea and Flood 2014).</summary>
/// <param name="seed">Any number.</param>
internal sealed class SeededDraws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number between the bounds, to three decimals so that it reads well in a model file.</summary>
    public double Between(double low, double high) => Math.Round(low + (Unit() * (high - low)), 3);

    /// <summary>A whole number from 0 to just below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Unit() * limit);

    /// <summary>Whether an event of that probability happens.</summary>
    public bool Chance(double probability) => Unit() < probability;

    /// <summary>One of the choices.</summary>
    public T Among<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
