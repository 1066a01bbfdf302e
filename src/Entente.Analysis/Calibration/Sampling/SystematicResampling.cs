namespace Entente.Analysis.Calibration.Sampling;

/// <summary>
/// Takes from a weighted sample an unweighted one of the same size: each point as often as its weight says, rounded up or down (Kitagawa
/// 1996).
/// </summary>
internal static class SystematicResampling
{
    /// <summary>Places of the points taken, rising.</summary>
    /// <param name="weights">Weights that sum to 1.</param>
    /// <param name="uniform">One number between 0 and 1.</param>
    public static int[] Places(double[] weights, double uniform)
    {
        int[] places = new int[weights.Length];
        int last = Array.FindLastIndex(weights, w => w > 0);
        int place = 0;
        double sum = weights[0];
        for (int i = 0; i < places.Length; i++)
        {
            double wanted = (i + uniform) / places.Length;
            while (sum <= wanted && place < last)
            {
                place++;
                sum += weights[place];
            }

            places[i] = place;
        }

        return places;
    }
}
