namespace Entente.Language.Binding;

/// <summary>Functions that make one value of an array's elements (XMILE 3.7.3).</summary>
internal enum ArrayFunction
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their product.</summary>
    Product,

    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>The least.</summary>
    Minimum,

    /// <summary>The greatest.</summary>
    Maximum,

    /// <summary>Their standard deviation, that of a whole population.</summary>
    StandardDeviation,

    /// <summary>How many they are.</summary>
    Size,

    /// <summary>The number, from 1, of the element that comes n-th when sorted upwards; of equal ones the first comes first.</summary>
    Rank,
}
