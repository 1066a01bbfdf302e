using Entente.Diagnostics;

namespace Entente.Evidence.Reading;

/// <summary>What can be wrong between the cells of the evidence.</summary>
public static class EvidenceDiagnostics
{
    /// <summary>ENT3030</summary>
    public static readonly DiagnosticDescriptor LowAboveHigh = new(
        "ENT3030", Severity.Error,
        "The lower end {0} is above the upper end {1}.",
        "Exchange them, or mend the one that is wrong.");

    /// <summary>ENT3031</summary>
    public static readonly DiagnosticDescriptor FigureWithoutNumber = new(
        "ENT3031", Severity.Error,
        "The figure has no number: value, low and high are all empty.",
        "Give a value, or a low and a high end.");

    /// <summary>ENT3032</summary>
    public static readonly DiagnosticDescriptor SupersedesItself = new(
        "ENT3032", Severity.Error,
        "The claim supersedes itself: {0}.",
        "A claim replaces an older one; break the circle.");

    /// <summary>ENT3033</summary>
    public static readonly DiagnosticDescriptor UnlikeRivals = new(
        "ENT3033", Severity.Error,
        "'{0}' and '{1}' cannot be rivals.",
        "Rivals are two different claims, or two different series.");

    /// <summary>ENT3034</summary>
    public static readonly DiagnosticDescriptor RivalryTwice = new(
        "ENT3034", Severity.Error,
        "The rivalry of '{0}' and '{1}' stands in '{2}' already.",
        "Keep one row a pair; say all that they disagree about in it.");

    /// <summary>ENT3035</summary>
    public static readonly DiagnosticDescriptor LinkCountDiffers = new(
        "ENT3035", Severity.Warning,
        "The variable '{0}' has {1} in causal_links.csv: {2}; here stands {3}.",
        "Write {2} here, or mend the links.");

    /// <summary>ENT3040</summary>
    public static readonly DiagnosticDescriptor UnitDiffers = new(
        "ENT3040", Severity.Error,
        "The point is in '{0}' but the series '{1}' is in '{2}'.",
        "A series has one unit: convert the value, or make it a series of its own.");

    /// <summary>ENT3041</summary>
    public static readonly DiagnosticDescriptor PeriodTwice = new(
        "ENT3041", Severity.Error,
        "The series '{0}' has a point for the same period in line {1} of '{2}'.",
        "Keep one, or put the other count into a series of its own and name the two in rivals.csv.");

    /// <summary>ENT3042</summary>
    public static readonly DiagnosticDescriptor NoAvailability = new(
        "ENT3042", Severity.Error,
        "The period '{0}' has no known end, so that the day from which the point was known does not follow from it.",
        "Fill in available_from.");

    /// <summary>ENT3043</summary>
    public static readonly DiagnosticDescriptor AvailableTooEarly = new(
        "ENT3043", Severity.Warning,
        "The point is said to be known from {0}, before its period '{1}' began.",
        "Give the day on which the number was published; a forecast is no observation.");

    /// <summary>ENT3044</summary>
    public static readonly DiagnosticDescriptor SeriesWithoutPoints = new(
        "ENT3044", Severity.Warning,
        "The series '{0}' has no points.",
        "Add them to a table in series/, or remove the row.");
}
