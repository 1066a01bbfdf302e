using Entente.Cases;
using Entente.Language.Semantics;

namespace Entente.Cli.Evidence;

/// <summary>All of a model's variables by module, to choose one from.</summary>
internal static class VariableListReport
{
    public static EvidenceReport Of(Case subject) => new(
        subject.Title,
        [subject.Summary],
        [.. subject.Model.Variables
            .Where(v => !v.IsHidden)
            .GroupBy(v => v.Module)
            .Select(m => new EvidenceSection(m.Key.Length == 0 ? "model" : m.Key, EvidenceItems.All<Variable>(m, EvidenceItems.Of)))]);
}
