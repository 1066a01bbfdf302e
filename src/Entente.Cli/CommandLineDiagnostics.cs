using Entente.Diagnostics;

namespace Entente.Cli;

/// <summary>What can be wrong with arguments.</summary>
internal static class CommandLineDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownScenario = new(
        "ENT9001", Severity.Error, "The case has no scenario '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor UnknownStrategy = new(
        "ENT9002", Severity.Error, "The case has no strategy '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor ThreadsOutOfRange = new(
        "ENT9003", Severity.Error, "--threads is {0}, which is outside 1 to {1}.", "Give a whole number from 1 to {1}; the default is one a core.");

    public static readonly DiagnosticDescriptor UnknownVariable = new(
        "ENT9004", Severity.Error, "The model has no variable '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor UnknownClaim = new(
        "ENT9005", Severity.Error, "The evidence has no claim '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor UnknownSource = new(
        "ENT9006", Severity.Error, "The evidence has no source '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor TooManySubjects = new(
        "ENT9007", Severity.Error, "Only one of --variable, --claim and --source can be asked for at a time.", "Ask once for each.");

    public static readonly DiagnosticDescriptor NoSuchInput = new(
        "ENT9008", Severity.Error, "There is no case folder or model file '{0}'.", "Give a folder that holds a case.yaml, or an .xmile, .stmx or .mdl file.");

    public static readonly DiagnosticDescriptor NotAnAssignment = new(
        "ENT9009", Severity.Error, "'{0}' sets nothing.", "Write --set NAME=VALUE with a finite number, as in --set \"birth rate=0.03\".");

    public static readonly DiagnosticDescriptor OutputNotWritable = new(
        "ENT9010", Severity.Error, "'{0}' cannot be written: {1}", "Give a file in a folder that can be written.");

    public static readonly DiagnosticDescriptor NothingToNegotiate = new(
        "ENT9011", Severity.Error, "The case '{0}' has no negotiation.", "Add a negotiation.yaml to it: see docs/case-format.md.");

    public static readonly DiagnosticDescriptor NotADate = new(
        "ENT9012", Severity.Error, "'{0}' is no date: {1}", "Write a year, a month or a day: 2006, 2006-12 or 2006-12-31.");

    public static readonly DiagnosticDescriptor NoSuchMember = new(
        "ENT9013", Severity.Error, "There is no member {0}.", "Members are counted from 0.");

    public static readonly DiagnosticDescriptor NoRoundLeft = new(
        "ENT9014", Severity.Error, "The parties do not meet from {0} on.", "Give an earlier date; negotiation.yaml says when they meet.");

    public static readonly DiagnosticDescriptor RepliesTwice = new(
        "ENT9017", Severity.Error, "'{0}' are replies of one party, which follows one strategy in a run.", "Give one --reply a party.");

    public static readonly DiagnosticDescriptor DecidesItself = new(
        "ENT9018", Severity.Error, "'{0}' is a strategy of the deciding party, not a reply.", "Give it as --strategy {0}.");

    public static readonly DiagnosticDescriptor OutputIsInput = new(
        "ENT9015", Severity.Error, "'{0}' is a file that the command reads.", "Give another file to write, so that this one is not lost.");

    public static readonly DiagnosticDescriptor WrittenAsXmile = new(
        "ENT9016", Severity.Error, "'{0}' is a name for Vensim's text, and what is written is XMILE.", "Let the name end in .xmile.");

    public static readonly DiagnosticDescriptor NoSuchProblem = new(
        "ENT9020", Severity.Error, "There is no problem file '{0}'.", "{1}");

    public static readonly DiagnosticDescriptor NothingAsked = new(
        "ENT9030", Severity.Error, "None of {0} questions can be asked{1}.", "A question needs a resolution, has to be asked by the day that is looked ahead from, and its horizon lies after that day.");
}
