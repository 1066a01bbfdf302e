using System.Collections.Immutable;
using Entente.Reporting.Words;

namespace Entente.Reporting.Dossier;

/// <summary>The case's forecasting questions with the model's probabilities and their scores.</summary>
/// <param name="Title">How the model scores beside the documents and the base rate.</param>
/// <param name="Details">What that rests on and how far it goes.</param>
/// <param name="Questions">Those that the model answers, by the date at which they were asked.</param>
/// <param name="Methods">The methods' mean scores on the same questions; empty where nothing is settled.</param>
/// <param name="NotAnswerable">Those that it does not answer.</param>
internal sealed record QuestionSection(
    Phrase Title,
    ImmutableArray<string> Details,
    ImmutableArray<QuestionEntry> Questions,
    ImmutableArray<MethodScoreEntry> Methods,
    ImmutableArray<UnansweredEntry> NotAnswerable);

/// <summary>One question.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Text">The question.</param>
/// <param name="Note">Id of the note on what settles it.</param>
/// <param name="AsOf">The date that the model's probability speaks from, as printed.</param>
/// <param name="Horizon">By when it is settled, as written.</param>
/// <param name="Model">The model's probability.</param>
/// <param name="Expectation">What the document leads one to expect as the coder reads it, or <see langword="null"/>.</param>
/// <param name="Expected">The same in the document's words.</param>
/// <param name="BaseRate">What the base rate says.</param>
/// <param name="Outcome">Whether it came true, or <see langword="null"/> where that is open or not known well enough.</param>
/// <param name="Happened">What happened, in words; empty where it is not known.</param>
/// <param name="Brier">The model's score as printed; empty where it is not scored.</param>
/// <param name="ExpectationBrier">The expectation's score, likewise.</param>
/// <param name="Later">The model's probability at later dates.</param>
internal sealed record QuestionEntry(
    string Id,
    string Text,
    string Note,
    string AsOf,
    string Horizon,
    ProbabilityEntry Model,
    ProbabilityEntry? Expectation,
    string Expected,
    double BaseRate,
    bool? Outcome,
    string Happened,
    string Brier,
    string ExpectationBrier,
    ImmutableArray<LaterProbability> Later);

/// <summary>A probability.</summary>
/// <param name="Value">From 0 to 1.</param>
/// <param name="Percent">As printed.</param>
/// <param name="Word">In words.</param>
/// <param name="Interval">Its 95 % interval over members as printed, or <see langword="null"/> where it is no count.</param>
internal sealed record ProbabilityEntry(double Value, string Percent, string Word, string? Interval);

/// <summary>The same question seen from a later date.</summary>
/// <param name="AsOf">The date.</param>
/// <param name="Probability">The probability then.</param>
internal sealed record LaterProbability(string AsOf, ProbabilityEntry Probability);

/// <summary>One method's scores.</summary>
/// <param name="Name">The method.</param>
/// <param name="Count">Questions.</param>
/// <param name="Brier">Mean Brier score.</param>
/// <param name="Skill">Against the base rate, with the standard error of the difference of Brier scores; empty for the base rate itself.</param>
/// <param name="Log">Mean logarithmic score.</param>
/// <param name="Pairs">How many pairs of a question that came true and one that did not it ordered rightly; empty for the base rate.</param>
/// <param name="Area">Area under the ROC curve, or empty.</param>
/// <param name="Bins">How often it was yes where about so much was given.</param>
internal sealed record MethodScoreEntry(
    string Name, int Count, string Brier, string Skill, string Log, string Pairs, string Area, ImmutableArray<CalibrationEntry> Bins);

/// <summary>Forecasts of about the same probability.</summary>
/// <param name="Given">The probabilities in words and numbers.</param>
/// <param name="Count">Questions.</param>
/// <param name="Mean">Mean probability as printed.</param>
/// <param name="Yes">How many came true.</param>
/// <param name="Share">The share with its 95 % interval.</param>
internal sealed record CalibrationEntry(string Given, int Count, string Mean, int Yes, string Share);

/// <summary>A question that the model does not answer.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Text">The question.</param>
/// <param name="Reason">Why not.</param>
internal sealed record UnansweredEntry(string Id, string Text, string Reason);
