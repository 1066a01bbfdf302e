using Entente.Diagnostics;

namespace Entente.Language.Xmile;

/// <summary>What can be wrong with an XMILE file before its equations are read.</summary>
public static class XmileDiagnostics
{
    /// <summary>The XML itself is broken.</summary>
    public static readonly DiagnosticDescriptor NotWellFormed = new(
        "ENT1001", Severity.Error,
        "The file is not well-formed XML: {0}",
        "Mend the XML at this place; in text write & as &amp; and < as &lt;.");

    /// <summary>The file has a document type declaration.</summary>
    public static readonly DiagnosticDescriptor DocumentTypeRefused = new(
        "ENT1002", Severity.Error,
        "The file declares a document type (DTD), which could define entities.",
        "Remove the <!DOCTYPE …> declaration: XMILE needs none.");

    /// <summary>The file is larger or deeper than we read.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new(
        "ENT1003", Severity.Error,
        "The file {0}.",
        "Split the model, or remove what is not part of it.");

    /// <summary>The root element is not XMILE's.</summary>
    public static readonly DiagnosticDescriptor NotXmile = new(
        "ENT1004", Severity.Error,
        "The root element is <{0}> in namespace '{1}', which is not XMILE.",
        "Give an XMILE file: its root is <xmile version=\"1.0\" xmlns=\"" + XmileNamespaces.Oasis + "\">.");

    /// <summary>An element that the standard does not know.</summary>
    public static readonly DiagnosticDescriptor UnknownElement = new(
        "ENT1005", Severity.Warning,
        "<{0}> inside <{1}> is not part of XMILE; it is skipped.",
        "{2}");

    /// <summary>A part of XMILE that is not supported yet.</summary>
    public static readonly DiagnosticDescriptor NotSupported = new(
        "ENT1006", Severity.Error,
        "The model uses {0}, which is not supported yet.",
        "{1}");

    /// <summary>A required element is missing.</summary>
    public static readonly DiagnosticDescriptor MissingElement = new(
        "ENT1007", Severity.Error,
        "<{0}> has no <{1}>.",
        "Add <{1}> inside it.");

    /// <summary>A required attribute is missing.</summary>
    public static readonly DiagnosticDescriptor MissingAttribute = new(
        "ENT1008", Severity.Error,
        "<{0}> has no {1}.",
        "Add {1}=\"…\" to it.");

    /// <summary>A text that should be a number is none.</summary>
    public static readonly DiagnosticDescriptor BadNumber = new(
        "ENT1009", Severity.Error,
        "'{0}' is not a number.",
        "Write it as 1234.5 or 1.2345e3, with a point and without separators.");

    /// <summary>A value that is not one of those allowed.</summary>
    public static readonly DiagnosticDescriptor BadChoice = new(
        "ENT1010", Severity.Error,
        "'{0}' is no value of {1}.",
        "Write one of: {2}.");

    /// <summary>Start, stop, step or save interval make no sense.</summary>
    public static readonly DiagnosticDescriptor BadSpecs = new(
        "ENT1011", Severity.Error,
        "The simulation cannot run: {0}.",
        "{1}");

    /// <summary>A graphical function's points make no sense.</summary>
    public static readonly DiagnosticDescriptor BadGraph = new(
        "ENT1012", Severity.Error,
        "The graphical function {0}.",
        "{1}");

    /// <summary>An element that may stand once stands twice.</summary>
    public static readonly DiagnosticDescriptor Repeated = new(
        "ENT1013", Severity.Error,
        "<{0}> stands more than once in <{1}>.",
        "Keep one of them.");

    /// <summary>A part of the file that is not read.</summary>
    public static readonly DiagnosticDescriptor NotRead = new(
        "ENT1014", Severity.Warning,
        "{0} is not read.",
        "{1}");
}
