using System.Collections.Immutable;
using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The table of uncertain parameters.</summary>
internal static class ParametersBuilder
{
    /// <summary>All parameters in the case's order.</summary>
    public static ImmutableArray<ParameterEntry> Build(Case @case, NoteBook notes) =>
    [
        .. @case.Parameters.Select(p => new ParameterEntry(
            p.Variable.Path,
            p.Variable.Name,
            p.Variable.Documentation,
            PriorWords.Shape(p.Distribution),
            DisplayNumber.Literal(p.Low),
            DisplayNumber.Literal(p.Mode),
            DisplayNumber.Literal(p.High),
            DisplayNumber.UnitText(p.Unit),
            BasisWords.Of(p.Basis),
            notes.Of(p))),
    ];
}
