using System.Diagnostics.CodeAnalysis;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Diagnostics;
using Entente.Evidence.Files;
using Entente.Evidence.Reading;
using Entente.Evidence.Tables;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>What every part of a case is read against: the folder, the model, the evidence, and the list of what is wrong.</summary>
/// <param name="Folder">The case's folder.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Evidence">Its evidence.</param>
/// <param name="Model">Its model, or <see langword="null"/> where that has errors; nothing is then said about variables.</param>
/// <param name="Diagnostics">Receives what is wrong.</param>
internal sealed record CaseContext(
    DataFolder Folder,
    TableCatalogue Tables,
    EvidenceReadResult Evidence,
    SemanticModel? Model,
    DiagnosticBag Diagnostics)
{
    private const long MaximumSettingsBytes = 1024 * 1024;

    /// <summary>Reads a settings file.</summary>
    public static SettingsReader? ReadSettings(DataFolder folder, string path, DiagnosticBag diagnostics)
    {
        SourceText? source = folder.Read(path, diagnostics, MaximumSettingsBytes);
        YamlMapping? mapping = source is null ? null : YamlDocumentReader.Read(source, diagnostics);
        return mapping is null ? null : new SettingsReader(mapping, source!, diagnostics);
    }

    /// <summary>The model's variable of that name, in any spelling; an unknown name is reported.</summary>
    public bool TryFindVariable(string name, SourceLocation place, [NotNullWhen(true)] out Variable? variable)
    {
        variable = Model is null || name.Length == 0 ? null : FindVariable(Model, name, place, Diagnostics);
        return variable is not null;
    }

    /// <summary>A model's variable of that name, in any spelling, or <see langword="null"/>, which is reported.</summary>
    public static Variable? FindVariable(SemanticModel model, string name, SourceLocation place, DiagnosticBag diagnostics)
    {
        if (model.TryFind(name, out Variable? variable) && !variable.IsHidden)
        {
            return variable;
        }

        IEnumerable<string> paths = model.Variables.Where(v => !v.IsHidden).Select(v => v.Path);
        string remedy = Spelling.DidYouMean(name, paths, "Use a variable's path over modules, as in energy.gas_price.");
        diagnostics.Report(CaseDiagnostics.UnknownVariable, place, Shown.Briefly(name), remedy);
        return null;
    }
}
