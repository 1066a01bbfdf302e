namespace Entente.Bargaining.Solvers.RepeatedGame;

/// <summary>
/// Whether a promise goes on being kept. Keeping costs c in each of the N periods of delivery still to come, this one first; being
/// trusted gains w a period. Who breaks the promise pays nothing more, is trusted for this period yet, and then not for M periods, as
/// long as the breach is remembered. Keeping pays where w (f + … + f^M) is at least c (1 + … + f^(N-1)), f being the keeper's
/// discount factor. With N and M without end that is f ≥ c / w, the condition of the repeated prisoners' dilemma.
/// </summary>
public static class Delivery
{
    /// <summary>
    /// What keeping is worth beyond breaking, now and in present value; the promise is kept where it is not below zero.
    /// </summary>
    /// <param name="cost">What the keeper pays a period.</param>
    /// <param name="benefit">What it gains a period by being trusted.</param>
    /// <param name="discount">Its discount factor, from 0 to 1.</param>
    /// <param name="periods">Periods of delivery still to come; may be a fraction, may be infinite.</param>
    /// <param name="memory">Periods for which a breach is remembered; may be a fraction, may be infinite.</param>
    public static double Margin(double cost, double benefit, double discount, double periods, double memory) =>
        Worth(benefit * discount, PresentValue(discount, memory)) - Worth(cost, PresentValue(discount, periods));

    /// <summary>The same for many members at once, each by itself.</summary>
    public static void Margins(
        ReadOnlySpan<double> costs,
        ReadOnlySpan<double> benefits,
        ReadOnlySpan<double> discounts,
        ReadOnlySpan<double> periods,
        ReadOnlySpan<double> memories,
        Span<double> margins)
    {
        for (int i = 0; i < margins.Length; i++)
        {
            margins[i] = Margin(costs[i], benefits[i], discounts[i], periods[i], memories[i]);
        }
    }

    /// <summary>The greatest cost a period at which the promise is kept.</summary>
    public static double GreatestCost(double benefit, double discount, double periods, double memory) =>
        periods <= 0 ? double.PositiveInfinity : Worth(benefit * discount, PresentValue(discount, memory)) / PresentValue(discount, periods);

    /// <summary>
    /// The value now of 1 in each of a number of periods, the first of them now: (1 - f^n) / (1 - f), and n where f is 1. Without end
    /// at f = 1 it is infinite.
    /// </summary>
    public static double PresentValue(double discount, double periods) =>
        periods <= 0 ? 0
        : discount >= 1 ? periods
        : (1 - Math.Pow(discount, periods)) / (1 - discount);

    // Nothing a period is nothing, even for ever.
    private static double Worth(double amount, double periods) => amount == 0 ? 0 : amount * periods;
}
