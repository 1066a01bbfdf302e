using Entente.Diagnostics;

namespace Entente.Cases.Validation;

/// <summary>What can be wrong with a case beyond the form of its files.</summary>
public static class CaseDiagnostics
{
    /// <summary>ENT4001</summary>
    public static readonly DiagnosticDescriptor NoFolder = new(
        "ENT4001", Severity.Error,
        "There is no folder '{0}'.",
        "Give the path of a case's folder: the one that holds case.yaml.");

    /// <summary>ENT4002</summary>
    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "ENT4002", Severity.Error,
        "The format {0} is not known.",
        "This program reads format 1; write 'format: 1', or use a newer program.");

    /// <summary>ENT4003</summary>
    public static readonly DiagnosticDescriptor WrongExtension = new(
        "ENT4003", Severity.Error,
        "The file would not be read: its name ends in '{0}'.",
        "Rename it to end in '.yaml'.");

    /// <summary>ENT4004</summary>
    public static readonly DiagnosticDescriptor MalformedId = new(
        "ENT4004", Severity.Error,
        "'{0}' cannot be the id of a {1}.",
        "Use {2}, beginning with a letter.");

    /// <summary>ENT4005</summary>
    public static readonly DiagnosticDescriptor DuplicateId = new(
        "ENT4005", Severity.Error,
        "The id '{0}' stands twice among the {1}.",
        "Give each an id of its own.");

    /// <summary>ENT4006</summary>
    public static readonly DiagnosticDescriptor NothingDeclared = new(
        "ENT4006", Severity.Error,
        "The case has no {0}.",
        "{1}");

    /// <summary>ENT4007</summary>
    public static readonly DiagnosticDescriptor OpenDate = new(
        "ENT4007", Severity.Error,
        "The date '{0}' has no {1}.",
        "Give a year, month or day.");

    /// <summary>ENT4008</summary>
    public static readonly DiagnosticDescriptor OutsideRun = new(
        "ENT4008", Severity.Error,
        "'{0}' is {1}, outside the model's run from {2} to {3}.",
        "Choose a time within the run, or change the model's start or stop time.");

    /// <summary>ENT4009</summary>
    public static readonly DiagnosticDescriptor OneAimOnly = new(
        "ENT4009", Severity.Error,
        "The aim has {0} of at_least and at_most.",
        "Write exactly one of them.");

    /// <summary>ENT4030</summary>
    public static readonly DiagnosticDescriptor UnknownVariable = new(
        "ENT4030", Severity.Error,
        "The model has no variable '{0}'.",
        "{1}");

    /// <summary>ENT4031</summary>
    public static readonly DiagnosticDescriptor ClaimsMissing = new(
        "ENT4031", Severity.Error,
        "The basis is 'claims' but no claim is named.",
        "Name the claims that it rests on, or say 'judgement'.");

    /// <summary>ENT4040</summary>
    public static readonly DiagnosticDescriptor RangeOrder = new(
        "ENT4040", Severity.Error,
        "The range does not rise: low {0}, mode {1}, high {2}.",
        "Write low <= mode <= high.");

    /// <summary>ENT4041</summary>
    public static readonly DiagnosticDescriptor ModeDiffers = new(
        "ENT4041", Severity.Error,
        "The mode is {0} but the model's '{1}' is {2}.",
        "Write the same number in both, so that the model alone runs at the mode.");

    /// <summary>ENT4042</summary>
    public static readonly DiagnosticDescriptor LogUniformNotPositive = new(
        "ENT4042", Severity.Error,
        "A log-uniform range cannot begin at {0}.",
        "Give a low end above 0, or use another distribution.");

    /// <summary>ENT4043</summary>
    public static readonly DiagnosticDescriptor UnitsDiffer = new(
        "ENT4043", Severity.Error,
        "The unit is '{0}' but the model's '{1}' is in '{2}'.",
        "Write the number in the variable's units, and the units as the model has them.");

    /// <summary>ENT4044</summary>
    public static readonly DiagnosticDescriptor NotAParameter = new(
        "ENT4044", Severity.Error,
        "'{0}' is computed, so that it cannot be a parameter.",
        "Make a constant of its own in the model (or a stock's initial value, a lone number) and name that.");

    /// <summary>ENT4045</summary>
    public static readonly DiagnosticDescriptor VariableTwice = new(
        "ENT4045", Severity.Error,
        "'{0}' stands in line {1} already.",
        "Keep one row a variable.");

    /// <summary>ENT4046</summary>
    public static readonly DiagnosticDescriptor WideRangeHalf = new(
        "ENT4046", Severity.Error,
        "There is a {0} but no {1}.",
        "Give both ends of the wide range, or neither.");

    /// <summary>ENT4047</summary>
    public static readonly DiagnosticDescriptor WideRangeNarrower = new(
        "ENT4047", Severity.Error,
        "The wide range is narrower than the range: {0} is {1}, {2} is {3}.",
        "Write wide_low <= low and high <= wide_high.");

    /// <summary>ENT4050</summary>
    public static readonly DiagnosticDescriptor DriverIsParameter = new(
        "ENT4050", Severity.Error,
        "'{0}' is a parameter too.",
        "A variable either follows a series or is drawn: remove one of the two rows.");

    /// <summary>ENT4051</summary>
    public static readonly DiagnosticDescriptor InputOnStock = new(
        "ENT4051", Severity.Error,
        "'{0}' is a stock; {1} cannot act on it.",
        "A stock changes through its flows only: name a flow or an auxiliary.");

    /// <summary>ENT4052</summary>
    public static readonly DiagnosticDescriptor SeriesHasNoPoints = new(
        "ENT4052", Severity.Error,
        "The series '{0}' has no points that '{1}' could follow.",
        "Add points to a table in series/, or name another series.");

    /// <summary>ENT4053</summary>
    public static readonly DiagnosticDescriptor FactorIsZero = new(
        "ENT4053", Severity.Error,
        "The factor is 0, so that nothing of the series is left.",
        "Give the number that turns the series' unit into the variable's.");

    /// <summary>ENT4060</summary>
    public static readonly DiagnosticDescriptor DirectionDiffers = new(
        "ENT4060", Severity.Error,
        "The direction is '{0}' but worst is {1} and best is {2}.",
        "With 'more' best lies above worst, with 'less' below.");

    /// <summary>ENT4061</summary>
    public static readonly DiagnosticDescriptor WeightsOrder = new(
        "ENT4061", Severity.Error,
        "The weights do not rise: {0} to {1}.",
        "Write weight_low <= weight_high, and a weight_high above 0.");

    /// <summary>ENT4062</summary>
    public static readonly DiagnosticDescriptor CriterionTwice = new(
        "ENT4062", Severity.Error,
        "The judge '{0}' has a criterion on '{1}' in line {2} already.",
        "Keep one row for each judge and outcome.");

    /// <summary>ENT4065</summary>
    public static readonly DiagnosticDescriptor SeriesMappedTwice = new(
        "ENT4065", Severity.Error,
        "The series '{0}' is compared with '{1}' in line {2} already.",
        "Keep one row for each series and variable.");

    /// <summary>ENT4070</summary>
    public static readonly DiagnosticDescriptor OneActionOnly = new(
        "ENT4070", Severity.Error,
        "The input has {0} of set, multiply and add.",
        "Write exactly one of them.");

    /// <summary>ENT4071</summary>
    public static readonly DiagnosticDescriptor EndsBeforeItBegins = new(
        "ENT4071", Severity.Error,
        "'{0}' lies before '{1}' or at it.",
        "Exchange the two times, or mend the one that is wrong.");

    /// <summary>ENT4072</summary>
    public static readonly DiagnosticDescriptor StrategyBeforeDecision = new(
        "ENT4072", Severity.Error,
        "The strategy acts from {0}, before the decision at {1}.",
        "Let it begin at the decision or later; what is the same in all strategies belongs into the model.");

    /// <summary>ENT4080</summary>
    public static readonly DiagnosticDescriptor NoDocumentation = new(
        "ENT4080", Severity.Warning,
        "The variable '{0}' has no documentation.",
        "Say in its <doc> in one line what it means; for an index, what 0 and 1 mean.");

    /// <summary>ENT4081</summary>
    public static readonly DiagnosticDescriptor NoEvidence = new(
        "ENT4081", Severity.Warning,
        "The variable '{0}' does not say what it rests on.",
        "Give it an <e:evidence> with claims, links or codes, or with the basis 'judgement', 'definition' or 'data'.");

    /// <summary>ENT4082</summary>
    public static readonly DiagnosticDescriptor UnknownEvidence = new(
        "ENT4082", Severity.Error,
        "The evidence of '{0}' names '{1}', which is no id of {2}.",
        "{3}");

    /// <summary>ENT4083</summary>
    public static readonly DiagnosticDescriptor EvidenceWithoutClaims = new(
        "ENT4083", Severity.Warning,
        "The variable '{0}' is said to rest on claims, but names neither a claim nor a link.",
        "Name them, or say 'judgement'.");

    /// <summary>ENT4090</summary>
    public static readonly DiagnosticDescriptor MalformedPlace = new(
        "ENT4090", Severity.Error,
        "'{0}' is no place that an answer can have.",
        "Write {{strategy:ID}}, {{scenario:ID}}, {{outcome:OUTCOME:STRATEGY:SCENARIO}} or {{median:OUTCOME:STRATEGY:SCENARIO}}.");
}
