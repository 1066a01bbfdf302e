using Entente.Analysis.Calibration.Sampling;

namespace Entente.Analysis.Calibration;

/// <summary>Guesses how far the sample is: how many stages there will be is known only when the last is reached.</summary>
internal sealed class SamplingPace
{
    private const double StagesAtFirst = 10;
    private const double SweepsAtFirst = 12;

    private readonly Action<string, double> _report;
    private double _stagesLeft = StagesAtFirst;
    private int _stages;
    private int _sweeps;

    /// <param name="state">Where the work was left.</param>
    /// <param name="report">Told of the stage, and of the share that is done.</param>
    public SamplingPace(CalibrationState state, Action<string, double> report)
    {
        _report = report;
        if (state.Sampler is { } sampler)
        {
            CountStage(sampler);
        }
    }

    /// <summary>All points were asked once more.</summary>
    public void CountSweep()
    {
        double ofStage = 1 - Math.Exp(-_sweeps / SweepsAtFirst);
        _report($"stage {_stages + 1} of about {Math.Ceiling(_stages + Math.Max(1, _stagesLeft)):0}", (_stages + ofStage) / (_stages + Math.Max(1, _stagesLeft)));
        _sweeps++;
    }

    /// <summary>A stage is over. The logarithm of the power rises about evenly.</summary>
    public void CountStage(SamplerState sample)
    {
        _stages = sample.Stages.Length;
        _sweeps = 0;
        if (_stages > 1)
        {
            double rise = Math.Log(sample.Power / sample.Stages[0].Power) / (_stages - 1);
            _stagesLeft = rise > 0 ? -Math.Log(sample.Power) / rise : StagesAtFirst;
        }
    }
}
