using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Entente.Diagnostics;
using Entente.Language.Declarations;
using Entente.Language.Semantics;
using Entente.Language.Vensim;
using Entente.Language.Xmile;
using Entente.Language.Xmile.Markup;
using Entente.Language.Xmile.Writing;

namespace Entente.Language;

/// <summary>What writing a model gave.</summary>
/// <param name="Text">The file's text, or <see langword="null"/> where the model could not be read.</param>
/// <param name="Diagnostics">All problems found in the model, in the order of its file.</param>
public sealed record ModelWriteResult(string? Text, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Writes models as XMILE 1.0.</summary>
public static class ModelWriter
{
    /// <summary>
    /// Writes a model of any dialect that <see cref="ModelReader"/> reads. What is read from the written text is the same
    /// bound model; where XMILE cannot say what the model says, nothing is written. Views, styles and other programs' elements of an XMILE file go along.
    /// </summary>
    /// <param name="text">The model's text.</param>
    public static ModelWriteResult ToXmile(SourceText text)
    {
        ModelReadResult read = ModelReader.Read(text);
        var ignored = new DiagnosticBag();
        bool isVensim = ModelReader.IsVensim(text);
        ModelFile? file = read.Model is null ? null : isVensim ? MdlReader.Read(text, ignored) : XmileReader.Read(text, ignored);
        if (file is null)
        {
            return new ModelWriteResult(null, read.Diagnostics);
        }

        string written = XmileWriter.Write(file, isVensim ? null : Load(text));
        return Loss(read.Model!, written) is { } loss
            ? new ModelWriteResult(null, read.Diagnostics.Add(WritingDiagnostics.CannotBeWritten.At(SourceLocation.WholeFile(text.Path), loss)))
            : new ModelWriteResult(written, WithNotes(read.Diagnostics, file));
    }

    private static ImmutableArray<Diagnostic> WithNotes(ImmutableArray<Diagnostic> found, ModelFile file)
    {
        var all = new DiagnosticBag();
        all.AddRange(found);
        foreach (ComputedControl control in file.ComputedControls)
        {
            all.Report(WritingDiagnostics.WrittenAsValue, file.Source.Locate(control.Name.Span), control.Name.Text, control.Value);
        }

        return all.ToImmutable();
    }

    // What is written is read back before it is handed out: a file that means something else is worse than none.
    private static string? Loss(SemanticModel model, string written)
    {
        ModelReadResult read = ModelReader.Read(new SourceText("written.xmile", written));
        if (read.Model is null)
        {
            return read.Diagnostics.First(d => d.Severity == Severity.Error).Message;
        }

        if (model.Controls != read.Model.Controls)
        {
            return "Its stop, step or save interval changes as it runs.";
        }

        return SameMeaning.FirstDifference(model, read.Model) is { } path ? $"'{path}' would mean something else." : null;
    }

    // The text has been read before, so it is well-formed and within bounds.
    private static XElement Load(SourceText text)
    {
        using XmlReader reader = MarkupReader.CreateXmlReader(text);
        return XElement.Load(reader);
    }
}
