using System.Collections.Immutable;
using Entente.Diagnostics;
using Entente.Language.Binding;
using Entente.Language.Declarations;
using Entente.Language.Extension;
using Entente.Language.Semantics;
using Entente.Language.Vensim;
using Entente.Language.Xmile;

namespace Entente.Language;

/// <summary>Reads a model file: declarations, equations, names, units and order, in one call.</summary>
public static class ModelReader
{
    /// <summary>
    /// Reads XMILE 1.0, or Vensim's text where the file's name ends in <c>.mdl</c> or, having no ending that tells, its text
    /// does not begin like XML. Nothing in the text can make it throw: whatever is wrong is in the result's diagnostics.
    /// Only <paramref name="text"/> is read; no other file or address is opened.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="units">Whether units that do not fit keep the model from being read; other programs only warn of them.</param>
    /// <param name="extensions">Variables that other files add, in their order; those of this file keep their indices.</param>
    public static ModelReadResult Read(
        SourceText text, UnitStrictness units = UnitStrictness.Warn, params ImmutableArray<ModelExtension> extensions)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new DiagnosticBag();
        ModelFile? file = IsVensim(text) ? MdlReader.Read(text, diagnostics) : XmileReader.Read(text, diagnostics);
        if (file is not null)
        {
            file = extensions.Aggregate(file, ExtensionReader.Extend);
        }

        SemanticModel? model = file is null ? null : ModelBinder.Bind(file, units, diagnostics);

        // A model that stands in several modules is bound several times, with the same mistakes.
        ImmutableArray<Diagnostic> distinct = [.. diagnostics.ToImmutable().DistinctBy(d => (d.Code, d.Location?.Start, d.Message))];
        return new ModelReadResult(diagnostics.HasErrors ? null : model, distinct);
    }

    /// <summary>Whether a text is read as Vensim's.</summary>
    internal static bool IsVensim(SourceText text) => Path.GetExtension(text.Path).ToUpperInvariant() switch
    {
        ".MDL" => true,
        ".XMILE" or ".STMX" or ".ITMX" or ".XML" => false,
        _ => text.Text.AsSpan().Trim("\ufeff \t\r\n") is { IsEmpty: false } written && written[0] != '<',
    };
}
