namespace Entente.Bargaining.Solvers.LogitAcceptance;

/// <summary>The Lambert W function, the inverse of <c>w e^w</c>, at the exponential of a number.</summary>
internal static class LambertW
{
    /// <summary>W(e^z): the solution of <c>w + ln w = z</c>, also where e^z is too large or too small to be written.</summary>
    public static double OfExponential(double z)
    {
        if (z < -700)
        {
            return 0;
        }

        double w = z > 1 ? z - Math.Log(z) : Math.Exp(z) / (1 + Math.Exp(z));
        for (int step = 0; step < 50; step++)
        {
            double error = w + Math.Log(w) - z;
            double next = w * (1 - (error / (1 + w)));
            next = next > 0 ? next : w / 2;
            if (Math.Abs(next - w) <= 1e-16 * w)
            {
                return next;
            }

            w = next;
        }

        return w;
    }
}
