namespace Entente.Simulation.Randomness;

/// <summary>
/// The counter-based generator Philox 4x32 with ten rounds (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy
/// as 1, 2, 3", SC11): a keyed bijection of 128-bit counters, so that any draw can be made without those before it.
/// </summary>
public static class Philox4x32
{
    private const int Rounds = 10;
    private const uint FirstMultiplier = 0xD2511F53;
    private const uint SecondMultiplier = 0xCD9E8D57;
    private const uint FirstWeyl = 0x9E3779B9;
    private const uint SecondWeyl = 0xBB67AE85;

    /// <summary>The four random words that belong to a counter under a key.</summary>
    public static (uint X0, uint X1, uint X2, uint X3) Block((uint X0, uint X1, uint X2, uint X3) counter, (uint K0, uint K1) key)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = (ulong)FirstMultiplier * counter.X0;
            ulong second = (ulong)SecondMultiplier * counter.X2;
            counter = (
                (uint)(second >> 32) ^ counter.X1 ^ key.K0,
                (uint)second,
                (uint)(first >> 32) ^ counter.X3 ^ key.K1,
                (uint)first);
            key = (unchecked(key.K0 + FirstWeyl), unchecked(key.K1 + SecondWeyl));
        }

        return counter;
    }
}
