using Entente.Diagnostics;

namespace Entente.Language.Vensim;

/// <summary>What can be wrong with a Vensim model's text.</summary>
public static class VensimDiagnostics
{
    /// <summary>The file is larger than we read.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "ENT1401", Severity.Error,
        "The model {0}.",
        "Split the model, or remove what is not part of it.");

    /// <summary>Something else than the grammar wants.</summary>
    public static readonly DiagnosticDescriptor UnexpectedToken = new(
        "ENT1402", Severity.Error,
        "The equation has {0} where {1} should stand.",
        "Check operators, commas, parentheses and brackets around this place.");

    /// <summary>A quoted name, a comment or an entry without end.</summary>
    public static readonly DiagnosticDescriptor Unterminated = new(
        "ENT1403", Severity.Error,
        "A {0} begins here and does not end.",
        "Close it with {1}.");

    /// <summary>A part of Vensim that is not computed.</summary>
    public static readonly DiagnosticDescriptor NotSupported = new(
        "ENT1404", Severity.Error,
        "The model uses {0}, which is not supported.",
        "{1}");

    /// <summary>A variable whose equation is still to be written.</summary>
    public static readonly DiagnosticDescriptor NoEquation = new(
        "ENT1405", Severity.Error,
        "'{0}' has no equation yet.",
        "Write one: {0} = expression ~ units ~ comment |");

    /// <summary>A function with too few or too many arguments.</summary>
    public static readonly DiagnosticDescriptor WrongArguments = new(
        "ENT1406", Severity.Error,
        "{0} is called with {1} arguments.",
        "Write {2}.");

    /// <summary>A function that has to be the whole equation.</summary>
    public static readonly DiagnosticDescriptor OnlyWhole = new(
        "ENT1407", Severity.Error,
        "{0} stands inside an expression.",
        "Give it a variable of its own: it has to be the whole right-hand side.");

    /// <summary>A subscript that is neither a dimension nor an element.</summary>
    public static readonly DiagnosticDescriptor UnknownSubscript = new(
        "ENT1408", Severity.Error,
        "Nothing is known of the subscript '{0}'.",
        "{1}");

    /// <summary>A dimension whose definition makes no sense.</summary>
    public static readonly DiagnosticDescriptor BadDimension = new(
        "ENT1410", Severity.Error,
        "The dimension '{0}' {1}.",
        "{2}");

    /// <summary>A constant array of another size than its dimensions.</summary>
    public static readonly DiagnosticDescriptor WrongArraySize = new(
        "ENT1411", Severity.Error,
        "'{0}' has {1} numbers for {2} elements.",
        "Give one number for each element: commas between columns, a semicolon after each row.");

    /// <summary>Points of a lookup that make no sense.</summary>
    public static readonly DiagnosticDescriptor BadLookup = new(
        "ENT1412", Severity.Error,
        "The lookup {0}.",
        "{1}");

    /// <summary>Two definitions of one variable or element.</summary>
    public static readonly DiagnosticDescriptor DefinedTwice = new(
        "ENT1413", Severity.Error,
        "'{0}' is defined twice; the first stands in line {1}.",
        "Remove one of them, or leave the element out of one by :EXCEPT:.");

    /// <summary>A control variable is missing.</summary>
    public static readonly DiagnosticDescriptor MissingControl = new(
        "ENT1414", Severity.Error,
        "The model has no '{0}'.",
        "Add {0} = … to the control variables.");

    /// <summary>A control variable that makes no sense.</summary>
    public static readonly DiagnosticDescriptor BadControl = new(
        "ENT1415", Severity.Error,
        "The simulation cannot run: {0}.",
        "{1}");

    /// <summary>Definitions of one variable with different numbers of subscripts.</summary>
    public static readonly DiagnosticDescriptor WrongSubscriptCount = new(
        "ENT1416", Severity.Error,
        "'{0}' is written with {1} subscripts here, but with {2} in line {3}.",
        "Give the variable the same number of subscripts everywhere.");
}
