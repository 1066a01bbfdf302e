using Entente.Diagnostics;

namespace Entente.Cases.Reading.Yaml;

/// <summary>What can be wrong with a settings file, whatever it sets.</summary>
public static class YamlDiagnostics
{
    /// <summary>ENT4010</summary>
    public static readonly DiagnosticDescriptor Syntax = new(
        "ENT4010", Severity.Error,
        "This is not YAML: {0}",
        "Mend the line; a value that holds ':', '#', '{{' or '[' has to stand in quotes.");

    /// <summary>ENT4011</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new(
        "ENT4011", Severity.Error,
        "The key '{0}' is not known here.",
        "{1}");

    /// <summary>ENT4012</summary>
    public static readonly DiagnosticDescriptor MissingKey = new(
        "ENT4012", Severity.Error,
        "The key '{0}' is missing.",
        "Add it.");

    /// <summary>ENT4013</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "ENT4013", Severity.Error,
        "The key '{0}' stands in line {1} already.",
        "Keep one of the two.");

    /// <summary>ENT4014</summary>
    public static readonly DiagnosticDescriptor WrongType = new(
        "ENT4014", Severity.Error,
        "'{0}' has to be {1}.",
        "Mend the value; docs/case-format.md shows how it is written.");

    /// <summary>ENT4015</summary>
    public static readonly DiagnosticDescriptor AnchorOrTag = new(
        "ENT4015", Severity.Error,
        "Anchors, aliases and tags ('&', '*', '!') are not read.",
        "Write the value out; put a text that begins so in quotes.");

    /// <summary>ENT4016</summary>
    public static readonly DiagnosticDescriptor SeveralDocuments = new(
        "ENT4016", Severity.Error,
        "A second document begins here.",
        "Keep one document a file; remove the '---'.");

    /// <summary>ENT4017</summary>
    public static readonly DiagnosticDescriptor TooDeep = new(
        "ENT4017", Severity.Error,
        "Values are nested deeper than {0} levels.",
        "No setting needs that; look for a bracket that is not closed.");

    /// <summary>ENT4018</summary>
    public static readonly DiagnosticDescriptor EmptyDocument = new(
        "ENT4018", Severity.Error,
        "The file says nothing.",
        "Write its keys; see docs/case-format.md.");

    /// <summary>ENT4019</summary>
    public static readonly DiagnosticDescriptor ValueOutOfRange = new(
        "ENT4019", Severity.Error,
        "{0} is outside the range of '{1}'.",
        "Give a number {2}.");

    /// <summary>ENT4020</summary>
    public static readonly DiagnosticDescriptor NotAChoice = new(
        "ENT4020", Severity.Error,
        "'{0}' is none of the values of '{1}'.",
        "Use one of: {2}.");

    /// <summary>ENT4021</summary>
    public static readonly DiagnosticDescriptor NotADate = new(
        "ENT4021", Severity.Error,
        "'{0}' is not a date: {1}.",
        "Write an EDTF date: 2000, 2000-11 or 2000-11-30.");

    /// <summary>ENT4022</summary>
    public static readonly DiagnosticDescriptor UnknownReference = new(
        "ENT4022", Severity.Error,
        "There is no {0} '{1}'.",
        "{2}");
}
