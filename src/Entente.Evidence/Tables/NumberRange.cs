using System.Globalization;

namespace Entente.Evidence.Tables;

/// <summary>What a number may be; both ends belong to it.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
public sealed record NumberRange(double Low, double High)
{
    /// <summary>0 and above.</summary>
    public static NumberRange NotNegative { get; } = new(0, double.PositiveInfinity);

    /// <summary>Whether only whole numbers belong to it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>In words: "of at least 0", "from 1 to 6".</summary>
    public string Description
    {
        get
        {
            string kind = IsWhole ? "without decimals " : "";
            return double.IsInfinity(High)
                ? string.Create(CultureInfo.InvariantCulture, $"{kind}of at least {Low}")
                : string.Create(CultureInfo.InvariantCulture, $"{kind}from {Low} to {High}");
        }
    }

    /// <summary>Whether the number belongs to it.</summary>
    public bool Contains(double value) => value >= Low && value <= High && (!IsWhole || double.IsInteger(value));
}
