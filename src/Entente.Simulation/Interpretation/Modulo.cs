namespace Entente.Simulation.Interpretation;

/// <summary>The remainder of a division.</summary>
internal static class Modulo
{
    /// <summary>The sign is the divisor's; from the exact remainder rather than from a rounded quotient.</summary>
    public static double Of(double a, double b)
    {
        double remainder = a % b;
        return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
    }
}
