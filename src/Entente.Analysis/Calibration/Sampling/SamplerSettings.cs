namespace Entente.Analysis.Calibration.Sampling;

/// <summary>How a sample is drawn from the posterior.</summary>
/// <param name="Draws">Size of the sample: it consists of two halves that never exchange a point.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="Coordinates">How many coordinates a point has.</param>
internal sealed record SamplerSettings(int Draws, ulong Seed, int Coordinates)
{
    /// <summary>Share of the sample that is effective when the next power is reached.</summary>
    public double EffectiveShare { get; init; } = 0.5;

    /// <summary>Accepted moves a point on average, after which a stage ends.</summary>
    public double MovesWanted { get; init; } = 1.5;

    /// <summary>The same in the last stage, after which nothing mends what hangs together.</summary>
    public double LastMovesWanted { get; init; } = 3;

    /// <summary>Rounds of moves after which a stage ends in any case.</summary>
    public int MostRounds { get; init; } = 16;
}
