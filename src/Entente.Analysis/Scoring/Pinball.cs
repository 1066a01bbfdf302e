namespace Entente.Analysis.Scoring;

/// <summary>The pinball loss of one quantile (Koenker and Bassett 1978): least in expectation at the true quantile.</summary>
public static class Pinball
{
    /// <summary>The loss, in the units of what is forecast.</summary>
    /// <param name="quantile">The forecast quantile.</param>
    /// <param name="level">Its level, between 0 and 1.</param>
    /// <param name="observed">What happened.</param>
    public static double Loss(double quantile, double level, double observed) =>
        observed >= quantile ? level * (observed - quantile) : (1 - level) * (quantile - observed);
}
