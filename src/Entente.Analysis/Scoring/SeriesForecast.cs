using System.Collections.Immutable;
using Entente.Analysis.Calibration.Discrepancies;
using Entente.Analysis.Calibration.Targets;
using Entente.Analysis.Observations;
using Entente.Cases;
using Entente.Cases.Posteriors;
using Entente.Evidence.Dates;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Sampling;

namespace Entente.Analysis.Scoring;

/// <summary>
/// What a reference run says that a series will show. Each member's run is moved by what the model misses of the variable, drawn given what
/// that member missed of all that was known at the cut; so a forecast starts from where the series was last seen and returns to the model.
/// How large and how lasting it is the run's posterior says; of a variable that was first observed after the calibration, what the member
/// missed since says it. Then comes an error of measurement. Draws depend on seed, member, series and period alone. A run from the prior
/// has no such discrepancy.
/// </summary>
internal sealed class SeriesForecast
{
    private readonly Ensemble _ensemble;
    private readonly ObservationMapping _mapping;
    private readonly MemberSeries _series;
    private readonly DiscrepancyDraws? _discrepancy;
    private readonly TargetGroup? _known;
    private readonly double[][] _residuals;
    private readonly Dictionary<OrnsteinUhlenbeck, Cholesky> _factors = [];

    /// <param name="ensemble">The run.</param>
    /// <param name="mapping">How the series is compared with it, with the series' points.</param>
    /// <param name="cut">The last day of which an observation may be known.</param>
    public SeriesForecast(Ensemble ensemble, ObservationMapping mapping, DateOnly cut)
    {
        _ensemble = ensemble;
        _mapping = mapping;
        _series = ensemble.ReferenceSeries.First(s => s.Variable == mapping.Variable.Index);
        _discrepancy = ensemble.Experiment.Posterior?.Discrepancies.FirstOrDefault(d => d.Variable == mapping.Variable.Path);
        _known = ensemble.Experiment.Posterior is null ? null : Known(ensemble.Experiment.Case, mapping, cut, _discrepancy?.IsRelative);
        _residuals = _known is { } known ? [.. Enumerable.Range(0, _series.Values.Length).Select(member => Residuals(known, member))] : [];
    }

    /// <summary>What each member says of a period.</summary>
    public PredictiveDraws Of(EdtfDate period)
    {
        (double from, double to) = ObservedPeriod.Of(period);
        Purpose noise = Purpose.Measurement(_mapping.Series.Id, _mapping.Variable.Path, period.Text);
        Func<int, double, double> moved = MovedOver((from, to), Purpose.Discrepancy(_mapping.Variable.Path, period.Text));
        var modelled = new List<double>(_series.Values.Length);
        var measured = new List<double>(_series.Values.Length);
        for (int member = 0; member < _series.Values.Length; member++)
        {
            double value = Mean(member, (from, to));
            if (double.IsFinite(value))
            {
                double error = RandomDraw.StandardNormal(_ensemble.Experiment.Seed, member, noise);
                double there = moved(member, value);
                modelled.Add(InSeriesUnit(value));
                measured.Add(InSeriesUnit(there + (error * MeasurementError.Deviation(_mapping, there))));
            }
        }

        measured.Sort();
        return new PredictiveDraws([.. modelled], [.. measured]);
    }

    // All that is known of the variable, by whatever series; of the series asked for, what its mapping holds.
    private static TargetGroup? Known(Case @case, ObservationMapping mapping, DateOnly cut, bool? isRelative)
    {
        ImmutableArray<CalibrationTarget> targets =
            [.. @case.Observations
                .Where(other => other.Variable.Index == mapping.Variable.Index)
                .SelectMany(other => TargetSelection.Of(@case, other.Series.Id == mapping.Series.Id ? mapping : other, cut))
                .Where(target => isRelative is not true || target.Observed > 0)];
        return targets.IsEmpty ? null
            : isRelative is { } said ? new TargetGroup(mapping.Variable, targets, said)
            : new TargetGroup(mapping.Variable, targets);
    }

    private Func<int, double, double> MovedOver((double From, double To) period, Purpose purpose)
    {
        var ahead = new Dictionary<OrnsteinUhlenbeck, ConditionalDiscrepancy>();
        return (member, value) =>
        {
            bool isMissed = _known is not null && _residuals[member].All(double.IsFinite);
            if (ProcessOf(member, isMissed) is not { } process)
            {
                return value;
            }

            double normal = RandomDraw.StandardNormal(_ensemble.Experiment.Seed, member, purpose);
            if (_known is not { } known || !isMissed)
            {
                return _discrepancy!.IsRelative ? value * Math.Exp(process.Deviation * normal) : value + (process.Deviation * normal);
            }

            if (!ahead.TryGetValue(process, out ConditionalDiscrepancy? conditional))
            {
                ahead[process] = conditional = new ConditionalDiscrepancy(known.Points, FactorOf(known, process), [known.Asked(_mapping, period)], process);
            }

            return known.Moved(value, conditional.Draw(_residuals[member], [normal])[0]);
        };
    }

    // The posterior's; where it has none, by what the member missed of what was known.
    private OrnsteinUhlenbeck? ProcessOf(int member, bool isMissed)
    {
        if (_discrepancy is { } draws)
        {
            int draw = _ensemble.Experiment.Posterior!.DrawOf(member);
            return new OrnsteinUhlenbeck(draws.Deviations[draw], draws.Years[draw]);
        }

        Purpose purpose = Purpose.DiscrepancyProcess(_mapping.Variable.Path);
        return isMissed
            ? _known!.Discrepancy.Draw(_residuals[member], RandomDraw.Uniform(_ensemble.Experiment.Seed, member, purpose))
            : null;
    }

    private Cholesky FactorOf(TargetGroup known, OrnsteinUhlenbeck process) =>
        _factors.TryGetValue(process, out Cholesky? factor) ? factor : _factors[process] = Discrepancy.Factor(known.Points, process);

    private double[] Residuals(TargetGroup known, int member) =>
        [.. known.Targets.Select(target => known.Residual(target.Observed, Mean(member, target.Period)))];

    private double Mean(int member, (double From, double To) period) =>
        new SavedSeries(_ensemble.Times.AsSpan(), _series.Values[member].AsSpan()).Mean(period.From, period.To);

    private double InSeriesUnit(double value) => (value - _mapping.Offset) / _mapping.Factor;
}
