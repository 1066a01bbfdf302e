namespace Entente.Language.Semantics;

/// <summary>Distributions of random draws (XMILE 3.5.2), with their parameters in order.</summary>
public enum RandomDistribution
{
    /// <summary>Even between a lowest and a highest value.</summary>
    Uniform,

    /// <summary>Normal with a mean, a standard deviation, and a lowest and a highest value beyond which is drawn again.</summary>
    Normal,

    /// <summary>Lognormal with the mean and the standard deviation of the draws themselves, not of their logarithms.</summary>
    LogNormal,

    /// <summary>Exponential with a mean.</summary>
    Exponential,

    /// <summary>Poisson with a mean; whole numbers.</summary>
    Poisson,
}
