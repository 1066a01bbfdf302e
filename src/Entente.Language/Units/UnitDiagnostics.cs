using Entente.Diagnostics;

namespace Entente.Language.Units;

/// <summary>What can be wrong with units.</summary>
public static class UnitDiagnostics
{
    /// <summary>Units text that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadUnits = new(
        "ENT1301", Severity.Error,
        "'{0}' cannot be read as units: {1}.",
        "Write a product of names and powers such as USD/thousand_m3/year or 1/year^2.");

    /// <summary>Two operands whose units differ.</summary>
    public static readonly DiagnosticDescriptor OperandsDiffer = new(
        "ENT1302", Severity.Error,
        "'{0}' is in {1}, but '{2}' is in {3}: they cannot be {4}.",
        "Convert one of them by a factor that has units, or correct the units declared.");

    /// <summary>An equation whose units are not the variable's.</summary>
    public static readonly DiagnosticDescriptor EquationDiffers = new(
        "ENT1303", Severity.Error,
        "'{0}' is declared in {1}, but its equation is in {2}.",
        "Correct the equation or the declared units.");

    /// <summary>A flow whose units are not the stock's by time.</summary>
    public static readonly DiagnosticDescriptor FlowDiffers = new(
        "ENT1304", Severity.Error,
        "The flow '{0}' is in {1}, but the stock '{2}' {3} needs {4}.",
        "Give the flow the stock's units divided by the time unit.");

    /// <summary>An operand with units where none may be.</summary>
    public static readonly DiagnosticDescriptor NotDimensionless = new(
        "ENT1305", Severity.Error,
        "'{0}' is in {1}, but {2} must be dimensionless.",
        "Divide it by a reference value in the same units.");

    /// <summary>A power of a unit that is not known.</summary>
    public static readonly DiagnosticDescriptor NotANumericExponent = new(
        "ENT1306", Severity.Error,
        "'{0}' is in {1}, so its exponent must be a number, not '{2}'.",
        "Divide the base by a reference value, or write the exponent as a number.");

    /// <summary>A variable without units.</summary>
    public static readonly DiagnosticDescriptor MissingUnits = new(
        "ENT1307", Severity.Warning,
        "'{0}' has no units, and none follow from the other variables', so it fits everywhere.",
        "State its units; write dmnl for a pure number.");

    /// <summary>A model without unit of time.</summary>
    public static readonly DiagnosticDescriptor MissingTimeUnits = new(
        "ENT1308", Severity.Warning,
        "The model does not say what its unit of time is, so flows are not checked against stocks.",
        "Write time_units=\"year\" on <sim_specs>, or in Vensim's text the units of TIME STEP.");

    /// <summary>A unit defined by itself.</summary>
    public static readonly DiagnosticDescriptor CircularUnit = new(
        "ENT1309", Severity.Error,
        "The unit '{0}' is defined by itself, or through more than {1} other units.",
        "Define it by base units.");

    /// <summary>A unit defined twice.</summary>
    public static readonly DiagnosticDescriptor RepeatedUnit = new(
        "ENT1310", Severity.Warning,
        "The unit name '{0}' is defined more than once; the first definition counts.",
        "Remove the others.");

    /// <summary>A time or rate in other units.</summary>
    public static readonly DiagnosticDescriptor NotATime = new(
        "ENT1311", Severity.Error,
        "'{0}' is in {1}, but {2} must be in {3}.",
        "Convert it by a factor that has units, or correct the units declared.");

    /// <summary>Units that follow from others.</summary>
    public static readonly DiagnosticDescriptor UnitsInferred = new(
        "ENT1312", Severity.Information,
        "'{0}' states no units; {1} follows from the equations of {2}.",
        "State them, or nothing: what uses it is checked all the same.");

    /// <summary>An equation whose units are not those that its variable is used with.</summary>
    public static readonly DiagnosticDescriptor EquationDiffersFromUse = new(
        "ENT1313", Severity.Error,
        "'{0}' is used in {1}, but its equation is in {2}.",
        "Correct the equation or where it is used, and state the variable's units.");

    /// <summary>A model without units.</summary>
    public static readonly DiagnosticDescriptor NoUnitsAtAll = new(
        "ENT1314", Severity.Warning,
        "None of the model's {0} variables states its units, so units are not checked.",
        "State units; write dmnl for pure numbers.");
}
