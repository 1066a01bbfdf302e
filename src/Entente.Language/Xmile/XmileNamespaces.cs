namespace Entente.Language.Xmile;

/// <summary>XML namespaces that hold XMILE.</summary>
internal static class XmileNamespaces
{
    /// <summary>The OASIS standard's.</summary>
    public const string Oasis = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";

    /// <summary>The drafts' before it; still written by some programs.</summary>
    public const string Draft = "http://www.systemdynamics.org/XMILE";

    /// <summary>Stella's extensions, of which the save interval is read.</summary>
    public const string Isee = "http://iseesystems.com/XMILE";

    /// <summary>
    /// Whether elements in the namespace are XMILE's own; files without any namespace are taken for XMILE too, and so are
    /// spellings of it that differ by case, protocol or a slash.
    /// </summary>
    public static bool IsXmile(string ns) => ns.Length == 0 || ns.Contains("xmile", StringComparison.OrdinalIgnoreCase);
}
