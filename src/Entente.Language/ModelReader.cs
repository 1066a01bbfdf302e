using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Binding;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Xmile;

namespace Entente.Language;

/// <summary>Reads a model file: declarations, equations, names, units and order, in one call.</summary>
public static class ModelReader
{
    /// <summary>
    /// Reads XMILE 1.0. Nothing in the text can make it throw: whatever is wrong is in the result's diagnostics.
    /// Only <paramref name="text"/> is read; no other file or address is opened.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="units">Whether units that do not fit keep the model from being read; other programs only warn of them.</param>
    public static ModelReadResult Read(SourceText text, UnitStrictness units = UnitStrictness.Warn)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticBag();
        ModelFile? file = XmileReader.Read(text, diagnostics);
        SemanticModel? model = file is null ? null : ModelBinder.Bind(file, units, diagnostics);

        // A model that stands in several modules is bound several times, with the same mistakes.
        ImmutableArray<Diagnostic> distinct = [.. diagnostics.ToImmutable().DistinctBy(d => (d.Code, d.Location?.Start, d.Message))];
        return new ModelReadResult(diagnostics.HasErrors ? null : model, distinct);
    }
}
