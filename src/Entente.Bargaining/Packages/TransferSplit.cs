namespace Entente.Bargaining.Packages;

/// <summary>
/// Splits what a package is worth to all sides by transfers: everybody's gain is its rate times a common number of steps, but not less than
/// its least gain, so that the sum stays what it is. With the powers as rates this is the asymmetric Nash solution on the package, with ideal
/// gains the Kalai-Smorodinsky one, with equal rates the egalitarian one.
/// </summary>
internal static class TransferSplit
{
    /// <summary>Sets the gains. At least one rate is positive.</summary>
    /// <param name="rest">What all gain together beyond their least gains, not negative.</param>
    /// <param name="rates">One a party, not negative.</param>
    /// <param name="least">Least gains, one a party.</param>
    /// <param name="gains">Set to the split.</param>
    public static void Split(double rest, ReadOnlySpan<double> rates, ReadOnlySpan<double> least, Span<double> gains)
    {
        least.CopyTo(gains);
        Span<bool> atLeast = stackalloc bool[rates.Length];
        for (bool changed = true; changed;)
        {
            double shared = rest;
            double rate = 0;
            for (int i = 0; i < rates.Length; i++)
            {
                if (rates[i] > 0 && !atLeast[i])
                {
                    shared += least[i];
                    rate += rates[i];
                }
            }

            if (rate == 0)
            {
                return;
            }

            changed = false;
            for (int i = 0; i < rates.Length; i++)
            {
                if (rates[i] > 0 && !atLeast[i])
                {
                    gains[i] = rates[i] * shared / rate;
                    if (gains[i] < least[i])
                    {
                        gains[i] = least[i];
                        atLeast[i] = true;
                        changed = true;
                    }
                }
            }
        }
    }
}
