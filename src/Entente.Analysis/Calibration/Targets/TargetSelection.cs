using System.Collections.Immutable;
using Entente.Cases;

namespace Entente.Analysis.Calibration.Targets;

/// <summary>
/// Which observations a calibration reads: those of a named source, of a series that the observation map ties to the model and that does
/// not drive it, whose period is over and that were available by the last day, and within the run.
/// </summary>
public static class TargetSelection
{
    // Far less than a day, in years.
    private const double Rounding = 1e-6;

    /// <summary>The observations, by variable; in the order of the observation map, and of time.</summary>
    /// <param name="case">The case.</param>
    /// <param name="until">The last day of which an observation is read.</param>
    public static ImmutableArray<TargetGroup> Of(Case @case, DateOnly until) =>
        [.. @case.Observations
            .SelectMany(mapping => Of(@case, mapping, until))
            .GroupBy(target => target.Mapping.Variable.Index)
            .Select(group => new TargetGroup(group.First().Mapping.Variable, [.. group]))];

    /// <summary>Those of one series.</summary>
    /// <param name="case">The case.</param>
    /// <param name="mapping">How the series is compared, with its points.</param>
    /// <param name="until">The last day of which an observation is read.</param>
    internal static IEnumerable<CalibrationTarget> Of(Case @case, ObservationMapping mapping, DateOnly until) =>
        @case.Drivers.Any(d => d.Series.Id == mapping.Series.Id)
            ? []
            : mapping.Series.Points
                .Where(point => point.IsVerified && point.IsKnownAt(until))
                .Select(point => new CalibrationTarget(mapping, point))
                .Where(target => IsInsideRun(target, @case));

    private static bool IsInsideRun(CalibrationTarget target, Case @case) =>
        target.Period.From >= @case.Model.Specs.Start - Rounding && target.Period.To <= @case.Model.Specs.Stop + Rounding;
}
