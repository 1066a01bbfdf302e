using System.Collections.Immutable;

namespace Entente.Cases.Posteriors;

/// <summary>
/// What observations up to a day say of the parameters: equally likely draws of those that the data can move, and of how far the
/// model lies from the truth. Made by <c>entente calibrate</c>, held in <c>posteriors/</c> of the case's folder (docs/calibration.md).
/// </summary>
public sealed record Posterior
{
    /// <summary>Its files' name without extension.</summary>
    public required string Name { get; init; }

    /// <summary>The last day of which an observation was read.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The day whose knowledge the priors are of, or <see langword="null"/> where they are today's.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What it was made from: <see cref="CalibrationHash.Of"/> of the case, as it was then.</summary>
    public required string CaseHash { get; init; }

    /// <summary>The parameters that are drawn; the others keep their priors.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>For each of them, its value in each draw.</summary>
    public required ImmutableArray<ImmutableArray<double>> Draws { get; init; }

    /// <summary>How far the model lies from the truth, for each variable that was compared.</summary>
    public ImmutableArray<DiscrepancyDraws> Discrepancies { get; init; } = [];

    /// <summary>How many draws there are, 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>How it was made, as far as that is told.</summary>
    public PosteriorSummary Summary { get; init; } = PosteriorSummary.Untold;

    /// <summary>Which draw a member of an ensemble takes: one after the other, and round again.</summary>
    public int DrawOf(int member) => member % Count;
}

/// <summary>
/// Model less truth of one variable, as an Ornstein-Uhlenbeck process with mean 0: far ahead it has the deviation, and within the
/// correlation time it stays much the same (Kennedy and O'Hagan 2001).
/// </summary>
/// <param name="Variable">Path of the model variable.</param>
/// <param name="IsRelative">Whether it is a difference of logarithms; else of values, in the variable's units.</param>
/// <param name="Deviations">Its standard deviation in each draw.</param>
/// <param name="Years">Its correlation time in each draw: after so many years the correlation is 1/e.</param>
public sealed record DiscrepancyDraws(
    string Variable, bool IsRelative, ImmutableArray<double> Deviations, ImmutableArray<double> Years);
