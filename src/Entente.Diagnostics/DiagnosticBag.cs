using System.Collections;
using System.Collections.Immutable;

namespace Entente.Diagnostics;

/// <summary>Collects diagnostics while one stage reads or checks its input; handed on as an immutable list.</summary>
public sealed class DiagnosticBag : IEnumerable<Diagnostic>
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Whether anything collected so far is an error.</summary>
    public bool HasErrors => _diagnostics.Exists(d => d.Severity == Severity.Error);

    /// <summary>Number collected so far.</summary>
    public int Count => _diagnostics.Count;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Adds those of an earlier stage.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _diagnostics.AddRange(diagnostics);

    /// <summary>Adds one made from its descriptor.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceLocation? location, params object?[] facts) =>
        Add(descriptor.At(location, facts));

    /// <summary>All, ordered by file and place, so that the same input gives the same list.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. _diagnostics
            .OrderBy(d => d.Location?.File, StringComparer.Ordinal)
            .ThenBy(d => d.Location?.Start.Line)
            .ThenBy(d => d.Location?.Start.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => _diagnostics.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
