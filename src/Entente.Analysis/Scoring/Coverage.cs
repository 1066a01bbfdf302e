namespace Entente.Analysis.Scoring;

/// <summary>How many of the observations lay inside an interval, its ends included.</summary>
/// <param name="Inside">Observations inside.</param>
/// <param name="Count">All observations.</param>
public readonly record struct Coverage(int Inside, int Count)
{
    /// <summary>The share inside; NaN where there is no observation.</summary>
    public double Share => Count == 0 ? double.NaN : (double)Inside / Count;

    /// <summary>Lower end of the share's exact 95 % binomial interval (Clopper and Pearson 1934).</summary>
    public double Low => BinomialInterval.Of(Inside, Count).Low;

    /// <summary>Upper end of the same.</summary>
    public double High => BinomialInterval.Of(Inside, Count).High;

    /// <summary>Counts what is inside.</summary>
    public static Coverage Of(IReadOnlyCollection<bool> inside) => new(inside.Count(i => i), inside.Count);
}
