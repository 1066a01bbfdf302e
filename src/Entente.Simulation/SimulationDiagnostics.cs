using Entente.Diagnostics;

namespace Entente.Simulation;

/// <summary>What can be wrong with the request for a run.</summary>
public static class SimulationDiagnostics
{
    /// <summary>The time step is zero, negative or not a number.</summary>
    public static readonly DiagnosticDescriptor TimeStepNotPositive = new(
        "ENT2001",
        Severity.Error,
        "The time step is {0}, and time cannot move on by that.",
        "Give dt a positive number of time units.");

    /// <summary>The run's ends are not numbers or stand in the wrong order.</summary>
    public static readonly DiagnosticDescriptor EndsOutOfOrder = new(
        "ENT2002",
        Severity.Error,
        "The run goes from {0} to {1}, which is no span of time.",
        "Give a start and a later stop, both finite.");

    /// <summary>The run would take more steps than we allow.</summary>
    public static readonly DiagnosticDescriptor TooManySteps = new(
        "ENT2003",
        Severity.Error,
        "The run would take {0} steps; at most {1} are allowed.",
        "Take a longer time step or a shorter run.");

    /// <summary>The save interval is not a whole number of steps.</summary>
    public static readonly DiagnosticDescriptor SaveIntervalNotWholeSteps = new(
        "ENT2004",
        Severity.Error,
        "The save interval {0} is not a whole number of steps of {1}.",
        "Give a save interval of one step or of several whole ones.");

    /// <summary>No value is saved at the stop time.</summary>
    public static readonly DiagnosticDescriptor StopNotSaved = new(
        "ENT2005",
        Severity.Warning,
        "The last saved time is {0}, before the stop at {1}.",
        "Let the run be a whole number of save intervals long.");

    /// <summary>A stock is given more than an initial value.</summary>
    public static readonly DiagnosticDescriptor InputOnStock = new(
        "ENT2006",
        Severity.Error,
        "'{0}' is a stock, and a run can only set its initial value.",
        "Put the input on one of the stock's flows, or give the initial value as a constant.");

    /// <summary>A graphical function without an equation is given a value.</summary>
    public static readonly DiagnosticDescriptor InputOnLookup = new(
        "ENT2007",
        Severity.Error,
        "'{0}' is a graphical function that is only looked up, so it has no value to change.",
        "Put the input on the variable that looks it up, or on its argument.");

    /// <summary>An input's numbers make no sense.</summary>
    public static readonly DiagnosticDescriptor InvalidInput = new(
        "ENT2008",
        Severity.Error,
        "The input on '{0}' is not usable: {1}.",
        "Give finite numbers, times that rise, and a span of 0 or more.");

    /// <summary>Many runs at once of a model that steers its own.</summary>
    public static readonly DiagnosticDescriptor SteersItself = new(
        "ENT2009",
        Severity.Error,
        "The model computes its own stop, step or save interval ('{0}'), so its runs have no times in common.",
        "Write the control variables with numbers and constants, or run the model once at a time.");

    /// <summary>A run whose stop, step or save interval keeps it from ever ending.</summary>
    public static readonly DiagnosticDescriptor RunsAway = new(
        "ENT2010",
        Severity.Error,
        "'{0}' is {1} at time {2}: after {3} steps the run is still not at its end, and was broken off.",
        "Give '{0}' an equation that keeps within bounds, or hold it at a number (--set \"{0}=NUMBER\").");
}
