using Entente.Diagnostics;
using Entente.Evidence.Series;
using Entente.Language.Semantics;

namespace Entente.Cases;

/// <summary>A model variable that follows an observed series as far as it goes and then stays (one row of drivers.csv).</summary>
/// <param name="Variable">The model variable.</param>
/// <param name="Series">The series.</param>
/// <param name="Factor">Multiplies the series' values into the variable's units.</param>
/// <param name="UnverifiedError">
/// Relative standard deviation of a factor, drawn once a member, on the points that no source vouches for; 0 for none.
/// </param>
/// <param name="HoldYears">The value after the last point is the mean of the points in its last so many years; 0 holds the last point.</param>
/// <param name="Note">Remarks.</param>
/// <param name="Location">Its row.</param>
public sealed record Driver(
    Variable Variable,
    SeriesInfo Series,
    double Factor,
    double UnverifiedError,
    double HoldYears,
    string Note,
    SourceLocation Location)
{
    /// <summary>
    /// Whether its series is known beforehand, as a calendar of elections is: then it is followed to its end at any date, and does not walk.
    /// </summary>
    public bool IsKnownAhead { get; init; }
}
