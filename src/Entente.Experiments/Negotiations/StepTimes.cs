namespace Entente.Experiments.Negotiations;

/// <summary>Times of a run, which are sums of steps and so miss round dates by a rounding.</summary>
internal static class StepTimes
{
    /// <summary>Times this near to each other are the same, in years: far less than a step, far more than what the sums lose.</summary>
    public const double Rounding = 1e-6;
}
