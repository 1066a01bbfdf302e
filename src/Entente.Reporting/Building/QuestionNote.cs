using Entente.Cases;
using Entente.Cases.Questions;
using Entente.Reporting.Dossier;
using Entente.Reporting.Words;

namespace Entente.Reporting.Building;

/// <summary>The note behind a forecasting question.</summary>
internal static class QuestionNote
{
    /// <summary>What settles it in the world and in the model, what came of it by whose word, and the claims that it rests on.</summary>
    /// <param name="case">The case; one that is taken back to a day tells nothing that was written with what came later in mind.</param>
    /// <param name="question">The question.</param>
    public static NoteEntry Of(Case @case, ForecastQuestion question) => new(
        Id: "",
        Number: 0,
        Title: question.Text,
        Text: string.Join(' ', new[]
        {
            Part("Settled by: ", question.ResolutionCriterion),
            Part("In the model: ", question.Resolution?.Text ?? ""),
            @case.AsOf is null ? Sentence.Stopped(question.ResolutionNote) : "",
            Part("What happened: ", question.KnownOutcome),
            Part("By the word of: ", question.ResolutionSource),
        }.Where(part => part.Length > 0)),
        Basis: null,
        Claims: question.ClaimIds,
        Links: [],
        Inputs: [],
        Figures: [],
        Rivals: []);

    private static string Part(string label, string text) => text.Length == 0 ? "" : Sentence.Stopped(label + text);
}
