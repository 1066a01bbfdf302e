using Entente.Diagnostics;

namespace Entente.Language.Binding;

/// <summary>What can be wrong with names, functions, modules and the order of computation.</summary>
public static class BindingDiagnostics
{
    /// <summary>Two variables, modules or models of one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new(
        "ENT1201", Severity.Error,
        "'{0}' is defined twice; the first stands in line {1}.",
        "Rename or remove one of them; case, spaces and underscores make no difference.");

    /// <summary>A name that stands for nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownName = new(
        "ENT1202", Severity.Error,
        "Nothing is named '{0}' {1}.",
        "{2}");

    /// <summary>A name of another module that is not connected.</summary>
    public static readonly DiagnosticDescriptor NotConnected = new(
        "ENT1203", Severity.Error,
        "'{0}' is not defined {1}, but {2} has it.",
        "{3}");

    /// <summary>A call of a function that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownFunction = new(
        "ENT1204", Severity.Error,
        "There is no function '{0}'.",
        "{1}");

    /// <summary>A builtin of later work.</summary>
    public static readonly DiagnosticDescriptor FunctionNotSupported = new(
        "ENT1205", Severity.Error,
        "The function {0} is not supported yet.",
        "Write what it computes with stocks, flows and the supported functions (docs/model.md lists them).");

    /// <summary>A call with too few or too many arguments.</summary>
    public static readonly DiagnosticDescriptor WrongArgumentCount = new(
        "ENT1206", Severity.Error,
        "{0} takes {1}, but {2} given.",
        "Write {3}.");

    /// <summary>A variable without equation.</summary>
    public static readonly DiagnosticDescriptor NoEquation = new(
        "ENT1207", Severity.Error,
        "'{0}' has no equation.",
        "Add <eqn> inside it.");

    /// <summary>A stock's inflow or outflow that is no flow.</summary>
    public static readonly DiagnosticDescriptor NotAFlow = new(
        "ENT1208", Severity.Error,
        "'{0}' {1} the stock '{2}' but is no flow.",
        "Declare it as <flow>, or name a flow.");

    /// <summary>Variables that need each other at the same instant.</summary>
    public static readonly DiagnosticDescriptor CircularDefinition = new(
        "ENT1209", Severity.Error,
        "'{0}' depends on itself at the same instant: {1}.",
        "Put a stock (or a smooth or delay) into the loop, or remove one of its links.");

    /// <summary>Initial values that need each other.</summary>
    public static readonly DiagnosticDescriptor CircularInitialValue = new(
        "ENT1210", Severity.Error,
        "The initial value of '{0}' depends on itself: {1}.",
        "Give one of the stocks in the loop an initial value that does not depend on the others.");

    /// <summary>A variable named like a word of the language.</summary>
    public static readonly DiagnosticDescriptor ReservedName = new(
        "ENT1211", Severity.Error,
        "'{0}' is a word of the language and cannot name a variable.",
        "Choose another name.");

    /// <summary>A connection to something that is no input.</summary>
    public static readonly DiagnosticDescriptor NotAnInput = new(
        "ENT1212", Severity.Error,
        "The connection feeds '{0}', which is no input of the module '{1}'.",
        "{2}");

    /// <summary>An input that nothing feeds.</summary>
    public static readonly DiagnosticDescriptor InputNotConnected = new(
        "ENT1213", Severity.Error,
        "Nothing feeds the input '{0}' of the module '{1}', and it has no equation of its own.",
        "Add <connect to=\"{0}\" from=\"…\"/> inside <module name=\"{1}\">, or give the input an equation to fall back on.");

    /// <summary>A graphical function used as if it had a value.</summary>
    public static readonly DiagnosticDescriptor GraphUsedAsValue = new(
        "ENT1214", Severity.Error,
        "'{0}' is a graphical function without an equation, so it has no value of its own.",
        "Look it up: {0}(x) or LOOKUP({0}, x); or give it an <eqn>.");

    /// <summary>A call of a variable without graphical function.</summary>
    public static readonly DiagnosticDescriptor NotAGraph = new(
        "ENT1215", Severity.Error,
        "'{0}' has no graphical function and cannot be called.",
        "Put an operator before the parenthesis, or give '{0}' a <gf>.");

    /// <summary>A variable read from outside that is no output.</summary>
    public static readonly DiagnosticDescriptor NotAnOutput = new(
        "ENT1216", Severity.Warning,
        "'{0}' is read from outside its module but is not marked as an output.",
        "Write access=\"output\" on it, so that other programs read the model too.");

    /// <summary>A module inside itself.</summary>
    public static readonly DiagnosticDescriptor ModelContainsItself = new(
        "ENT1217", Severity.Error,
        "The module '{0}' contains itself: {1}.",
        "Remove the inner module.");

    /// <summary>A module without a model of its name.</summary>
    public static readonly DiagnosticDescriptor NoSuchModel = new(
        "ENT1218", Severity.Error,
        "The module '{0}' has no model.",
        "{1}");

    /// <summary>A flow that fills or drains two stocks.</summary>
    public static readonly DiagnosticDescriptor FlowUsedTwice = new(
        "ENT1219", Severity.Error,
        "The flow '{0}' {1} both '{2}' and '{3}'.",
        "A flow runs from at most one stock into at most one other; write a second flow.");

    /// <summary>More variables than we bind.</summary>
    public static readonly DiagnosticDescriptor TooManyVariables = new(
        "ENT1220", Severity.Error,
        "The model has more than {0} variables and modules, or more than that inside its smooths and delays.",
        "Use fewer modules inside modules, shorter dimensions, or delays of a lower order.");

    /// <summary>An input fed by two connections.</summary>
    public static readonly DiagnosticDescriptor ConnectedTwice = new(
        "ENT1221", Severity.Error,
        "The input '{0}' of the module '{1}' is fed by two variables.",
        "Keep one of the two connections.");

    /// <summary>Modules inside modules without end.</summary>
    public static readonly DiagnosticDescriptor ModulesTooDeep = new(
        "ENT1222", Severity.Error,
        "Modules are nested more than {0} deep.",
        "Put the inner ones beside each other.");

    /// <summary>A dimension that nobody declares.</summary>
    public static readonly DiagnosticDescriptor UnknownDimension = new(
        "ENT1223", Severity.Error,
        "There is no dimension '{0}'.",
        "{1}");

    /// <summary>Arrays of more elements than we bind.</summary>
    public static readonly DiagnosticDescriptor TooManyElements = new(
        "ENT1224", Severity.Error,
        "With the array '{0}' the model's arrays have more than {1} elements.",
        "Use fewer or shorter dimensions.");

    /// <summary>A subscript that is no element of the dimension in its place.</summary>
    public static readonly DiagnosticDescriptor UnknownSubscript = new(
        "ENT1225", Severity.Error,
        "'{0}' in a subscript of '{1}' does not say which element of '{2}' is meant.",
        "{3}");

    /// <summary>Too few or too many subscripts.</summary>
    public static readonly DiagnosticDescriptor WrongSubscriptCount = new(
        "ENT1226", Severity.Error,
        "'{0}' has {1} dimensions, but {2} subscripts are given.",
        "Write one subscript for each dimension.");

    /// <summary>An array where a single value belongs.</summary>
    public static readonly DiagnosticDescriptor ArrayAsValue = new(
        "ENT1227", Severity.Error,
        "'{0}' stands for several elements where a single value belongs.",
        "Say which element with subscripts, or put it into SUM, MEAN, MIN or MAX.");

    /// <summary>An element that has no definition.</summary>
    public static readonly DiagnosticDescriptor UndefinedElement = new(
        "ENT1228", Severity.Error,
        "The element '{0}' is used, but nothing defines it.",
        "Give this element an equation.");

    /// <summary>Arrays of different lengths gone through together.</summary>
    public static readonly DiagnosticDescriptor LengthsDiffer = new(
        "ENT1229", Severity.Error,
        "{0} goes through {1} and {2} elements together.",
        "Use arrays over the same dimensions.");

    /// <summary>Array functions that unfold into more terms than we bind.</summary>
    public static readonly DiagnosticDescriptor TooManyTerms = new(
        "ENT1230", Severity.Error,
        "Written out for all elements, the model's equations have more than {0} terms.",
        "Use shorter dimensions, or compute partial results in arrays of their own.");

    /// <summary>An argument that has to be known before the run.</summary>
    public static readonly DiagnosticDescriptor NotASettledNumber = new(
        "ENT1231", Severity.Error,
        "What stands here, {0}, has to be a number known before the run.",
        "{1}");

    /// <summary>A macro that calls itself.</summary>
    public static readonly DiagnosticDescriptor EndlessMacro = new(
        "ENT1232", Severity.Error,
        "The macro '{0}' calls itself, or macros call each other too deep: {1}.",
        "Write it without the inner call.");

    /// <summary>A list of equations that does not fit the array.</summary>
    public static readonly DiagnosticDescriptor WrongEquationCount = new(
        "ENT1233", Severity.Error,
        "'{0}' lists {1} equations for {2} elements.",
        "Write one equation for each element, or a single one for all.");

    /// <summary>An auxiliary that fills or drains a stock.</summary>
    public static readonly DiagnosticDescriptor AuxiliaryAsFlow = new(
        "ENT1234", Severity.Warning,
        "'{0}' {1} the stock '{2}' but is declared as <aux>; it is read as a flow.",
        "Declare it as <flow>, so that other programs read the model too.");

    /// <summary>A rank among very many elements.</summary>
    public static readonly DiagnosticDescriptor TooManyRanked = new(
        "ENT1235", Severity.Error,
        "RANK compares {0} elements with each other; at most {1} are allowed.",
        "Rank the elements of a sub-range, or ask for the first or last with MIN or MAX.");
}
