namespace Entente.Bargaining.Solvers.Utilitarian;

/// <summary>The smallest payments that make everybody consent.</summary>
internal static class LeastTransfers
{
    /// <summary>Lifts those who lack to what they have to get; the others pay in proportion to what they can. False where they cannot.</summary>
    public static bool ToConsent(ReadOnlySpan<double> payoffs, ReadOnlySpan<double> least, double cap, Span<double> transfers)
    {
        double missing = 0;
        double available = 0;
        for (int i = 0; i < payoffs.Length; i++)
        {
            double spare = payoffs[i] - least[i];
            transfers[i] = spare < 0 ? -spare : 0;
            missing += transfers[i];
            available += Math.Clamp(spare, 0, cap);
        }

        if (missing > available * (1 + 1e-12))
        {
            return false;
        }

        for (int i = 0; i < payoffs.Length && missing > 0; i++)
        {
            double spare = payoffs[i] - least[i];
            transfers[i] -= Math.Clamp(spare, 0, cap) * Math.Min(1, missing / available);
        }

        return true;
    }
}
