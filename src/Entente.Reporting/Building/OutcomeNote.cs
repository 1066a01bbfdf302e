using Entente.Cases;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The note behind an outcome's numbers.</summary>
internal static class OutcomeNote
{
    /// <summary>How the outcome is read off a run, with all that its variable rests on.</summary>
    public static NoteEntry Of(Case @case, Outcome outcome)
    {
        NoteEntry variable = VariableNote.Of(@case, outcome.Variable);
        string text = $"{OutcomeWords.Measure(outcome)} of the model's “{outcome.Variable.Name}”. {outcome.Variable.Documentation}".TrimEnd();
        return variable with { Title = outcome.Title, Text = Sentence.Capitalised(text) };
    }
}
