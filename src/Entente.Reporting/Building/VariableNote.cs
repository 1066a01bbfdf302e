using Entente.Cases;
using Entente.Cases.Provenance;
using Entente.Language.Semantics;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>The note behind a model variable.</summary>
internal static class VariableNote
{
    /// <summary>The variable's own claims and causal links, then the data and uncertain parameters that feed it.</summary>
    public static NoteEntry Of(Case @case, Variable variable)
    {
        var provenance = VariableProvenance.Of(@case, variable);
        return new NoteEntry(
            Id: "",
            Number: 0,
            Title: variable.Name,
            Text: string.Join(' ', new[] { variable.Documentation, provenance.Note }.Where(t => !string.IsNullOrWhiteSpace(t))),
            Basis: variable.Evidence.Basis,
            Claims: [.. provenance.Claims.Select(c => c.Claim.Id)],
            Links: [.. provenance.Links.Select(l => LinkWords.Of(l.Link))],
            Inputs: ModelInputs.Of(provenance),
            Figures: [],
            Rivals: []);
    }
}
