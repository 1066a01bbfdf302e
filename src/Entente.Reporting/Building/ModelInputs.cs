using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Provenance;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>The drivers and uncertain parameters that feed a variable through the model's equations.</summary>
internal static class ModelInputs
{
    // In a model of loops almost everything feeds everything; what is near is what a reader can follow.
    private const int Shown = 8;

    /// <summary>The nearest, and how many act from further away.</summary>
    public static ImmutableArray<InputEntry> Of(VariableProvenance provenance)
    {
        InputEntry[] nearest =
        [
            .. provenance.Drivers.Select(d => (d.Distance, Entry: Of(d.Item)))
                .Concat(provenance.Parameters.Select(p => (p.Distance, Entry: Of(p.Item))))
                .OrderBy(i => i.Distance)
                .Select(i => i.Entry),
        ];
        int further = nearest.Length - Shown;
        return further <= 0 ? [.. nearest] : [.. nearest.Take(Shown), Further(further)];
    }

    private static InputEntry Of(Driver driver) =>
        new($"{driver.Variable.Name} follows the series “{driver.Series.Title}”", "data", driver.Note, []);

    private static InputEntry Of(Parameter parameter) => new(
        $"{parameter.Variable.Name}: {PriorWords.Of(parameter)}",
        BasisWords.Of(parameter.Basis),
        parameter.Basis.Note,
        parameter.Basis.ClaimIds);

    private static InputEntry Further(int count) =>
        new($"and {count} more that act from further away in the model; the table of parameters lists them all", "definition", "", []);
}
