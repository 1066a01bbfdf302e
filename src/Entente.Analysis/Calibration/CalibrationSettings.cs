namespace Entente.Analysis.Calibration;

/// <summary>What a calibration is asked for.</summary>
/// <param name="Until">The last day of which an observation is read.</param>
/// <param name="Seed">Seed of all draws.</param>
public sealed record CalibrationSettings(DateOnly Until, ulong Seed)
{
    /// <summary>Fewest draws that say anything.</summary>
    public const int LeastDraws = 20;

    /// <summary>Most draws.</summary>
    public const int MostDraws = 20_000;

    /// <summary>Changes whenever the method does, so that no checkpoint of another method is gone on with.</summary>
    internal const int MethodVersion = 1;

    /// <summary>The day whose knowledge the case is of, or <see langword="null"/> for today's.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether the parties bargain, if the case lets them; said in the result's name, done by how the case is read.</summary>
    public bool Bargains { get; init; } = true;

    /// <summary>Size of the sample from the posterior.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Runs that screening may take, about.</summary>
    public int ScreeningRuns { get; init; } = 4000;

    /// <summary>The most parameters that are calibrated.</summary>
    public int MostParameters { get; init; } = 20;

    /// <summary>The least effect of a parameter that is: it would be narrowed to 1/√1.1, 95 %, of its prior.</summary>
    public double LeastEffect { get; init; } = 0.1;

    /// <summary>Runs at each point of parameters, each with another draw of all that is no parameter led; their mean is compared.</summary>
    public int MembersOfPoint { get; init; } = 4;

    /// <summary>Points at which the model's own spread is measured.</summary>
    public int SpreadPoints { get; init; } = 250;

    /// <summary>Points that a wave of history matching tries.</summary>
    public int WavePoints { get; init; } = 1000;

    /// <summary>The most waves.</summary>
    public int MostWaves { get; init; } = 3;
}
