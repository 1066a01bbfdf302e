namespace Entente.Bargaining.Solvers.SelfEnforcement;

/// <summary>
/// The subsidies that keep a repeated exchange going under the threat to end it for good. The payer, with discount factor e, prefers
/// paying s for a benefit b to one period without paying and its option d_R ever after where s is at most e (b - d_R); the other,
/// with discount factor f, prefers conceding at cost c to one free period and its option d_B where s is at least c / f + d_B.
/// </summary>
/// <param name="Least">The least subsidy for which the concession is made.</param>
/// <param name="Most">The greatest subsidy that is paid.</param>
public readonly record struct ExchangeBounds(double Least, double Most)
{
    /// <summary>Whether any subsidy keeps the exchange going.</summary>
    public bool IsSelfEnforcing => Least <= Most;

    /// <summary>The bounds.</summary>
    /// <param name="benefit">What the concession is worth to the payer in a period.</param>
    /// <param name="cost">What it costs the other in a period.</param>
    /// <param name="payerOption">What the payer has in a period without the exchange.</param>
    /// <param name="concederOption">What the other has in a period without it.</param>
    /// <param name="payerDiscount">The payer's discount factor, above 0 and below 1.</param>
    /// <param name="concederDiscount">The other's, above 0 and below 1.</param>
    public static ExchangeBounds Of(
        double benefit, double cost, double payerOption, double concederOption, double payerDiscount, double concederDiscount) =>
        new((cost / concederDiscount) + concederOption, payerDiscount * (benefit - payerOption));

    /// <summary>
    /// The least discount factor, the same for both, at which some subsidy keeps the exchange going; without options the square root
    /// of cost over benefit. Null where none below 1 does.
    /// </summary>
    public static double? LeastDiscount(double benefit, double cost, double payerOption, double concederOption)
    {
        // delta^2 (b - d_R) - delta d_B - c >= 0
        double lead = benefit - payerOption;
        double underRoot = (concederOption * concederOption) + (4 * lead * cost);
        if (lead <= 0 || underRoot < 0)
        {
            return null;
        }

        double least = (concederOption + Math.Sqrt(underRoot)) / (2 * lead);
        return least < 1 ? Math.Max(0, least) : null;
    }
}
