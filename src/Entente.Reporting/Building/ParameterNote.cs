using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The note behind an uncertain parameter.</summary>
internal static class ParameterNote
{
    /// <summary>Its prior, and why.</summary>
    public static NoteEntry Of(Parameter parameter) => new(
        Id: "",
        Number: 0,
        Title: parameter.Variable.Name,
        Text: string.Join(' ', new[] { parameter.Variable.Documentation, Sentence.Capitalised(PriorWords.Of(parameter)) + ".", parameter.Basis.Note }.Where(t => t.Length > 0)),
        Basis: BasisWords.Of(parameter.Basis),
        Claims: parameter.Basis.ClaimIds,
        Links: [],
        Inputs: [],
        Figures: [],
        Rivals: []);
}
