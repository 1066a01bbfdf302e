using Entente.Language.Semantics;

namespace Entente.Cases;

/// <summary>How a run's series becomes one number.</summary>
public enum OutcomeStatistic
{
    /// <summary>Value at the end of the window.</summary>
    Final,

    /// <summary>Mean over the window.</summary>
    Mean,

    /// <summary>Least value in the window.</summary>
    Minimum,

    /// <summary>Greatest value in the window.</summary>
    Maximum,

    /// <summary>Time integral over the window: a yearly flow gives its sum.</summary>
    Total,
}

/// <summary>Something read off a run.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Name for people, as the subject of a sentence: "The contract gas price".</param>
/// <param name="Variable">The model variable.</param>
/// <param name="Statistic">How the series becomes a number.</param>
/// <param name="From">First time of the window, decimal year.</param>
/// <param name="To">Last time of the window.</param>
/// <param name="Unit">Unit for display; the model variable's unit, times time for a total.</param>
/// <param name="Decimals">Decimals to print.</param>
/// <param name="IsKey">Whether it has a chart of its own.</param>
/// <param name="Aim">A level that is of interest, or <see langword="null"/>; the report gives the share of runs that reach it.</param>
/// <param name="AimIsAtLeast">Whether the aim is reached at or above it (else at or below).</param>
/// <param name="Description">A sentence on what it means.</param>
public sealed record Outcome(
    string Id,
    string Title,
    Variable Variable,
    OutcomeStatistic Statistic,
    double From,
    double To,
    string Unit,
    int Decimals,
    bool IsKey,
    double? Aim,
    bool AimIsAtLeast,
    string Description)
{
    /// <summary>Multiplies the model variable's values into <see cref="Unit"/>: 100 shows a share in per cent.</summary>
    public double Factor { get; init; } = 1;
}
