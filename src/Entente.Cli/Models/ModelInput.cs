using System.Collections.Immutable;
using System.Text;
using Entente.Diagnostics;
using Entente.Evidence.Files;
using Entente.Language;
using Entente.Language.Semantics;

namespace Entente.Cli.Models;

/// <summary>Files that commands on a single model read.</summary>
internal static class ModelInput
{
    /// <summary>A model, or <see langword="null"/> where it has an error.</summary>
    public static SemanticModel? Read(string path, DiagnosticBag problems)
    {
        if (!File.Exists(path))
        {
            problems.Report(CommandLineDiagnostics.NoSuchInput, null, path);
            return null;
        }

        if (ReadText(path, problems) is not { } text)
        {
            return null;
        }

        ModelReadResult read = ModelReader.Read(text);
        problems.AddRange(read.Diagnostics);
        return read.Model;
    }

    /// <summary>A file's text, or <see langword="null"/> where it cannot be read.</summary>
    public static SourceText? ReadText(string path, DiagnosticBag problems) =>
        new DataFolder(Path.GetDirectoryName(path) ?? "").Read(Path.GetFileName(path), problems, otherwise: EncodingOf(path));

    // What Vensim wrote before it wrote UTF-8.
    private static Encoding? EncodingOf(string path) =>
        Path.GetExtension(path).Equals(".mdl", StringComparison.OrdinalIgnoreCase) ? CodePagesEncodingProvider.Instance.GetEncoding(1252) : null;

    /// <summary>Finds the variables named, in any spelling.</summary>
    public static ImmutableArray<int> Find(SemanticModel model, IEnumerable<string> names, DiagnosticBag problems)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (string name in names)
        {
            if (model.TryFind(name, out Variable? variable))
            {
                found.Add(variable.Index);
            }
            else
            {
                IEnumerable<string> known = model.Variables.Where(v => !v.IsHidden).Select(v => v.Path);
                problems.Report(CommandLineDiagnostics.UnknownVariable, null, name, Spelling.DidYouMean(name, known, "Name a variable of the model."));
            }
        }

        return found.ToImmutable();
    }
}
