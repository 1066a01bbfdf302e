using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Language.Units;

/// <summary>
/// A product of powers of base units: <c>USD*year^-1</c>. Equal where the same bases (case does not matter) have the
/// same exponents; the empty product is dimensionless.
/// </summary>
internal sealed class MeasurementUnit : IEquatable<MeasurementUnit>
{
    // Exponents are sums and halves of small numbers; what differs by less is rounding.
    private const double ExponentTolerance = 1e-9;

    private readonly ImmutableArray<BasePower> _powers;

    private MeasurementUnit(IEnumerable<BasePower> powers) =>
        _powers = [.. powers.Where(p => Math.Abs(p.Exponent) > ExponentTolerance).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The unit of pure numbers.</summary>
    public static MeasurementUnit Dimensionless { get; } = new([]);

    /// <summary>Whether it is the unit of pure numbers.</summary>
    public bool IsDimensionless => _powers.IsEmpty;

    /// <summary>A unit that is not made of others.</summary>
    public static MeasurementUnit Base(string name) => new([new BasePower(name, 1)]);

    /// <summary>The unit of a product.</summary>
    public MeasurementUnit Times(MeasurementUnit other) => new(
        _powers.Concat(other._powers)
            .GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => new BasePower(g.First().Name, g.Sum(p => p.Exponent))));

    /// <summary>The unit of a quotient.</summary>
    public MeasurementUnit Over(MeasurementUnit other) => Times(other.ToThe(-1));

    /// <summary>The unit of a power.</summary>
    public MeasurementUnit ToThe(double exponent) => new(_powers.Select(p => p with { Exponent = p.Exponent * exponent }));

    /// <inheritdoc/>
    public bool Equals(MeasurementUnit? other) =>
        other is not null
        && _powers.Length == other._powers.Length
        && _powers.Zip(other._powers).All(pair => pair.First.Matches(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasurementUnit);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (BasePower power in _powers)
        {
            hash.Add(power.Name, StringComparer.OrdinalIgnoreCase);
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

        string above = string.Join("*", _powers.Where(p => p.Exponent > 0).Select(p => p.Written(p.Exponent)));
        string[] below = [.. _powers.Where(p => p.Exponent < 0).Select(p => p.Written(-p.Exponent))];
        string numerator = above.Length == 0 ? "1" : above;
        return below switch
        {
            [] => numerator,
            [var one] => $"{numerator}/{one}",
            _ => $"{numerator}/({string.Join("*", below)})",
        };
    }

    private sealed record BasePower(string Name, double Exponent)
    {
        public bool Matches(BasePower other) =>
            Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase) && Math.Abs(Exponent - other.Exponent) <= ExponentTolerance;

        public string Written(double exponent) =>
            Math.Abs(exponent - 1) <= ExponentTolerance ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}^{exponent:0.######}");
    }
}
