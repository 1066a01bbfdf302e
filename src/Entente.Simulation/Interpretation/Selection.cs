namespace Entente.Simulation.Interpretation;

/// <summary>The choice of one of several variables by a number.</summary>
internal static class Selection
{
    /// <summary>Place in the list, from 0, of a position counted from 1 and rounded down; -1 where there is none.</summary>
    public static int PlaceOf(double position, int count)
    {
        double place = Math.Floor(position) - 1;
        return place >= 0 && place < count ? (int)place : -1;
    }
}
