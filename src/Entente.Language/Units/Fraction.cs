using System.Globalization;
using System.Numerics;

namespace Entente.Language.Units;

/// <summary>An exact rational number in lowest terms, with a positive denominator: an exponent of a unit.</summary>
internal readonly record struct Fraction
{
    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    /// <summary>1.</summary>
    public static Fraction One { get; } = Of(1);

    /// <summary>Above the line.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line.</summary>
    public BigInteger Denominator { get; }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Bits of the longer of the two numbers.</summary>
    public long Bits => Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength());

    /// <summary>A number as it is written in decimals: 0.1 is a tenth.</summary>
    /// <param name="value">At most 10^28.</param>
    public static Fraction Of(double value)
    {
        var written = (decimal)value;
        BigInteger scale = BigInteger.Pow(10, written.Scale);
        return new Fraction((BigInteger)(written * (decimal)scale), scale);
    }

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>1 over it.</summary>
    public Fraction Inverse() => new(Denominator, Numerator);

    /// <inheritdoc/>
    public override string ToString() => ((double)Numerator / (double)Denominator).ToString("0.######", CultureInfo.InvariantCulture);
}
