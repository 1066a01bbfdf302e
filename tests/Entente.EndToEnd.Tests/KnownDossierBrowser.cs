namespace Entente.EndToEnd.Tests;

/// <summary>The union-state dossier as of the day of its third document, with the page that knows what came.</summary>
public sealed class KnownDossierBrowser : DossierBrowser
{
    /// <summary>The day that the dossier speaks from.</summary>
    public static DateOnly Day { get; } = new(2000, 11, 30);

    /// <summary>The dossier's path.</summary>
    public string Dossier { get; private set; } = "";

    /// <summary>Address of the second page.</summary>
    public string Aftermath { get; private set; } = "";

    /// <inheritdoc/>
    protected override string Write(string folder)
    {
        Reporting.ReportFiles files = ReportedCase.WriteAsOf("union-state", Day, folder, threads: 2);
        Dossier = files.Dossier;
        Aftermath = new Uri(files.Aftermath!).AbsoluteUri;
        return files.Dossier;
    }
}
