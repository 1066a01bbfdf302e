using System.Collections.Immutable;
using Entente.Cases;
using Entente.Language.Semantics;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>The note behind a model variable.</summary>
internal static class VariableNote
{
    /// <summary>The variable's own claims and causal links, then the data and uncertain parameters that feed it.</summary>
    public static NoteEntry Of(Case @case, Variable variable)
    {
        EvidenceReference evidence = variable.Evidence;
        ImmutableArray<LinkEntry> links = [.. evidence.Links.Where(@case.Evidence.Links.ContainsKey).Select(id => LinkWords.Of(@case.Evidence.Links[id]))];
        return new NoteEntry(
            Id: "",
            Number: 0,
            Title: variable.Name,
            Text: string.Join(' ', new[] { variable.Documentation, evidence.Note }.Where(t => !string.IsNullOrWhiteSpace(t))),
            Basis: evidence.Basis,
            Claims: [.. evidence.Claims.Where(@case.Evidence.Claims.ContainsKey)],
            Links: links,
            Inputs: ModelInputs.Of(@case, variable),
            Figures: [],
            Rivals: []);
    }
}
