using System.Globalization;

namespace Entente.Simulation.Tests.Agreement;

/// <summary>What the interpreter and another engine made of one variable in one step from the same state.</summary>
internal readonly record struct StepDifference(string Variable, double Time, int Member, double Before, double Interpreted, double Compiled)
{
    public static readonly StepDifference None = new("", 0, 0, 0, 0, 0);

    /// <summary>
    /// The difference relative to the largest of both and of what the variable was a step before (what is left of a stock that
    /// is emptied has the rounding of what was there); infinite where they differ in being numbers, or in a zero's sign.
    /// </summary>
    public double Size
    {
        get
        {
            if (Interpreted.Equals(Compiled))
            {
                bool isOtherZero = Interpreted == 0 && double.IsNegative(Interpreted) != double.IsNegative(Compiled);
                return isOtherZero ? double.PositiveInfinity : 0;
            }

            double size = Math.Max(Math.Abs(Interpreted), Math.Abs(Compiled));
            double share = Math.Abs(Interpreted - Compiled) / (double.IsFinite(Before) ? Math.Max(size, Math.Abs(Before)) : size);
            return double.IsFinite(share) ? share : double.PositiveInfinity;
        }
    }

    public override string ToString() => Size == 0
        ? "no difference"
        : string.Create(CultureInfo.InvariantCulture, $"{Size:E1} in '{Variable}' at {Time}, member {Member}: {Interpreted:R} and {Compiled:R}");
}
