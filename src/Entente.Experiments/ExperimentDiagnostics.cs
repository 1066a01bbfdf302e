using Entente.Diagnostics;

namespace Entente.Experiments;

/// <summary>What can be wrong with an experiment, or odd about its results.</summary>
public static class ExperimentDiagnostics
{
    /// <summary>The number of members makes no ensemble.</summary>
    public static readonly DiagnosticDescriptor MembersOutOfRange = new(
        "ENT5001",
        Severity.Error,
        "An ensemble of {0} members cannot be run.",
        "Ask for 1 to {1} members.");

    /// <summary>There is no scenario or no strategy.</summary>
    public static readonly DiagnosticDescriptor NothingToRun = new(
        "ENT5002",
        Severity.Error,
        "The experiment has {0} scenarios and {1} strategies, so there is nothing to run.",
        "Give at least one of each.");

    /// <summary>An outcome's window is not inside the run.</summary>
    public static readonly DiagnosticDescriptor OutcomeOutsideRun = new(
        "ENT5003",
        Severity.Error,
        "Outcome '{0}' looks at {1} to {2}, but the model runs from {3} to {4}.",
        "Choose a window, from earlier to later, that the run reaches into.");

    /// <summary>The members' series would need too much memory.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "ENT5004",
        Severity.Error,
        "The ensemble would hold {0} GiB of results; at most {1} are allowed.",
        "Take fewer members, fewer scenarios or strategies, or a longer save interval.");

    /// <summary>Some members' results are not numbers.</summary>
    public static readonly DiagnosticDescriptor NotFinite = new(
        "ENT5005",
        Severity.Warning,
        "'{0}' is not a finite number in {1} of {2} members under '{3}' in '{4}', first in member {5} at {6}; they are left out of its quantiles.",
        "Look for a division by zero, a power or a logarithm outside its domain, or a range in parameters.csv that is too wide.");

    /// <summary>A driver has nothing to follow.</summary>
    public static readonly DiagnosticDescriptor DriverWithoutPoints = new(
        "ENT5006",
        Severity.Warning,
        "Driver '{0}' follows series '{1}', which has no dated points; the model's own equation is used.",
        "Give the series points, or drop the driver.");

    /// <summary>A column of a table of members names no variable.</summary>
    public static readonly DiagnosticDescriptor UnknownInput = new(
        "ENT5007",
        Severity.Error,
        "The model has no variable '{0}' that members could set.",
        "{1}");

    /// <summary>A member's value is not a finite number.</summary>
    public static readonly DiagnosticDescriptor InputNotNumber = new(
        "ENT5008",
        Severity.Error,
        "'{0}' is not a finite number.",
        "Write a number with a point, as in 0.25 or 1e-3.");

    /// <summary>A table of members has no row.</summary>
    public static readonly DiagnosticDescriptor NoMembers = new(
        "ENT5009",
        Severity.Error,
        "The table of members has no row under its header, so there is nothing to run.",
        "Write one row a member.");

    /// <summary>Loops cannot be cut in fewer members than none.</summary>
    public static readonly DiagnosticDescriptor LoopMembersOutOfRange = new(
        "ENT5010",
        Severity.Error,
        "Loops cannot be cut in {0} members.",
        "Ask for 0, which cuts none, or more; beyond the ensemble's there are none.");
}
