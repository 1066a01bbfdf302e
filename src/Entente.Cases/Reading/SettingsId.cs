using System.Collections.Immutable;
using Entente.Cases.Reading.Yaml;
using Entente.Cases.Validation;
using Entente.Evidence.Tables;

namespace Entente.Cases.Reading;

/// <summary>
/// Ids that the case itself gives. They become file names and parts of addresses, so they are plain: lower case, digits,
/// hyphens; in lists inside a file underscores too.
/// </summary>
internal static class SettingsId
{
    private const string Allowed = "lower-case letters, digits, '-' and '_'";

    public static string Read(SettingsReader settings, string key, string what)
    {
        string id = settings.Text(key);
        if (id.Length > 0 && !IsPlain(id))
        {
            settings.Report(CaseDiagnostics.MalformedId, key, Shown.Briefly(id), what, Allowed);
        }

        return id;
    }

    /// <summary>The id that a settings file's name gives.</summary>
    public static string OfFile(string path, string what, CaseContext context)
    {
        string id = Path.GetFileNameWithoutExtension(path);
        if (!IsPlain(id))
        {
            context.Diagnostics.Report(
                CaseDiagnostics.MalformedId, context.Folder.Locate(path), Shown.Briefly(id), what, Allowed);
        }

        return id;
    }

    /// <summary>The ids of a list's items; one that stands twice is reported at its second place.</summary>
    public static ImmutableHashSet<string> Distinct(ImmutableArray<SettingsReader> sections, string what)
    {
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (SettingsReader section in sections.Where(s => s.Has("id")))
        {
            string? id = section.OptionalText("id");
            if (id is not null && !ids.Add(id))
            {
                section.Report(CaseDiagnostics.DuplicateId, "id", Shown.Briefly(id), what);
            }
        }

        return ids.ToImmutable();
    }

    private static bool IsPlain(string id) =>
        char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
