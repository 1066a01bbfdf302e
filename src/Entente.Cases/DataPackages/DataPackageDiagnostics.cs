using Entente.Diagnostics;

namespace Entente.Cases.DataPackages;

/// <summary>What can be wrong with datapackage.json, or between it and the tables.</summary>
public static class DataPackageDiagnostics
{
    /// <summary>ENT4100</summary>
    public static readonly DiagnosticDescriptor NotJson = new(
        "ENT4100", Severity.Error,
        "The descriptor is not JSON: {0}",
        "Mend the line.");

    /// <summary>ENT4101</summary>
    public static readonly DiagnosticDescriptor NoDescriptor = new(
        "ENT4101", Severity.Error,
        "The case has tables but no datapackage.json.",
        "Write one that lists them with their columns and licence (a Tabular Data Package).");

    /// <summary>ENT4102</summary>
    public static readonly DiagnosticDescriptor NotDescribed = new(
        "ENT4102", Severity.Error,
        "The descriptor's {0} has no {1}.",
        "Add it as the Data Package standard has it.");

    /// <summary>ENT4103</summary>
    public static readonly DiagnosticDescriptor TableNotListed = new(
        "ENT4103", Severity.Error,
        "The table is not listed in datapackage.json.",
        "Add a resource with the path '{0}' and its fields.");

    /// <summary>ENT4104</summary>
    public static readonly DiagnosticDescriptor TableMissing = new(
        "ENT4104", Severity.Error,
        "The descriptor lists '{0}', which is no table of the case.",
        "{1}");

    /// <summary>ENT4105</summary>
    public static readonly DiagnosticDescriptor TableListedTwice = new(
        "ENT4105", Severity.Error,
        "'{0}' is listed in line {1} already.",
        "Keep one resource a table.");

    /// <summary>ENT4106</summary>
    public static readonly DiagnosticDescriptor FieldsDiffer = new(
        "ENT4106", Severity.Error,
        "Column {0} of '{1}' is {2} but the descriptor has {3}.",
        "List the fields in the table's order, with the same names.");

    /// <summary>ENT4107</summary>
    public static readonly DiagnosticDescriptor UnknownType = new(
        "ENT4107", Severity.Error,
        "'{0}' is no type of a field that is read here.",
        "Use string, number or integer; dates are strings, because a Data Package's date has no 'about' and no intervals.");

    /// <summary>ENT4108</summary>
    public static readonly DiagnosticDescriptor CellNotOfType = new(
        "ENT4108", Severity.Error,
        "'{0}' is no {1}, which datapackage.json says of the column '{2}'.",
        "Mend the cell or the field's type.");
}
