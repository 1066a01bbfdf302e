using System.Collections.Immutable;

namespace Entente.Language.Declarations;

/// <summary>Where an equation's names are looked up.</summary>
/// <param name="Module">Path of the module whose names are in scope; <c>""</c> for the root.</param>
internal sealed record NameScope(string Module)
{
    /// <summary>Names that stand for a path here only, canonical both.</summary>
    public ImmutableDictionary<string, string> Aliases { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Path of a module that is searched where <see cref="Module"/> has no such name, or <see langword="null"/>.</summary>
    public string? Fallback { get; init; }

    /// <summary>Whether every module's variables may be read, outputs or not.</summary>
    public bool ReadsAll { get; init; }
}
