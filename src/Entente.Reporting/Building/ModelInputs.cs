using System.Collections.Immutable;
using Entente.Cases;
using Entente.Language.Semantics;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>The drivers and uncertain parameters that feed a variable.</summary>
internal static class ModelInputs
{
    /// <summary>Those that stand on the variable itself.</summary>
    public static ImmutableArray<InputEntry> Of(Case @case, Variable variable) =>
    [
        .. @case.Drivers.Where(d => d.Variable.Index == variable.Index).Select(Of),
        .. @case.Parameters.Where(p => p.Variable.Index == variable.Index).Select(Of),
    ];

    /// <summary>A driver: the series that it follows.</summary>
    public static InputEntry Of(Driver driver) =>
        new($"{driver.Variable.Name} follows the series “{driver.Series.Title}”", "data", driver.Note, []);

    /// <summary>A parameter: its prior.</summary>
    public static InputEntry Of(Parameter parameter) => new(
        $"{parameter.Variable.Name}: {PriorWords.Of(parameter)}",
        BasisWords.Of(parameter.Basis),
        parameter.Basis.Note,
        parameter.Basis.ClaimIds);
}
