using Entente.Analysis.Observations;
using Entente.Cases;
using Entente.Evidence.Dates;
using Entente.Experiments.Execution;
using Entente.Experiments.Outcomes;
using Entente.Experiments.Sampling;

namespace Entente.Analysis.Scoring;

/// <summary>What each member of a reference run says that somebody would measure over a period, in the unit of the series.</summary>
/// <param name="Modelled">The model's means over the period; members whose value is not a finite number are left out.</param>
/// <param name="Measured">The same with an error of measurement, rising.</param>
internal sealed record PredictiveDraws(double[] Modelled, double[] Measured)
{
    /// <summary>Draws; they depend on seed, member, series and period alone.</summary>
    public static PredictiveDraws Of(Ensemble ensemble, ObservationMapping mapping, EdtfDate period)
    {
        (double from, double to) = ObservedPeriod.Of(period);
        MemberSeries series = ensemble.ReferenceSeries.First(s => s.Variable == mapping.Variable.Index);
        Purpose noise = Purpose.Measurement(mapping.Series.Id, mapping.Variable.Path, period.Text);
        var modelled = new List<double>(series.Values.Length);
        var measured = new List<double>(series.Values.Length);
        for (int member = 0; member < series.Values.Length; member++)
        {
            double value = new SavedSeries(ensemble.Times.AsSpan(), series.Values[member].AsSpan()).Mean(from, to);
            if (double.IsFinite(value))
            {
                double error = RandomDraw.StandardNormal(ensemble.Experiment.Seed, member, noise);
                modelled.Add(InSeriesUnit(mapping, value));
                measured.Add(InSeriesUnit(mapping, value + (error * MeasurementError.Deviation(mapping, value))));
            }
        }

        measured.Sort();
        return new PredictiveDraws([.. modelled], [.. measured]);
    }

    private static double InSeriesUnit(ObservationMapping mapping, double value) => (value - mapping.Offset) / mapping.Factor;
}
