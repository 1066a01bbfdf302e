using System.Collections.Immutable;
using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The note behind a scenario or a strategy.</summary>
internal static class InterventionsNote
{
    /// <summary>What is done to the model, one entry an intervention.</summary>
    public static NoteEntry Of(string title, string description, ImmutableArray<Intervention> inputs) => new(
        Id: "",
        Number: 0,
        Title: title,
        Text: inputs.IsEmpty ? $"{description} It changes nothing in the model.".TrimStart() : description,
        Basis: null,
        Claims: [],
        Links: [],
        Inputs: [.. inputs.Select(Of)],
        Figures: [],
        Rivals: []);

    private static InputEntry Of(Intervention intervention) =>
        new(Words(intervention), BasisWords.Of(intervention.Basis), intervention.Basis.Note, intervention.Basis.ClaimIds);

    private static string Words(Intervention i)
    {
        string amount = DisplayNumber.WithUnit(DisplayNumber.Literal(i.Value), i.Variable.Units ?? "");
        string change = i.Kind switch
        {
            InterventionKind.Set => $"is set to {amount}",
            InterventionKind.Multiply => $"is multiplied by {DisplayNumber.Literal(i.Value)}",
            _ => $"gains {amount}",
        };
        string over = i.OverYears > 0 ? $", coming in over {DisplayNumber.Literal(i.OverYears)} years" : "";
        string until = double.IsFinite(i.Until) ? $", until {TimeWords.Month(i.Until)}" : "";
        return $"{i.Variable.Name} {change} from {TimeWords.Month(i.From)}{over}{until}";
    }
}
