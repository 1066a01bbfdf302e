using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading;

/// <summary>Every settings file says which version of the format it follows.</summary>
internal static class FormatVersion
{
    private const int Known = 1;

    public static void Check(SettingsReader settings)
    {
        bool hadErrors = settings.HasErrors;
        long version = settings.WholeNumber("format", NumberRange.NotNegative);
        if (version != Known && settings.HasErrors == hadErrors)
        {
            settings.Report(CaseDiagnostics.UnknownFormat, "format", version);
        }
    }
}
