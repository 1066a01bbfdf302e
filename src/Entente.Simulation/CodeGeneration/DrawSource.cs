using System.Reflection.Emit;
using Entente.Language.Semantics;
using Entente.Simulation.Randomness;

namespace Entente.Simulation.CodeGeneration;

/// <summary>Random draws as compiled code asks for them: always four parameters, and NaN for no seed.</summary>
internal static unsafe class DrawSource
{
    /// <summary>Parameters that a draw takes from the stack; where the distribution has fewer, NaN fills them.</summary>
    public const int Parameters = 4;

    /// <summary>Puts on the stack what is known of a draw when code is made.</summary>
    public static void Emit(ILGenerator il, BoundRandom random)
    {
        il.Emit(OpCodes.Ldc_I4, (int)random.Distribution);
        il.Emit(OpCodes.Ldc_R8, random.Seed ?? double.NaN);
        il.Emit(OpCodes.Ldc_I4, random.Stream);
    }

    /// <summary>One member's draw.</summary>
    public static double Draw(
        RandomDistribution distribution, double seed, int stream, Clock* clock, int member, double a, double b, double c, double d)
    {
        var key = new DrawKey(double.IsNaN(seed) ? null : seed, clock->Seed, member, stream, clock->Step);
        ReadOnlySpan<double> parameters = double.IsNaN(c) && double.IsNaN(d) ? [a, b] : [a, b, c, d];
        return RandomDraws.Draw(distribution, parameters, key);
    }
}
