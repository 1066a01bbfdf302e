namespace Entente.Language.Units;

/// <summary>A unit that is not made of others: one with a name, or the unit of a variable that states none.</summary>
/// <param name="Name">Its name; of an unknown one, the variable's path.</param>
/// <param name="Unknown">Number of the unknown; -1 for a unit with a name.</param>
internal readonly record struct BaseUnit(string Name, int Unknown = -1) : IComparable<BaseUnit>
{
    /// <summary>Whether it stands for units that nobody stated.</summary>
    public bool IsUnknown => Unknown >= 0;

    /// <inheritdoc/>
    public int CompareTo(BaseUnit other) => Unknown != other.Unknown || IsUnknown
        ? Unknown.CompareTo(other.Unknown)
        : StringComparer.OrdinalIgnoreCase.Compare(Name, other.Name);

    /// <inheritdoc/>
    public bool Equals(BaseUnit other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => IsUnknown ? Unknown : StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => IsUnknown ? $"[units of {Name}]" : Name;
}
