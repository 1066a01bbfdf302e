using System.CommandLine;
using Entente.Cases;
using Entente.Cases.Knowledge;
using Entente.Diagnostics;

namespace Entente.Cli.Commands;

/// <summary>The option by which a command takes a case back to what was known on a day.</summary>
internal static class AsOfOption
{
    /// <summary>The word for all that is known today.</summary>
    public const string Newest = "newest";

    public static Option<string?> Create(string otherwise = Newest) => new("--as-of")
    {
        Description = $"Use only what was known by then, claims published and data available: 2000, 2000-11 or 2000-11-30, or '{Newest}' for all [default: {otherwise}].",
    };

    /// <summary>The day, or <see langword="null"/> where all that is known today is asked for, and where the text is no date, which is reported.</summary>
    public static DateOnly? Read(string? text, DiagnosticBag problems) => text is null or Newest ? null : DayOption.Read(text, problems);

    /// <summary>The case as of a day, or <see langword="null"/> where it is wanted with all that is known today.</summary>
    public static KnownCase? Apply(Case? subject, DateOnly? day) => subject is not null && day is { } known ? KnowledgeAt.Of(subject, known) : null;
}
