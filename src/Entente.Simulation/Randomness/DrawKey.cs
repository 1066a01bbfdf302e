namespace Entente.Simulation.Randomness;

/// <summary>What a model's random draw depends on, and nothing else.</summary>
/// <param name="ModelSeed">The seed written in the model, or <see langword="null"/>; with one, run and member do not count.</param>
/// <param name="RunSeed">The run's seed.</param>
/// <param name="Member">The run's number in its ensemble.</param>
/// <param name="Stream">The draw's number in the model.</param>
/// <param name="Step">The step's number.</param>
internal readonly record struct DrawKey(double? ModelSeed, ulong RunSeed, int Member, int Stream, int Step)
{
    /// <summary>Two numbers between 0 and 1, neither included. Each attempt gives others.</summary>
    public (double First, double Second) Uniforms(int attempt)
    {
        ulong seed = ModelSeed is { } own ? BitConverter.DoubleToUInt64Bits(own) : RunSeed;
        uint member = ModelSeed is null ? (uint)Member : 0;
        (uint a, uint b, uint c, uint d) = Philox4x32.Block(((uint)attempt, (uint)Step, (uint)Stream, member), ((uint)seed, (uint)(seed >> 32)));
        return (Unit(a, b), Unit(c, d));
    }

    private static double Unit(uint high, uint low) => (((((ulong)high << 32) | low) >> 11) + 0.5) * (1.0 / (1UL << 53));
}
