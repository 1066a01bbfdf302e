using Entente.Cases.Provenance;
using Entente.Language.Semantics;

namespace Entente.Cli.Evidence;

/// <summary>What a model variable rests on.</summary>
internal static class VariableReport
{
    public static EvidenceReport Of(VariableProvenance provenance)
    {
        Variable variable = provenance.Variable;
        string kind = variable.IsConstant ? "constant" : variable.Kind.ToString().ToLowerInvariant();
        string basis = variable.Evidence.Basis is { } word ? $"basis: {word}" : "";
        return new EvidenceReport(
            $"{variable.Path} ({kind}, {variable.Units})",
            [
                variable.Documentation,
                variable.EquationText.Length > 0 ? $"= {variable.EquationText.ReplaceLineEndings(" ")}" : "",
                basis,
                provenance.Note,
            ],
            [
                new("Claims", EvidenceItems.All(provenance.Claims, EvidenceItems.Of)),
                new("Causal links", EvidenceItems.All(provenance.Links, EvidenceItems.Of)),
                new("Compared with", EvidenceItems.All(provenance.Observations, EvidenceItems.Of)),
                new("Series upstream", EvidenceItems.All(provenance.Drivers, EvidenceItems.Of)),
                new("Uncertain constants upstream", EvidenceItems.All(provenance.Parameters, EvidenceItems.Of)),
            ]);
    }
}
