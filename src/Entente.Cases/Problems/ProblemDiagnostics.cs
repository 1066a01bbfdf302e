using Entente.Diagnostics;

namespace Entente.Cases.Problems;

/// <summary>What can be wrong with a problem file beyond the form of its keys.</summary>
public static class ProblemDiagnostics
{
    /// <summary>ENT4501</summary>
    public static readonly DiagnosticDescriptor UnknownItem = new(
        "ENT4501", Severity.Error,
        "There is no {0} '{1}'.",
        "{2}");

    /// <summary>ENT4502</summary>
    public static readonly DiagnosticDescriptor NothingListed = new(
        "ENT4502", Severity.Error,
        "The list of {0} is empty.",
        "Write at least {1}.");

    /// <summary>ENT4503</summary>
    public static readonly DiagnosticDescriptor WrongCount = new(
        "ENT4503", Severity.Error,
        "There are {0} numbers, but {1} {2}.",
        "Write one number for each, in their order.");

    /// <summary>ENT4504</summary>
    public static readonly DiagnosticDescriptor ProbabilitiesDoNotSum = new(
        "ENT4504", Severity.Error,
        "The probabilities sum to {0}.",
        "Make them sum to 1.");

    /// <summary>ENT4505</summary>
    public static readonly DiagnosticDescriptor NoReservation = new(
        "ENT4505", Severity.Error,
        "Party '{0}' does not say what it has without an agreement.",
        "Add 'disagreement:' to it; write 0 where it has nothing.");

    /// <summary>ENT4506</summary>
    public static readonly DiagnosticDescriptor TooManyPackages = new(
        "ENT4506", Severity.Error,
        "The issues make {0} packages, more than {1}.",
        "Merge options that hardly differ, or settle some issues beforehand.");

    /// <summary>ENT4507</summary>
    public static readonly DiagnosticDescriptor TooMany = new(
        "ENT4507", Severity.Error,
        "There are {0} {1}; the most that are read is {2}.",
        "Describe a smaller problem.");

    /// <summary>ENT4508</summary>
    public static readonly DiagnosticDescriptor Infeasible = new(
        "ENT4508", Severity.Error,
        "No terms within their bounds satisfy all constraints.",
        "Loosen a constraint or a bound.");

    /// <summary>ENT4509</summary>
    public static readonly DiagnosticDescriptor NotAFunctionHere = new(
        "ENT4509", Severity.Error,
        "'{0}' cannot be used here.",
        "Payoffs are made of numbers, terms, + - * / ^, IF, and: {1}.");

    /// <summary>ENT4510</summary>
    public static readonly DiagnosticDescriptor NotLinear = new(
        "ENT4510", Severity.Error,
        "This is not a linear constraint.",
        "Write weighted sums of terms on both sides of <=, >= or =, as in 'p + 2*q <= 3'.");

    /// <summary>ENT4511</summary>
    public static readonly DiagnosticDescriptor NotBetween = new(
        "ENT4511", Severity.Error,
        "'{0}' is {1}, outside {2} to {3}.",
        "Mend the number or the bounds.");

    /// <summary>ENT4512</summary>
    public static readonly DiagnosticDescriptor NothingWeighs = new(
        "ENT4512", Severity.Error,
        "All parties have '{0}' 0.",
        "Give at least one of them more than 0.");

    /// <summary>ENT4513</summary>
    public static readonly DiagnosticDescriptor MethodNotForKind = new(
        "ENT4513", Severity.Error,
        "The method '{0}' is not for this kind of problem.",
        "Methods for it: {1}.");

    /// <summary>ENT4514</summary>
    public static readonly DiagnosticDescriptor Repeated = new(
        "ENT4514", Severity.Error,
        "'{0}' stands twice among the {1}.",
        "Keep one of the two.");

    /// <summary>ENT4515</summary>
    public static readonly DiagnosticDescriptor ProfileMissing = new(
        "ENT4515", Severity.Error,
        "The profile '{0}' has no payoffs.",
        "Write payoffs for every combination of the parties' actions.");

    /// <summary>ENT4516</summary>
    public static readonly DiagnosticDescriptor OneOf = new(
        "ENT4516", Severity.Error,
        "There are {0} of: {1}.",
        "Write exactly one of them.");

    /// <summary>ENT4517</summary>
    public static readonly DiagnosticDescriptor WrongPartyCount = new(
        "ENT4517", Severity.Error,
        "There are {0} parties in a problem of this kind.",
        "Write {1}.");
}
