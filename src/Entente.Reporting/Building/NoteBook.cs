using System.Collections.Immutable;
using Entente.Cases;
using Entente.Cases.Loops;
using Entente.Cases.Negotiations;
using Entente.Cases.Questions;
using Entente.Evidence.Series;
using Entente.Language.Semantics;
using Entente.Reporting.Dossier;

namespace Entente.Reporting.Building;

/// <summary>
/// Hands out footnotes. A subject gets its number when the page first needs it and keeps it; asking for a note is what
/// makes its claims part of the dossier.
/// </summary>
internal sealed class NoteBook(Case @case)
{
    private readonly Dictionary<string, NoteEntry> _notes = new(StringComparer.Ordinal);

    /// <summary>All notes so far, by number.</summary>
    public ImmutableArray<NoteEntry> Notes => [.. _notes.Values.OrderBy(n => n.Number)];

    /// <summary>The note of an outcome: how it is read off, and what its variable rests on.</summary>
    public string Of(Outcome outcome) => Enter($"outcome:{outcome.Id}", () => OutcomeNote.Of(@case, outcome));

    /// <summary>The note of a model variable.</summary>
    public string Of(Variable variable) => Enter($"variable:{variable.Path}", () => VariableNote.Of(@case, variable));

    /// <summary>The note of a judge's scores: the criteria.</summary>
    public string Of(Judge judge) => Enter($"judge:{judge.Id}", () => JudgeNote.Of(@case, judge));

    /// <summary>The note of an observed series: who counts it.</summary>
    public string Of(SeriesInfo series) => Enter($"series:{series.Id}", () => SeriesNote.Of(@case, series));

    /// <summary>The note of what an observed series says of the years after a day.</summary>
    public string OfLater(SeriesInfo series, DateOnly day) => Enter($"later:{series.Id}", () => SeriesNote.OfLater(@case, series, day));

    /// <summary>The note of an uncertain parameter: its prior and why.</summary>
    public string Of(Parameter parameter) => Enter($"parameter:{parameter.Variable.Path}", () => ParameterNote.Of(parameter));

    /// <summary>The note of a scenario: what it does to the model.</summary>
    public string Of(Scenario scenario) =>
        Enter($"scenario:{scenario.Id}", () => InterventionsNote.Of(scenario.Title, scenario.Description, scenario.Inputs));

    /// <summary>The note of a strategy: what it does to the model.</summary>
    public string Of(Strategy strategy) =>
        Enter($"strategy:{strategy.Id}", () => InterventionsNote.Of(strategy.Title, strategy.Description, strategy.Inputs));

    /// <summary>The note of a feedback loop.</summary>
    public string Of(Loop loop) => Enter($"loop:{loop.Id}", () => LoopNote.Of(@case, loop));

    /// <summary>The note of a forecasting question.</summary>
    public string Of(ForecastQuestion question) => Enter($"question:{question.Id}", () => QuestionNote.Of(@case, question));

    /// <summary>The note of an issue at the table.</summary>
    public string Of(NegotiationIssue issue) => Enter($"issue:{issue.Id}", () => NegotiationNotes.Of(@case, issue));

    /// <summary>The note of a side at the table.</summary>
    public string Of(NegotiatingParty party) => Enter($"party:{party.Id}", () => NegotiationNotes.Of(@case, party));

    /// <summary>The note of a promise: who keeps it, by when, and on what keeping hangs.</summary>
    public string Of(Negotiation negotiation, Promise promise) =>
        Enter($"promise:{negotiation.Issues[promise.Issue].Id}", () => NegotiationNotes.Of(@case, negotiation, promise));

    /// <summary>The note of a round: when it meets.</summary>
    public string Of(Round round) => Enter($"round:{round.Id}", () => NegotiationNotes.Of(@case, round));

    private string Enter(string id, Func<NoteEntry> make)
    {
        if (!_notes.ContainsKey(id))
        {
            int number = _notes.Count + 1;
            _notes.Add(id, make() with { Id = id, Number = number });
        }

        return id;
    }
}
