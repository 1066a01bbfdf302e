using System.Collections.Immutable;

namespace Entente.Language.Units;

/// <summary>
/// A product of powers of base units: <c>USD*year^-1</c>. Equal where the same bases (case does not matter) have the
/// same exponents; the empty product is dimensionless.
/// </summary>
public sealed class MeasurementUnit : IEquatable<MeasurementUnit>
{
    // By base, each once, none to the power of 0.
    private readonly ImmutableArray<BasePower> _powers;

    private MeasurementUnit(ImmutableArray<BasePower> powers) => _powers = powers;

    /// <summary>The unit of pure numbers.</summary>
    public static MeasurementUnit Dimensionless { get; } = new([]);

    /// <summary>Whether it is the unit of pure numbers.</summary>
    public bool IsDimensionless => _powers.IsEmpty;

    /// <summary>Number of bases.</summary>
    internal int Count => _powers.Length;

    /// <summary>The unknown bases.</summary>
    internal IEnumerable<BaseUnit> Unknowns => _powers.Where(p => p.Base.IsUnknown).Select(p => p.Base);

    /// <summary>Whether all bases have names.</summary>
    internal bool IsKnown => _powers.IsEmpty || !_powers[^1].Base.IsUnknown;

    /// <summary>Bits of the longest exponent.</summary>
    internal long Bits => _powers.IsEmpty ? 0 : _powers.Max(p => p.Exponent.Bits);

    /// <summary>A unit that is not made of others.</summary>
    internal static MeasurementUnit Base(string name) => Base(new BaseUnit(name));

    /// <summary>A unit that is not made of others.</summary>
    internal static MeasurementUnit Base(BaseUnit unit) => new([new BasePower(unit, Fraction.One)]);

    /// <summary>The exponent of a base that stands in it.</summary>
    internal Fraction ExponentOf(BaseUnit unit) => _powers.First(p => p.Base.Equals(unit)).Exponent;

    /// <summary>The unit of a product.</summary>
    public MeasurementUnit Times(MeasurementUnit other)
    {
        var product = ImmutableArray.CreateBuilder<BasePower>(_powers.Length + other._powers.Length);
        int i = 0;
        int j = 0;
        while (i < _powers.Length || j < other._powers.Length)
        {
            int order = i == _powers.Length ? 1 : j == other._powers.Length ? -1 : _powers[i].Base.CompareTo(other._powers[j].Base);
            BasePower power = order <= 0 ? _powers[i++] : other._powers[j++];
            if (order == 0)
            {
                power = power with { Exponent = power.Exponent + other._powers[j++].Exponent };
            }

            if (power.Exponent.Sign != 0)
            {
                product.Add(power);
            }
        }

        return new MeasurementUnit(product.ToImmutable());
    }

    /// <summary>The unit of a quotient.</summary>
    public MeasurementUnit Over(MeasurementUnit other) => Times(other.ToThe(-Fraction.One));

    /// <summary>The unit of a power.</summary>
    public MeasurementUnit ToThe(double exponent) => ToThe(Fraction.Of(exponent));

    /// <summary>The unit of a power.</summary>
    internal MeasurementUnit ToThe(Fraction exponent) =>
        exponent.Sign == 0 ? Dimensionless : new([.. _powers.Select(p => p with { Exponent = p.Exponent * exponent })]);

    /// <inheritdoc/>
    public bool Equals(MeasurementUnit? other) => other is not null && _powers.SequenceEqual(other._powers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasurementUnit);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (BasePower power in _powers)
        {
            hash.Add(power);
        }

        return hash.ToHashCode();
    }

    /// <summary>As people write it: <c>USD/(thousand_m3*year)</c>, <c>1/year</c>, <c>dimensionless</c>.</summary>
    public override string ToString()
    {
        if (IsDimensionless)
        {
            return "dimensionless";
        }

        string above = string.Join("*", _powers.Where(p => p.Exponent.Sign > 0).Select(p => p.Written(p.Exponent)));
        string[] below = [.. _powers.Where(p => p.Exponent.Sign < 0).Select(p => p.Written(-p.Exponent))];
        string numerator = above.Length == 0 ? "1" : above;
        return below switch
        {
            [] => numerator,
            [var one] => $"{numerator}/{one}",
            _ => $"{numerator}/({string.Join("*", below)})",
        };
    }

    private readonly record struct BasePower(BaseUnit Base, Fraction Exponent)
    {
        public string Written(Fraction exponent) => exponent == Fraction.One ? Base.ToString() : $"{Base}^{exponent}";
    }
}
