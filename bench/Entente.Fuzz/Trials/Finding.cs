namespace Entente.Fuzz.Trials;

/// <summary>What should not have happened.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Key">The same for findings that are likely to have one cause.</param>
/// <param name="Detail">All that is known.</param>
internal sealed record Finding(FindingKind Kind, string Key, string Detail);

/// <summary>Kinds of findings.</summary>
internal enum FindingKind
{
    /// <summary>An exception, which is always our bug.</summary>
    Exception,

    /// <summary>More time than <see cref="Bounds.Time"/>.</summary>
    Slow,

    /// <summary>More memory than <see cref="Bounds.Allocated"/>.</summary>
    Large,

    /// <summary>A model and errors at once, or neither; a place outside the file; two engines that differ.</summary>
    Contradiction,
}
