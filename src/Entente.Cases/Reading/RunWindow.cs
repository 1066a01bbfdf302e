using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Evidence.Dates;
using Entente.Language.Semantics;

namespace Entente.Cases.Reading;

/// <summary>Turns the dates of settings into decimal years within the model's run: a beginning is the first day meant, an end the last.</summary>
internal sealed class RunWindow(SemanticModel? model)
{
    // Months are twelfths, which do not add up exactly.
    private const double Tolerance = 1e-6;

    /// <summary>Where the run starts; negative infinity where the model is not known.</summary>
    public double Start { get; } = model?.Specs.Start ?? double.NegativeInfinity;

    /// <summary>Where it stops.</summary>
    public double Stop { get; } = model?.Specs.Stop ?? double.PositiveInfinity;

    /// <summary>The start of the key's date, or <paramref name="otherwise"/> where the key is missing.</summary>
    public double Beginning(SettingsReader settings, string key, double otherwise) =>
        settings.Has(key) ? Beginning(settings, key) : otherwise;

    /// <summary>The start of the key's date, which has to be there.</summary>
    public double Beginning(SettingsReader settings, string key) =>
        Within(settings, key, Edge(settings, key, d => d.StartYear, "beginning"));

    /// <summary>The end of the key's date, or <paramref name="otherwise"/> where the key is missing.</summary>
    public double End(SettingsReader settings, string key, double otherwise) =>
        settings.Has(key) ? Within(settings, key, EndAnywhere(settings, key)) : otherwise;

    /// <summary>The end of the key's date, which has to be there, also where that lies beyond the run.</summary>
    public static double EndAnywhere(SettingsReader settings, string key) => Edge(settings, key, d => d.EndYear, "end");

    private static double Edge(SettingsReader settings, string key, Func<EdtfDate, double> edge, string edgeName)
    {
        EdtfDate date = settings.Date(key);
        if (date == EdtfDate.Unknown || double.IsFinite(edge(date)))
        {
            return date == EdtfDate.Unknown ? double.NaN : edge(date);
        }

        settings.Report(CaseDiagnostics.OpenDate, key, date, edgeName);
        return double.NaN;
    }

    private double Within(SettingsReader settings, string key, double year)
    {
        if (year < Start - Tolerance || year > Stop + Tolerance)
        {
            settings.Report(CaseDiagnostics.OutsideRun, key, key, settings.Text(key), Start, Stop);
            return double.NaN;
        }

        return Math.Clamp(year, Start, Stop);
    }
}
