using Entente.Diagnostics;

namespace Entente.Cases.Questions;

/// <summary>What can be wrong with a forecasting question beyond the form of its table.</summary>
public static class QuestionDiagnostics
{
    /// <summary>ENT4701</summary>
    public static readonly DiagnosticDescriptor NotInAResolution = new(
        "ENT4701", Severity.Error,
        "'{0}' has no place in a resolution.",
        "Use numbers; at, mean, highest, lowest and total of a variable in a period; + - * / ABS(); < <= > >= = <>; AND, OR, NOT.");

    /// <summary>ENT4702</summary>
    public static readonly DiagnosticDescriptor NoPeriod = new(
        "ENT4702", Severity.Error,
        "'{0}' has a value at every time of a run; it is not said which is meant.",
        "Write at({0}, \"2005-12\"), or mean, highest, lowest or total of it in a period.");

    /// <summary>ENT4703</summary>
    public static readonly DiagnosticDescriptor NotAReading = new(
        "ENT4703", Severity.Error,
        "'{0}' is not read off a run: {1}.",
        "Write {2}(variable, \"2001/2005\"): a model variable by its path, then a date in double quotes.");

    /// <summary>ENT4704</summary>
    public static readonly DiagnosticDescriptor UnitsDiffer = new(
        "ENT4704", Severity.Error,
        "'{0}' is in {1}, but '{2}' is in {3}: they cannot be {4}.",
        "Read variables of the same units, or divide each by a reference in its own; a number alone has the units of what it stands beside.");

    /// <summary>ENT4705</summary>
    public static readonly DiagnosticDescriptor NotATruthValue = new(
        "ENT4705", Severity.Error,
        "'{0}' is a number, where something true or false has to stand.",
        "Compare it, as in at(x, \"2005-12\") >= 0.5; after NOT put the comparison in parentheses.");

    /// <summary>ENT4706</summary>
    public static readonly DiagnosticDescriptor NotANumber = new(
        "ENT4706", Severity.Error,
        "'{0}' is true or false, where a number has to stand.",
        "Join comparisons with AND and OR; a < b < c is written a < b AND b < c.");

    /// <summary>ENT4707</summary>
    public static readonly DiagnosticDescriptor OneOfTwo = new(
        "ENT4707", Severity.Error,
        "The question has {0} of 'resolution' and 'not_answerable'.",
        "Say what of a run settles it, or why the model cannot: exactly one of the two.");

    /// <summary>ENT4708</summary>
    public static readonly DiagnosticDescriptor NotAnOutcome = new(
        "ENT4708", Severity.Error,
        "'{0}' is no outcome of a question.",
        "Write 1 where the answer was yes, 0 where it was no, and nothing where that is not known well enough to score.");

    /// <summary>ENT4709</summary>
    public static readonly DiagnosticDescriptor TooManyQuestions = new(
        "ENT4709", Severity.Error,
        "The table has {0} questions; at most {1} are read.",
        "Split it.");

    /// <summary>ENT4710</summary>
    public static readonly DiagnosticDescriptor ReadsAfterHorizon = new(
        "ENT4710", Severity.Error,
        "The resolution reads '{0}' until {1}, after the question's horizon '{2}'.",
        "End the period by the horizon, or move the horizon: by then the answer has to be known.");
}
