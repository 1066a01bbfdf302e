using System.Globalization;

namespace Entente.Reporting.Building;

/// <summary>Rounding to so many digits, whatever the magnitude.</summary>
internal static class SignificantDigits
{
    /// <summary>The nearest number with that many significant decimal digits; not finite stays as it is.</summary>
    public static double Round(double value, int digits) =>
        double.IsFinite(value)
            ? double.Parse(value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : value;
}
