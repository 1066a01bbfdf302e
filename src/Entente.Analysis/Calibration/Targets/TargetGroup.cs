using System.Collections.Immutable;
using Entente.Analysis.Calibration.Discrepancies;
using Entente.Cases;
using Entente.Language.Semantics;

namespace Entente.Analysis.Calibration.Targets;

/// <summary>
/// All observations of one variable, whichever series they are of. What the model misses of the variable it misses in all of them, so that
/// they share one discrepancy. It is relative, a difference of logarithms, where the variable is in units of something and every
/// observation is above 0; absolute for what has no dimension or is per time (shares, indices, growth).
/// </summary>
public sealed class TargetGroup
{
    // A measurement is never taken to be more exact than this share of what the variable typically is.
    private const double LeastError = 0.001;

    private readonly Lazy<Discrepancy> _discrepancy;

    /// <param name="variable">The variable.</param>
    /// <param name="targets">Its observations, at least one.</param>
    public TargetGroup(Variable variable, ImmutableArray<CalibrationTarget> targets)
        : this(variable, targets, IsOfSomething(variable) && targets.All(t => t.Observed > 0))
    {
    }

    /// <param name="variable">The variable.</param>
    /// <param name="targets">Its observations, at least one.</param>
    /// <param name="isRelative">Whether residuals are differences of logarithms, as some posterior has it.</param>
    public TargetGroup(Variable variable, ImmutableArray<CalibrationTarget> targets, bool isRelative)
    {
        Variable = variable;
        Targets = targets;
        IsRelative = isRelative;
        Typical = IsRelative ? 1 : Math.Sqrt(targets.Average(t => t.Observed * t.Observed));
        Typical = Typical > 0 ? Typical : 1;
        Points = [.. targets.Select(Measured)];
        _discrepancy = new Lazy<Discrepancy>(() => new Discrepancy(Points, DiscrepancyPrior.For(Typical)));
    }

    /// <summary>The variable.</summary>
    public Variable Variable { get; }

    /// <summary>Its observations.</summary>
    public ImmutableArray<CalibrationTarget> Targets { get; }

    /// <summary>Whether residuals are differences of logarithms.</summary>
    public bool IsRelative { get; }

    /// <summary>What residuals are held against: 1 where they are relative, else the root mean square of the observations.</summary>
    public double Typical { get; }

    /// <summary>The observations as points with errors, on the scale of the residuals.</summary>
    public ImmutableArray<MeasuredPoint> Points { get; }

    /// <summary>How probable residuals are.</summary>
    public Discrepancy Discrepancy => _discrepancy.Value;

    /// <summary>How probable residuals are that scatter for other reasons too.</summary>
    /// <param name="spread">Their covariance for those.</param>
    public Discrepancy With(Func<int, int, double> spread) => new(Points, DiscrepancyPrior.For(Typical), spread);

    /// <summary>A point at which somebody might measure, on the scale of the residuals.</summary>
    /// <param name="mapping">By which series.</param>
    /// <param name="period">Over which period, decimal years.</param>
    public MeasuredPoint Asked(ObservationMapping mapping, (double From, double To) period) => new(
        (period.From + period.To) / 2,
        0,
        mapping.Location.Start.Line,
        mapping.OffsetError / (IsRelative ? Targets.Average(t => Math.Abs(t.Observed)) : 1));

    /// <summary>Measurement less model on the scale of the discrepancy; not a finite number where the model has no logarithm.</summary>
    /// <param name="observed">In the variable's units.</param>
    /// <param name="modelled">Likewise.</param>
    public double Residual(double observed, double modelled) => IsRelative ? Math.Log(observed / modelled) : observed - modelled;

    /// <summary>What the model says, moved by a residual.</summary>
    /// <param name="modelled">In the variable's units.</param>
    /// <param name="residual">On the scale of the discrepancy.</param>
    public double Moved(double modelled, double residual) => IsRelative ? modelled * Math.Exp(residual) : modelled + residual;

    private MeasuredPoint Measured(CalibrationTarget target)
    {
        double unit = IsRelative ? Math.Abs(target.Observed) : 1;
        return new MeasuredPoint(
            (target.Period.From + target.Period.To) / 2,
            Math.Max(target.Deviation / unit, LeastError * Typical),
            target.Mapping.Location.Start.Line,
            target.Mapping.OffsetError / unit);
    }

    // Units are written in many ways; what is without dimension, or a rate of something to itself, is none of something.
    private static bool IsOfSomething(Variable variable) =>
        variable.Units is { } units && units.Trim() is not ("" or "1" or "dmnl" or "1/year" or "1/month" or "dimensionless" or "%" or "%/year");
}
