using Entente.Diagnostics;

namespace Entente.Analysis;

/// <summary>What cannot be judged or compared.</summary>
public static class AnalysisDiagnostics
{
    /// <summary>Some members give a judge nothing to judge.</summary>
    public static readonly DiagnosticDescriptor MembersLeftOut = new(
        "ENT6001",
        Severity.Warning,
        "{0} of {1} members have an outcome that is not a finite number and are left out of what the strategies are worth to '{2}'.",
        "Mend what ENT5005 reports of the same run.");

    /// <summary>A judge has no criteria.</summary>
    public static readonly DiagnosticDescriptor JudgeWithoutCriteria = new(
        "ENT6002",
        Severity.Warning,
        "Judge '{0}' has no criteria, so no strategy can be judged for them.",
        "Give the judge rows in criteria.csv, or drop the judge.");

    /// <summary>The run that observations are compared with was not made.</summary>
    public static readonly DiagnosticDescriptor ReferenceNotRun = new(
        "ENT6003",
        Severity.Warning,
        "Observations are compared with strategy '{0}' in scenario '{1}', which were not run together.",
        "Run that scenario and that strategy too.");

    /// <summary>A mapping has nothing to compare.</summary>
    public static readonly DiagnosticDescriptor NothingToCompare = new(
        "ENT6004",
        Severity.Information,
        "Series '{0}' has no point between the start of the run and the end of the fit, so '{1}' is compared with nothing.",
        "Give the series earlier points, or drop the row of observation-map.csv.");

    /// <summary>No member is left to judge by.</summary>
    public static readonly DiagnosticDescriptor NothingToJudge = new(
        "ENT6005",
        Severity.Warning,
        "Every member has an outcome of '{0}' that is not a finite number, so nothing can be said of what the strategies are worth to them.",
        "Mend what ENT5005 reports of the same run.");

    /// <summary>An observation is of a series that the case does not have.</summary>
    public static readonly DiagnosticDescriptor NoSuchSeries = new(
        "ENT6006",
        Severity.Warning,
        "The case has no series '{0}', so its rows are not scored.",
        "{1}");

    /// <summary>An observation is in another unit than its series.</summary>
    public static readonly DiagnosticDescriptor NotTheSeriesUnit = new(
        "ENT6007",
        Severity.Warning,
        "Series '{0}' is in '{1}'; the row is in '{2}' and is not scored.",
        "Convert the value and write the series' unit.");

    /// <summary>No observation can be scored.</summary>
    public static readonly DiagnosticDescriptor NothingToScore = new(
        "ENT6008",
        Severity.Error,
        "None of the {0} rows can be scored: none is of a series that observation-map.csv ties to the model, begins after {1:yyyy-MM-dd} and ends within the run.",
        "Give observations of such series after that day, or an earlier --fit-until.");

    /// <summary>There is no observation to learn from.</summary>
    public static readonly DiagnosticDescriptor NothingToCalibrateWith = new(
        "ENT6020",
        Severity.Error,
        "No observation can be learnt from: none of a named source, tied to the model by observation-map.csv and within its run, was known by {0:yyyy-MM-dd}.",
        "Give a later --until, or add such observations to a table in series/.");

    /// <summary>There is no parameter to learn of.</summary>
    public static readonly DiagnosticDescriptor NothingToCalibrate = new(
        "ENT6021",
        Severity.Error,
        "The case has no uncertain parameter.",
        "Add those that are uncertain to parameters.csv.");

    /// <summary>The number of draws makes no sample.</summary>
    public static readonly DiagnosticDescriptor DrawsOutOfRange = new(
        "ENT6022",
        Severity.Error,
        "A sample of {0} draws cannot be drawn.",
        "Ask for {1} to {2} draws.");

    /// <summary>History matching rules out everything.</summary>
    public static readonly DiagnosticDescriptor NothingPlausible = new(
        "ENT6023",
        Severity.Warning,
        "The observations rule out all of {0} points tried: the model cannot have given them, whatever its parameters, unless it misses more than was thought.",
        "Look at the series that fit worst: at the model there, and at the errors that observation-map.csv gives them.");

    /// <summary>No point of the sample can be computed.</summary>
    public static readonly DiagnosticDescriptor NothingPossible = new(
        "ENT6024",
        Severity.Warning,
        "None of {0} draws gives finite numbers where there are observations, so that the draws are the prior's.",
        "Run the case with 'entente run' and look at what it says of numbers that are not finite.");

    /// <summary>The halves of the sample disagree.</summary>
    public static readonly DiagnosticDescriptor HalvesDisagree = new(
        "ENT6025",
        Severity.Warning,
        "The two halves of the sample disagree on '{0}': their scale reduction is {1:0.00}, above 1.10.",
        "Ask for more --draws; if it stays, the posterior has several peaks.");
}
