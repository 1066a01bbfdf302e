using System.Globalization;

namespace Entente.Reporting.Words;

/// <summary>Numbers as a reader should see them: the digits that matter, a true minus sign, millions and billions in words.</summary>
internal static class DisplayNumber
{
    // Numbers stay on one line with what follows them.
    private const char Gap = '\u00A0';
    private const string Share = "share";
    private const string ShareOf = "share of ";
    private const double Million = 1e6;
    private const double Billion = 1e9;

    /// <summary>With a fixed number of decimals; from a million on with three significant digits and "m" or "bn".</summary>
    public static string Of(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return "not a number";
        }

        double size = Math.Abs(value);
        return size switch
        {
            >= Billion => Significant(value / Billion, 3) + Gap + "bn",
            >= Million => Significant(value / Million, 3) + Gap + "m",
            _ => Fixed(value, decimals),
        };
    }

    /// <summary>
    /// Points with one decimal; where that would read as nothing though it is something, with as many as the first digit needs, up to
    /// five. Nothing at all is "0".
    /// </summary>
    public static string Points(double value)
    {
        double size = Math.Abs(value);
        if (size < 0.5e-5)
        {
            return "0";
        }

        return Of(value, size < 0.05 ? Math.Min(5, (int)Math.Ceiling(-Math.Log10(size))) : 1);
    }

    /// <summary>A number that someone wrote down, as they wrote it: no digits added, six at most.</summary>
    public static string Literal(double value)
    {
        if (Math.Abs(value) >= Million || !double.IsFinite(value))
        {
            return Of(value, 0);
        }

        double rounded = double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString("#,0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>With three significant digits: for computed numbers whose decimals nobody declared.</summary>
    public static string Compact(double value) =>
        Math.Abs(value) is >= Million or 0 || !double.IsFinite(value) ? Of(value, 0) : Significant(value, 3);

    /// <summary>A share from 0 to 1 as a percentage; never "0 %" or "100 %" for something that happened or failed to happen.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.01 => $"less than 1{Gap}%",
        > 0.99 and < 1 => $"more than 99{Gap}%",
        _ => Fixed(share * 100, 0) + Gap + "%",
    };

    /// <summary>
    /// A number and its unit in running text. A dimensionless one stands alone, and so does an index, whose scale is told
    /// where it is introduced; a "share of the public" reads "0.45 of the public".
    /// </summary>
    public static string WithUnit(string number, string unit)
    {
        string words = unit.StartsWith(ShareOf, StringComparison.OrdinalIgnoreCase) ? unit[Share.Length..].TrimStart() : UnitText(unit);
        bool alone = IsDimensionless(unit) || unit == Share || unit.StartsWith("index", StringComparison.OrdinalIgnoreCase);
        return alone ? number : number + Gap + words;
    }

    /// <summary>A unit as people write it: a model's <c>billion_USD/year</c> with spaces, and nothing for a dimensionless one.</summary>
    public static string UnitText(string? unit) =>
        unit is null || IsDimensionless(unit) ? "" : unit.Replace('_', ' ');

    /// <summary>Whether a unit says nothing worth printing.</summary>
    private static bool IsDimensionless(string unit) =>
        unit.Trim() is "" or "1" || unit.Trim().ToLowerInvariant() is "dimensionless" or "dmnl";

    // The magnitude is that of the rounded number: 0.9999 is 1.00, not 1.000.
    private static string Significant(double value, int digits)
    {
        double rounded = double.Parse(value.ToString($"G{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int magnitude = rounded == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(rounded)));
        int decimals = Math.Clamp(digits - 1 - magnitude, 0, 8);
        return Fixed(value, decimals);
    }

    private static string Fixed(double value, int decimals)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string text = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? "−" + text : text;
    }
}
