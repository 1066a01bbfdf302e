using Entente.Diagnostics;

namespace Entente.Language.Xmile;

/// <summary>What can be wrong with an XMILE file before its equations are read.</summary>
internal static class XmileDiagnostics
{
    public static readonly DiagnosticDescriptor NotWellFormed = new(
        "ENT1001", Severity.Error,
        "The file is not well-formed XML: {0}",
        "Mend the XML at this place; in text write & as &amp; and < as &lt;.");

    public static readonly DiagnosticDescriptor DocumentTypeRefused = new(
        "ENT1002", Severity.Error,
        "The file declares a document type (DTD), which could define entities.",
        "Remove the <!DOCTYPE …> declaration: XMILE needs none.");

    public static readonly DiagnosticDescriptor TooLarge = new(
        "ENT1003", Severity.Error,
        "The file {0}.",
        "Split the model, or remove what is not part of it.");

    public static readonly DiagnosticDescriptor NotXmile = new(
        "ENT1004", Severity.Error,
        "The root element is <{0}> in namespace '{1}', which is not XMILE.",
        "Give an XMILE file: its root is <xmile version=\"1.0\" xmlns=\"" + XmileNamespaces.Oasis + "\">.");

    public static readonly DiagnosticDescriptor UnknownElement = new(
        "ENT1005", Severity.Warning,
        "<{0}> inside <{1}> is not part of XMILE; it is skipped.",
        "{2}");

    public static readonly DiagnosticDescriptor NotSupported = new(
        "ENT1006", Severity.Error,
        "The model uses {0}, which is not supported yet.",
        "{1}");

    public static readonly DiagnosticDescriptor MissingElement = new(
        "ENT1007", Severity.Error,
        "<{0}> has no <{1}>.",
        "Add <{1}> inside it.");

    public static readonly DiagnosticDescriptor MissingAttribute = new(
        "ENT1008", Severity.Error,
        "<{0}> has no {1}.",
        "Add {1}=\"…\" to it.");

    public static readonly DiagnosticDescriptor BadNumber = new(
        "ENT1009", Severity.Error,
        "'{0}' is not a number.",
        "Write it as 1234.5 or 1.2345e3, with a point and without separators.");

    public static readonly DiagnosticDescriptor BadChoice = new(
        "ENT1010", Severity.Error,
        "'{0}' is no value of {1}.",
        "Write one of: {2}.");

    public static readonly DiagnosticDescriptor BadSpecs = new(
        "ENT1011", Severity.Error,
        "The simulation cannot run: {0}.",
        "{1}");

    public static readonly DiagnosticDescriptor BadGraph = new(
        "ENT1012", Severity.Error,
        "The graphical function {0}.",
        "{1}");

    public static readonly DiagnosticDescriptor Repeated = new(
        "ENT1013", Severity.Error,
        "<{0}> stands more than once in <{1}>.",
        "Keep one of them.");

    public static readonly DiagnosticDescriptor NotRead = new(
        "ENT1014", Severity.Warning,
        "{0} is not read.",
        "{1}");
}
